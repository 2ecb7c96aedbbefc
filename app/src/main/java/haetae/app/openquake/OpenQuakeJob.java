package haetae.app.openquake;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario damage job with all its files read and checked against each other. What is read and
 * what is refused stands in docs/formats.md.
 *
 * @param truncation each normal number is cut at so many deviations; 0: medians only; NaN: not cut
 * @param fields ground-motion fields for each model
 * @param scatter whether single buildings are drawn ({@code float_dmg_dist = false})
 * @param seed of the fields
 * @param notes what was passed over
 */
public record OpenQuakeJob(
    Path file,
    Exposure exposure,
    FragilitySet fragilities,
    Map<String, String> fragilityOf,
    Consequences consequences,
    RuptureReader.Event event,
    SiteModel siteModel,
    List<WeightedModel> models,
    Optional<Boolean> vs30Clustering,
    double truncation,
    double maximumDistanceKm,
    double assetDistanceKm,
    int fields,
    boolean scatter,
    long seed,
    List<String> notes) {
  /** A ground-motion model and how much it counts. */
  record WeightedModel(String name, GroundMotionModel model, double weight) {}

  /**
   * Reads a job and everything it names.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static OpenQuakeJob read(Path ini) {
    JobFile job = JobFile.read(ini);
    if (!job.get("calculation_mode").equals("scenario_damage")) {
      throw job.fault("calculation_mode", "expected scenario_damage");
    }
    List<String> notes = new ArrayList<>();
    Exposure exposure = ExposureReader.read(one(job, "exposure_file"));
    FragilitySet fragilities = FragilityReader.read(one(job, "structural_fragility_file"));
    Map<String, String> mapping = TaxonomyMapping.of(job, exposure, fragilities);
    double stepKm = job.number("rupture_mesh_spacing", 5, 0.05, 50);
    job.find("complex_fault_mesh_spacing");
    List<Path> siteFiles = new ArrayList<>(job.files("site_model_file"));
    siteFiles.addAll(job.files("sites_csv"));
    OpenQuakeJob read =
        new OpenQuakeJob(
            ini,
            exposure,
            fragilities,
            mapping,
            consequences(job, fragilities),
            RuptureReader.read(one(job, "rupture_model_file"), stepKm),
            siteFiles.isEmpty()
                ? SiteModel.ofAssets(exposure, job)
                : SiteModel.read(siteFiles, job),
            GsimReader.read(job),
            correlation(job),
            truncation(job),
            job.number("maximum_distance", 1000, 1, 20_000),
            job.number("asset_hazard_distance", 15, 0, 1000),
            (int) job.number("number_of_ground_motion_fields", 1, 1, 10_000_000),
            !job.flag("float_dmg_dist", false),
            (long) job.number("ses_seed", 42, 0, 1e15),
            notes);
    read.checkMeasures(job);
    for (String known : List.of("description", "master_seed", "intensity_measure_types")) {
      job.find(known);
    }
    job.unused().forEach(name -> notes.add(name + " of the job has no effect here"));
    return read;
  }

  private static Path one(JobFile job, String name) {
    List<Path> files = job.files(name);
    if (files.size() != 1) {
      job.get(name);
      throw job.fault(name, "expected one file");
    }
    return files.getFirst();
  }

  private static double truncation(JobFile job) {
    double level = job.number("truncation_level", Double.NaN, 0, 1000);
    return level > 10 ? Double.NaN : level;
  }

  private static Optional<Boolean> correlation(JobFile job) {
    Optional<String> model = job.find("ground_motion_correlation_model");
    String parameters = job.find("ground_motion_correlation_params").orElse("");
    if (model.isEmpty()) {
      return Optional.empty();
    }
    if (!model.get().equals("JB2009")) {
      throw job.fault("ground_motion_correlation_model", "expected JB2009");
    }
    return Optional.of(parameters.matches("(?i).*vs30_clustering['\"]?\\s*:\\s*true.*"));
  }

  private static Consequences consequences(JobFile job, FragilitySet fragilities) {
    Optional<String> text = job.find("consequence_file");
    if (text.isEmpty()) {
      return Consequences.none();
    }
    var entry =
        java.util.regex.Pattern.compile("['\"]taxonomy['\"]\\s*:\\s*['\"]([^'\"]+)['\"]")
            .matcher(text.get());
    if (!entry.find()) {
      throw job.fault("consequence_file", "expected {'taxonomy': 'FILE.csv'}");
    }
    return Consequences.read(job.beside(entry.group(1)), fragilities.states());
  }

  private void checkMeasures(JobFile job) {
    for (WeightedModel model : models) {
      for (IntensityMeasure measure : fragilities.measures()) {
        if (!model.model().offers(measure)) {
          throw job.fault(
              job.find("gsim").isPresent() ? "gsim" : "gsim_logic_tree_file",
              model.name() + " does not speak of " + measure + ", which the fragility asks for");
        }
      }
    }
  }

  /** Number of assets in the exposure. */
  public int assets() {
    return exposure.size();
  }

  /** Fragility function that stands for a taxonomy. */
  String fragilityOf(String taxonomy) {
    return fragilityOf.getOrDefault(taxonomy, taxonomy);
  }

  /** How residuals of the measures correlate. */
  Coregionalisation correlationModel() {
    List<IntensityMeasure> measures = fragilities.measures();
    return vs30Clustering
        .map(clustered -> Coregionalisation.jayaramBaker(measures, clustered))
        .orElseGet(() -> Coregionalisation.independent(measures));
  }

  /** Model of a name of OpenQuake. */
  static GroundMotionModel model(String name) {
    return GroundMotionModels.get(name);
  }
}
