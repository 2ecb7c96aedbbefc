package haetae.app.openquake;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and choices of a job.
 *
 * @param truncation standard deviations; 0: the median alone, infinite: not cut
 * @param maximumDistanceKm farther sites are not shaken
 * @param assetDistanceKm farther assets from any site are left out
 * @param correlated whether by Jayaram &amp; Baker (2009)
 * @param vs30Clustered their case of ground that is alike over some distance
 * @param realNumbers {@code float_dmg_dist}: shares of buildings, no drawn whole ones
 * @param timeEvent whose occupants count: day, night, transit or avg
 * @param minimumIntensity by measure, or {@code default}
 */
record JobSettings(
    long seed,
    int fields,
    double truncation,
    double maximumDistanceKm,
    double assetDistanceKm,
    double meshSpacingKm,
    double complexMeshSpacingKm,
    boolean correlated,
    boolean vs30Clustered,
    boolean realNumbers,
    String timeEvent,
    Map<String, Double> minimumIntensity) {
  private static final double NOT_CUT = 10;

  /** Keys that would change the answer and are not followed. */
  private static final List<String> REFUSED =
      List.of(
          "region_grid_spacing",
          "sites",
          "gmfs_file",
          "gmfs_csv",
          "hazard_calculation_id",
          "rupture_dict",
          "rupture_id",
          "shakemap_id",
          "shakemap_uri",
          "station_data_file",
          "secondary_perils",
          "amplification_csv",
          "cross_correlation",
          "ground_motion_cross_correlation_model",
          "reqv_hdf5",
          "insurance_csv");

  /** Keys that cannot change the answer. */
  private static final List<String> OF_NO_EFFECT =
      List.of(
          "description",
          "random_seed",
          "master_seed",
          "intensity_measure_types",
          "export_dir",
          "exports",
          "mean",
          "concurrent_tasks",
          "num_cores",
          "save_disk_space",
          "width_of_mfd_bin",
          "area_source_discretization",
          "investigation_time",
          "ignore_missing_costs");

  static JobSettings read(JobIni ini) {
    String mode = ini.get("calculation_mode", "scenario_damage");
    if (!mode.equals("scenario_damage")) {
      throw ini.wrong("calculation_mode", "scenario_damage");
    }
    for (String key : REFUSED) {
      if (ini.find(key).isPresent()) {
        throw ini.wrong(key, "a job without it: it is not followed here");
      }
    }
    for (String key : ini.keysEndingWith("_vulnerability_file")) {
      throw ini.wrong(key, "fragility files only, as in scenario_damage");
    }
    if (ini.flag("modal_damage_state", false)) {
      throw ini.wrong("modal_damage_state", "false");
    }
    OF_NO_EFFECT.forEach(ini::find);
    double mesh = positive(ini, "rupture_mesh_spacing", 5);
    return new JobSettings(
        (long) ini.number("ses_seed", 42),
        fields(ini),
        truncation(ini),
        maximumDistance(ini),
        positive(ini, "asset_hazard_distance", 15),
        mesh,
        positive(ini, "complex_fault_mesh_spacing", mesh),
        correlated(ini),
        clustered(ini),
        ini.flag("float_dmg_dist", false),
        timeEvent(ini),
        minimumIntensity(ini));
  }

  private static double positive(JobIni ini, String key, double otherwise) {
    double value = ini.number(key, otherwise);
    if (value > 0 && Double.isFinite(value)) {
      return value;
    }
    throw ini.wrong(key, "more than 0 km");
  }

  private static int fields(JobIni ini) {
    double count = ini.number("number_of_ground_motion_fields", Double.NEGATIVE_INFINITY);
    if (count >= 1 && count <= 1e7 && count == Math.rint(count)) {
      return (int) count;
    }
    throw ini.wrong("number_of_ground_motion_fields", "a whole number from 1 to 10000000");
  }

  private static double truncation(JobIni ini) {
    double level = ini.number("truncation_level", Double.POSITIVE_INFINITY);
    if (level < 0 || (level > 0 && level < 0.5)) {
      throw ini.wrong("truncation_level", "0, or 0.5 and more");
    }
    return level > NOT_CUT ? Double.POSITIVE_INFINITY : level;
  }

  private static double maximumDistance(JobIni ini) {
    Optional<String> text = ini.find("maximum_distance");
    if (text.isPresent() && text.get().startsWith("{")) {
      return ini.dictionary("maximum_distance").values().stream()
          .mapToDouble(value -> distance(ini, value))
          .max()
          .orElse(Double.POSITIVE_INFINITY);
    }
    return text.map(value -> distance(ini, value)).orElse(Double.POSITIVE_INFINITY);
  }

  private static double distance(JobIni ini, String text) {
    try {
      return Check.positive("maximum_distance", Double.parseDouble(text), "km");
    } catch (NumberFormatException | InvalidValue e) {
      throw new InvalidValue(
          String.valueOf(ini.wrong("maximum_distance", "km, or {'default': km}").getMessage()), e);
    }
  }

  private static boolean correlated(JobIni ini) {
    Optional<String> model = ini.find("ground_motion_correlation_model");
    if (model.isPresent() && !model.get().equals("JB2009")) {
      throw ini.wrong("ground_motion_correlation_model", "JB2009 or none");
    }
    return model.isPresent();
  }

  private static boolean clustered(JobIni ini) {
    String key = "ground_motion_correlation_params";
    Map<String, String> params = ini.dictionary(key);
    String clustered = params.getOrDefault("vs30_clustering", "False");
    return switch (clustered.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw ini.wrong(key, "{\"vs30_clustering\": True} or False");
    };
  }

  private static String timeEvent(JobIni ini) {
    String time = ini.find("time_event").orElse("avg");
    if (!List.of("day", "night", "transit", "avg").contains(time)) {
      throw ini.wrong("time_event", "day, night, transit or avg");
    }
    return time;
  }

  private static Map<String, Double> minimumIntensity(JobIni ini) {
    Optional<String> text = ini.find("minimum_intensity");
    Map<String, Double> least = new HashMap<>();
    if (text.isPresent() && !text.get().startsWith("{")) {
      least.put("default", ini.number("minimum_intensity", 0));
      return least;
    }
    ini.dictionary("minimum_intensity")
        .forEach((measure, value) -> {
          try {
            least.put(measure, Double.parseDouble(value));
          } catch (NumberFormatException e) {
            throw new InvalidValue(
                String.valueOf(ini.wrong("minimum_intensity", "numbers by measure").getMessage()),
                e);
          }
        });
    return least;
  }
}
