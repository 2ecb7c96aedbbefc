package haetae.app.openquake;

import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A scenario_damage job of OpenQuake's engine, read whole: what broke, by which models, which sites
 * and buildings, how they break and what that costs. Keys that are not followed are noted, values
 * that would change the answer and cannot be followed are refused.
 */
public final class OpenQuakeJob {

  private final JobSettings settings;
  private final RuptureXml.Quake quake;
  private final List<GsimTree.Branch> branches;
  private final ExposureReader.Exposure exposure;
  private final Sites sites;
  private final Map<String, FragilityXml.Model> fragilities;
  private final TaxonomyMapping mapping;
  private final Consequences consequences;
  private final List<String> notes;

  private OpenQuakeJob(JobIni ini) {
    settings = JobSettings.read(ini);
    branches = GsimTree.read(ini);
    quake =
        RuptureXml.read(
            file(ini, "rupture_model_file", "an NRML rupture"),
            new RuptureXml.Spacing(settings.meshSpacingKm(), settings.complexMeshSpacingKm()));
    fragilities = fragilities(ini);
    consequences = Consequences.read(ini, states());
    mapping = TaxonomyMapping.read(ini);
    exposure = ExposureReader.read(file(ini, "exposure_file", "an NRML exposure model"));
    sites = sites(ini);
    notes = ini.notes();
  }

  /**
   * Reads a job and all files it names.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static OpenQuakeJob read(Path jobIni) {
    return new OpenQuakeJob(JobIni.read(jobIni));
  }

  private static Path file(JobIni ini, String key, String expected) {
    ini.get(key, expected);
    List<Path> files = ini.files(key);
    if (files.size() != 1) {
      throw ini.wrong(key, "one file");
    }
    return files.getFirst();
  }

  private Map<String, FragilityXml.Model> fragilities(JobIni ini) {
    Map<String, FragilityXml.Model> models = new LinkedHashMap<>();
    for (String key : ini.keysEndingWith("_fragility_file")) {
      String lossType = key.substring(0, key.length() - "_fragility_file".length());
      models.put(lossType, FragilityXml.read(file(ini, key, "NRML"), this::leastIml));
    }
    if (models.isEmpty()) {
      throw ini.wrong("structural_fragility_file", "an NRML fragility model");
    }
    FragilityXml.Model first = models.values().iterator().next();
    for (FragilityXml.Model model : models.values()) {
      if (!model.states().equals(first.states())) {
        throw new InvalidValue(
            model.file()
                + " has limit states "
                + model.states()
                + "; expected those of "
                + first.file()
                + ": "
                + first.states());
      }
    }
    return models;
  }

  private double leastIml(IntensityMeasure measure) {
    Map<String, Double> least = settings.minimumIntensity();
    return least.getOrDefault(measure.toString(), least.getOrDefault("default", 0.0));
  }

  private Sites sites(JobIni ini) {
    SiteTable.Reference ground =
        new SiteTable.Reference(
            ini.number("reference_vs30_value", Double.NEGATIVE_INFINITY),
            !ini.find("reference_vs30_type").orElse("measured").equals("inferred"),
            ini.number("reference_depth_to_1pt0km_per_sec", -1),
            ini.number("reference_depth_to_2pt5km_per_sec", -1));
    List<Path> model = new ArrayList<>(ini.files("site_model_file"));
    model.addAll(ini.files("site_model_csv"));
    List<Path> places = ini.files("sites_csv");
    if (!model.isEmpty() || !places.isEmpty()) {
      if (!model.isEmpty() && !places.isEmpty()) {
        throw ini.wrong("sites_csv", "no list of sites beside site_model_file");
      }
      return SiteTable.read(model.isEmpty() ? places : model, ground).sites();
    }
    if (!(ground.vs30Mps() > 0)) {
      throw ini.wrong("site_model_file", "a site model, or reference_vs30_value");
    }
    return placesOfAssets(new SiteTable(ground));
  }

  private Sites placesOfAssets(SiteTable table) {
    record Place(double lon, double lat) {}
    var seen = new java.util.HashSet<Place>();
    Assets assets = exposure.assets();
    for (int a = 0; a < assets.size(); a++) {
      if (seen.add(new Place(assets.lonDeg(a), assets.latDeg(a)))) {
        table.add(assets.lonDeg(a), assets.latDeg(a));
      }
    }
    return table.sites();
  }

  /** Limit states, worse and worse, without "none". */
  public List<String> states() {
    return fragilities.values().iterator().next().states();
  }

  /** Loss types that have fragility models, the first one first. */
  public List<String> lossTypes() {
    return List.copyOf(fragilities.keySet());
  }

  /** What the job asked for and is not followed, and what else its reader should know. */
  public List<String> notes() {
    return notes;
  }

  /** Number of fields that the job asks for. */
  public int fields() {
    return settings.fields();
  }

  /** Number of assets in the exposure. */
  public int assets() {
    return exposure.assets().size();
  }

  /** Seed of the fields. */
  public long seed() {
    return settings.seed();
  }

  JobSettings settings() {
    return settings;
  }

  RuptureXml.Quake quake() {
    return quake;
  }

  OptionalDouble rake() {
    return OptionalDouble.of(quake.rakeDeg());
  }

  List<GsimTree.Branch> branches() {
    return branches;
  }

  ExposureReader.Exposure exposure() {
    return exposure;
  }

  Sites sites() {
    return sites;
  }

  FragilityXml.Model fragility(String lossType) {
    return java.util.Objects.requireNonNull(fragilities.get(lossType));
  }

  TaxonomyMapping mapping() {
    return mapping;
  }

  Consequences consequences() {
    return consequences;
  }
}
