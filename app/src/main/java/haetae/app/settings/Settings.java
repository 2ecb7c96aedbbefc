package haetae.app.settings;

import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.LiveSettings;
import haetae.hazard.shaking.SiteLookup;
import haetae.response.alert.WarningSettings;
import haetae.signal.associate.QuakeSettings;
import haetae.signal.pick.PickSettings;
import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModel;
import haetae.signal.travel.VelocityModelReader;
import haetae.signal.travel.VelocityModels;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Everything a region may choose.
 *
 * @param velocityModel name of a built-in model (INCN by default) or a file: NonLinLoc LAYER lines,
 *     CSV or lines of "top vp vs"
 * @param pick how onsets are found
 * @param quake how they become quakes
 * @param shaking how quakes and peaks become shaking maps
 * @param warning when districts are warned
 * @param map what the command {@code shake} maps, and where
 */
public record Settings(
    String velocityModel,
    PickSettings pick,
    QuakeSettings quake,
    LiveSettings shaking,
    WarningSettings warning,
    MapSettings map) {
  public static final Settings DEFAULT =
      new Settings(
          "INCN",
          PickSettings.DEFAULT,
          QuakeSettings.DEFAULT,
          LiveSettings.DEFAULT,
          WarningSettings.DEFAULT,
          MapSettings.DEFAULT);

  /** Travel times of the model, to 400 km and 80 km depth. */
  public TravelTimeTable travelTimes() {
    return TravelTimeTable.of(model(velocityModel));
  }

  /** Maker of shaking maps; Vs30 is the same everywhere until a city brings its own. */
  public LiveMaps liveMaps() {
    return new LiveMaps(shaking, SiteLookup.uniform(shaking.vs30Mps()));
  }

  /** A built-in model by name, or the one in a file. */
  public static VelocityModel model(String nameOrFile) {
    return VelocityModels.find(nameOrFile).orElseGet(() -> modelFile(nameOrFile));
  }

  private static VelocityModel modelFile(String file) {
    try {
      return VelocityModelReader.read(
          Files.readAllLines(Path.of(file), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new InvalidValue(
          "velocity model '"
              + file
              + "' is neither built in nor a readable file; built in: "
              + VelocityModels.list().stream().map(VelocityModel::name).toList(),
          e);
    }
  }
}
