package haetae.app.shakemap;

import haetae.hazard.shaking.ShakeSettings;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a model.conf of ShakeMap asks for, as far as we follow it.
 *
 * @param gmpe names of ground-motion models with weights, sets inside sets already resolved
 * @param ipe name of the intensity model
 * @param ccf name of the correlation
 * @param extent of the grid, if stated
 * @param pointsFile file of points to map instead of a grid, as written there
 * @param unknown keys that are not followed, with their lines
 */
public record ModelConf(
    Map<String, Double> gmpe,
    String ipe,
    String ccf,
    ShakeSettings settings,
    Optional<Extent> extent,
    Optional<String> pointsFile,
    Optional<String> vs30File,
    double vs30Default,
    List<String> unknown) {
  /** West, south, east, north, degrees; west above east crosses the antimeridian. */
  public record Extent(double west, double south, double east, double north) {
    public Extent {
      haetae.world.Check.inRange("west of the extent", west, -180, 180, "degrees");
      haetae.world.Check.inRange("east of the extent", east, -180, 180, "degrees");
      haetae.world.Check.inRange("south of the extent", south, -90, 90, "degrees");
      haetae.world.Check.inRange("north of the extent", north, south, 90, "degrees");
    }
  }

  private static final String BIAS = "modeling.bias.";
  private static final String OUTLIER = "data.outlier.";
  private static final String WHERE = "interp.prediction_location.";

  public ModelConf {
    gmpe = Map.copyOf(gmpe);
    unknown = List.copyOf(unknown);
  }

  /** ShakeMap's own choice for active crust; else intensity by way of PGV. */
  private static String usualIntensityModel(Map<String, Double> gmpe) {
    return gmpe.keySet().equals(Set.of("ASK14", "BSSA14", "CB14", "CY14"))
        ? "Allen12IPE"
        : "VirtualIPE";
  }

  /**
   * Reads a file; what it does not name keeps ShakeMap's default.
   *
   * @throws InvalidValue naming file, line, key, got and expected
   */
  public static ModelConf read(Path file) {
    ConfFile conf = ConfFile.of(InputFile.of(file));
    Map<String, Double> gmpe =
        GmpeSets.resolve(conf, conf.text("modeling.gmpe", "active_crustal_nshmp2014"));
    String ipe = conf.text("modeling.ipe", usualIntensityModel(gmpe));
    String ccf = conf.text("modeling.ccf", "LB13");
    Optional<Extent> extent = extent(conf);
    Optional<String> points = conf.find(WHERE + "file");
    Optional<String> vs30File = conf.find("data.vs30file");
    double vs30 = conf.number("data.vs30default", 760);
    ShakeSettings settings = settings(conf);
    return new ModelConf(gmpe, ipe, ccf, settings, extent, points, vs30File, vs30, conf.unknown());
  }

  private static ShakeSettings settings(ConfFile conf) {
    List<IntensityMeasure> measures =
        conf.list("interp.imt_list", "PGA, PGV, MMI, SA(0.3), SA(1.0), SA(3.0)").stream()
            .map(IntensityMeasure::parse)
            .toList();
    return new ShakeSettings(
        measures,
        conf.flag(BIAS + "do_bias", true),
        conf.number(BIAS + "max_range", 120),
        conf.number(BIAS + "max_mag", 7.7),
        conf.flag(OUTLIER + "do_outliers", true) ? conf.number(OUTLIER + "max_deviation", 3) : 0,
        conf.number(OUTLIER + "max_mag", 7.0),
        Set.copyOf(conf.list(OUTLIER + "valid_stations", "")),
        conf.number("data.min_mmi_convert", 4.0),
        conf.number("data.default_mmi_stddev", 0.3),
        false,
        true,
        true,
        true);
  }

  private static Optional<Extent> extent(ConfFile conf) {
    String bounds = "extent.bounds.extent";
    String key = conf.find(bounds).isPresent() ? bounds : WHERE + "extent";
    List<String> sides = conf.list(key, "");
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    if (sides.size() != 4) {
      throw conf.wrong(key, "four numbers: west, south, east, north");
    }
    List<Double> numbers = new ArrayList<>();
    for (String side : sides) {
      try {
        numbers.add(Double.parseDouble(side));
      } catch (NumberFormatException e) {
        throw new InvalidValue(String.valueOf(conf.wrong(key, "numbers").getMessage()), e);
      }
    }
    return Optional.of(new Extent(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
  }

  /** The models in the order of their names, for messages. */
  public Map<String, Double> modelsInOrder() {
    return new TreeMap<>(gmpe);
  }
}
