package haetae.app.openquake;

import haetae.app.openquake.JobResult.Realisation;
import haetae.app.openquake.OpenQuakeJob.WeightedModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.FieldSampler;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.impact.engine.FieldSource;
import haetae.impact.engine.MedianFields;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.engine.SampledFields;
import haetae.impact.engine.Simulation;
import haetae.impact.engine.SimulationProgress;
import haetae.impact.engine.SimulationSettings;
import haetae.impact.engine.Totals;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs a job: distances, ground motion at the sites, fields, damage, loss (SCIENCE2 section 26.2
 * and 26.3).
 */
public final class OpenQuakeRun {
  /** No shaking at all: ln of far less than any building feels. */
  private static final double STILL = -50;

  private static final int EXACT_UP_TO = 5000;

  private final OpenQuakeJob job;
  private final int threads;

  public OpenQuakeRun(OpenQuakeJob job, int threads) {
    this.job = job;
    this.threads = threads;
  }

  /**
   * All of it.
   *
   * @param fields instead of the job's number; 0: the job's
   * @param progress told now and then how far each model has come
   */
  public JobResult run(int fields, long seed, Consumer<SimulationProgress> progress) {
    long began = System.nanoTime();
    int[] siteOf = sites();
    int[] assetOf = IntStream.range(0, siteOf.length).filter(i -> siteOf[i] >= 0).toArray();
    if (assetOf.length == 0) {
      throw new InvalidValue(
          "no asset lies within "
              + job.assetDistanceKm()
              + " km of a site; expected asset_hazard_distance to reach one");
    }
    Portfolio portfolio = portfolio(siteOf, assetOf);
    int count = job.truncation() == 0 ? 1 : fields > 0 ? fields : job.fields();
    List<Realisation> realisations = new ArrayList<>();
    FieldSampler sampler = null;
    for (WeightedModel model : job.models()) {
      List<Motion> motions = motions(model, portfolio.sites());
      if (sampler == null && job.truncation() != 0) {
        sampler = new FieldSampler(portfolio.sites(), job.correlationModel(), settings(seed));
      }
      FieldSource source =
          sampler == null
              ? new MedianFields(measures(), motions)
              : new SampledFields(measures(), sampler, motions);
      SimulationSettings settings =
          new SimulationSettings(threads, job.scatter(), seed, 0, Math.max(1, count / 20));
      Totals totals = new Simulation(portfolio, settings).run(source, count, progress);
      realisations.add(
          new Realisation(model.name(), model.weight(), totals, expected(portfolio, motions)));
    }
    double ms = (System.nanoTime() - began) * 1e-6;
    return new JobResult(
        job,
        realisations,
        Arrays.stream(assetOf).boxed().toList(),
        siteOf.length - assetOf.length,
        portfolio.sites().size(),
        ms);
  }

  private FieldSettings settings(long seed) {
    double cut = Double.isNaN(job.truncation()) ? 0 : job.truncation();
    return new FieldSettings(seed, cut, 40, EXACT_UP_TO, threads, true);
  }

  private List<IntensityMeasure> measures() {
    return job.fragilities().measures();
  }

  /** Nearest site of each asset; -1 where none is near enough. */
  private int[] sites() {
    Exposure exposure = job.exposure();
    return IntStream.range(0, exposure.size())
        .parallel()
        .map(i ->
            job.siteModel().nearest(exposure.latDeg(i), exposure.lonDeg(i), job.assetDistanceKm()))
        .toArray();
  }

  private Portfolio portfolio(int[] siteOf, int[] assetOf) {
    List<String> states = job.fragilities().states();
    List<Quantity> quantities = new ArrayList<>();
    quantities.add(new Quantity("buildings.none", "buildings"));
    states.forEach(state -> quantities.add(new Quantity("buildings." + state, "buildings")));
    quantities.add(new Quantity("loss.structural", "currency"));
    quantities.add(new Quantity("value", "currency"));
    Portfolio.Builder builder =
        new Portfolio.Builder(
            job.siteModel().sites(), job.fragilities(), quantities, List.of("all"));
    Exposure exposure = job.exposure();
    List<String> taxonomies = exposure.taxonomies();
    int[] fragility = new int[taxonomies.size()];
    double[][] ratios = new double[taxonomies.size()][];
    for (int t = 0; t < fragility.length; t++) {
      fragility[t] = job.fragilities().get(job.fragilityOf(taxonomies.get(t)));
      ratios[t] = job.consequences().ratios(taxonomies.get(t), states.size());
    }
    double[] amounts = new double[quantities.size() * (states.size() + 1)];
    for (int i : assetOf) {
      int t = exposure.taxonomy(i);
      amounts(amounts, states.size() + 1, exposure.number(i), exposure.value(i), ratios[t]);
      builder.add(siteOf[i], fragility[t], 0, amounts);
    }
    return builder.build();
  }

  private static void amounts(
      double[] out, int states, double number, double value, double[] ratios) {
    Arrays.fill(out, 0);
    for (int k = 0; k < states; k++) {
      out[k * states + k] = number;
      out[states * states + k] = k == 0 ? 0 : ratios[k - 1] * value;
      out[(states + 1) * states + k] = value;
    }
  }

  private List<Motion> motions(WeightedModel model, Sites sites) {
    Distances distances = job.event().rupture().distances(sites.latDeg, sites.lonDeg);
    Source source =
        job.event()
            .rupture()
            .source(job.event().magnitude(), OptionalDouble.of(job.event().rakeDeg()));
    List<Motion> motions = measures().stream().map(m -> new Motion(sites.size())).toList();
    model.model().predictAll(measures(), source, distances, sites, 0, sites.size(), motions);
    for (Motion motion : motions) {
      for (int i = 0; i < sites.size(); i++) {
        if (distances.rrupKm[i] > job.maximumDistanceKm()) {
          motion.mean[i] = STILL;
          motion.tau[i] = 0;
          motion.phi[i] = 0;
        }
      }
    }
    return motions;
  }

  private List<Double> expected(Portfolio portfolio, List<Motion> motions) {
    double[] means = new TruncatedExpectation(job.truncation(), measures(), motions).of(portfolio);
    return Arrays.stream(means).boxed().toList();
  }
}
