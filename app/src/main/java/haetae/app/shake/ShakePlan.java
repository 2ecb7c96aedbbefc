package haetae.app.shake;

import haetae.app.settings.Settings;
import haetae.app.settings.SettingsReader;
import haetae.app.shakemap.ConfiguredModels;
import haetae.app.shakemap.ModelConf;
import haetae.app.shakemap.PointsFile;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.LiveModels;
import haetae.hazard.shaking.LiveSettings;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeModels;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.site.Sites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a map is to be made: our defaults, settings of a region (TOML), or a model.conf of ShakeMap.
 *
 * @param extent of the grid, if stated
 * @param points places to map in place of a grid
 * @param stepDeg between points of the grid
 * @param halfWidthKm of the grid about the epicentre where no extent is stated
 * @param vs30Mps where nothing better is known
 * @param notes what of the configuration is not followed
 */
public record ShakePlan(
    ShakeModels models,
    ShakeSettings settings,
    Optional<ModelConf.Extent> extent,
    Optional<Sites> points,
    double stepDeg,
    double halfWidthKm,
    double vs30Mps,
    List<String> notes) {
  /** ShakeMap's usual grid: half a minute of arc. */
  private static final double SHAKEMAP_STEP_DEG = 1 / 120.0;

  public ShakePlan {
    notes = List.copyOf(notes);
  }

  /**
   * Reads a plan.
   *
   * @param config a file that ends in {@code .toml}, or a model.conf; none: our defaults
   * @throws haetae.world.InvalidValue naming file, line, key, got and expected
   */
  public static ShakePlan read(@Nullable Path config) {
    if (config == null) {
      return of(LiveSettings.DEFAULT);
    }
    return String.valueOf(config.getFileName()).endsWith(".toml")
        ? of(settings(config).shaking())
        : of(ModelConf.read(config), config);
  }

  private static Settings settings(Path config) {
    return SettingsReader.read(config);
  }

  private static ShakePlan of(LiveSettings settings) {
    return new ShakePlan(
        new LiveModels(settings.motionModel()).with(0, 0),
        ShakeSettings.of(LiveMaps.MEASURES),
        Optional.empty(),
        Optional.empty(),
        settings.finalStepDeg(),
        settings.halfWidthKm(),
        settings.vs30Mps(),
        List.of());
  }

  private static ShakePlan of(ModelConf conf, Path config) {
    Optional<Sites> points =
        conf.pointsFile().map(file -> PointsFile.read(beside(config, file), conf.vs30Default()));
    return new ShakePlan(
        ConfiguredModels.of(conf),
        conf.settings(),
        conf.extent(),
        points,
        SHAKEMAP_STEP_DEG,
        LiveSettings.DEFAULT.halfWidthKm(),
        conf.vs30Default(),
        conf.unknown().stream().map(key -> config + ": not followed: " + key).toList());
  }

  /** The file as written, or one of its name beside the configuration or a folder above it. */
  private static Path beside(Path config, String written) {
    Path as = config.resolveSibling(written);
    Path name = Path.of(written).getFileName();
    Path near = config.resolveSibling(name);
    Path above = config.resolveSibling("..").resolve(name);
    return List.of(as, near, above).stream().filter(Files::isRegularFile).findFirst().orElse(as);
  }

  /** The grid of a quake; none where points are mapped. */
  Optional<Grid> grid(ShakeEvent event) {
    if (points.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        extent
            .map(e -> Grid.of(e.west(), e.south(), e.east(), e.north(), stepDeg))
            .orElseGet(() -> Grid.around(event.hypocentre().epicentre(), halfWidthKm, stepDeg)));
  }
}
