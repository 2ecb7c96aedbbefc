package haetae.app.openquake;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldBlock;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.rupture.Distances;
import haetae.hazard.site.Sites;
import haetae.impact.engine.FieldSource;
import haetae.impact.engine.MedianFields;
import haetae.impact.engine.SampledFields;
import haetae.impact.engine.Simulation;
import haetae.impact.engine.SimulationSettings;
import haetae.impact.engine.Totals;
import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs a job: for every ground-motion model as many fields as the job asks for, their damage and
 * loss by our engine, and the expectation of both without fields (SCIENCE2 section 26.2 to 26.4).
 */
public final class OpenQuakeRun {
  /** Sites up to which every pair is correlated exactly. */
  private static final int EXACT_SITES = 2000;

  /** ln of a shaking that does nothing: beyond maximum_distance. */
  private static final double STILL = -100;

  private static final int NODES = 48;
  private static final int FEW_NODES = 16;

  private final OpenQuakeJob job;
  private final int threads;

  /**
   * @param threads 1 to 64, more count as 64; the answer does not depend on it
   */
  public OpenQuakeRun(OpenQuakeJob job, int threads) {
    this.job = job;
    this.threads = Math.clamp(threads, 1, 64);
  }

  /**
   * How far a run has come.
   *
   * @param done fields of each model, on average
   */
  public record Progress(long done) {}

  /**
   * All of it.
   *
   * @param fields for each model, instead of the job's number; 0: the job's
   * @param progress told now and then, by one thread at a time
   */
  public JobResult run(int fields, long seed, Consumer<Progress> progress) {
    Check.inRange("number of fields", fields, 0, 10_000_000, "");
    int wanted = fields == 0 ? job.fields() : fields;
    long began = System.nanoTime();
    JobPortfolio portfolio = new JobPortfolio(job);
    List<IntensityMeasure> measures = portfolio.portfolio().fragilities().measures();
    Distances distances = job.quake().rupture().distances(job.sites().latDeg, job.sites().lonDeg);
    Simulation simulation =
        new Simulation(
            portfolio.portfolio(),
            new SimulationSettings(threads, !job.settings().realNumbers(), seed, 0, 0));
    AtomicLong done = new AtomicLong();
    List<JobResult.Realisation> realisations = new ArrayList<>();
    double expectationMs = 0;
    for (int b = 0; b < job.branches().size(); b++) {
      GsimTree.Branch branch = job.branches().get(b);
      List<Motion> motions = motions(branch.model(), measures, distances);
      FieldSource source = source(measures, motions, seed + b);
      int count = job.settings().truncation() == 0 ? 1 : wanted;
      Totals totals = simulation.run(counted(source, done, job.branches().size(), progress), count);
      long before = System.nanoTime();
      double[] expected = expectation(portfolio, measures, motions, FEW_NODES);
      expectationMs += (System.nanoTime() - before) * 1e-6;
      realisations.add(new JobResult.Realisation(branch, totals, expected));
    }
    double computeMs = (System.nanoTime() - began) * 1e-6 - expectationMs;
    return new JobResult(job, portfolio, realisations, computeMs, expectationMs);
  }

  /** Expected mean chances of the groups, by quadrature fine enough for every printed digit. */
  double[] expectedStates(JobPortfolio portfolio, GroundMotionModel model) {
    List<IntensityMeasure> measures = portfolio.portfolio().fragilities().measures();
    Distances distances = job.quake().rupture().distances(job.sites().latDeg, job.sites().lonDeg);
    return expectation(portfolio, measures, motions(model, measures, distances), NODES);
  }

  private double[] expectation(
      JobPortfolio portfolio, List<IntensityMeasure> measures, List<Motion> motions, int nodes) {
    Map<IntensityMeasure, Motion> byMeasure = new HashMap<>();
    for (int m = 0; m < measures.size(); m++) {
      byMeasure.put(measures.get(m), motions.get(m));
    }
    return new Expectation(job.settings().truncation(), nodes)
        .meanStates(portfolio.portfolio(), byMeasure);
  }

  private List<Motion> motions(
      GroundMotionModel model, List<IntensityMeasure> measures, Distances distances) {
    Sites sites = job.sites();
    List<Motion> motions = new ArrayList<>();
    measures.forEach(m -> motions.add(new Motion(sites.size())));
    model.predictAll(
        measures,
        job.quake().rupture().source(job.quake().magnitude(), job.rake()),
        distances,
        sites,
        0,
        sites.size(),
        motions);
    for (int i = 0; i < sites.size(); i++) {
      if (distances.rrupKm[i] > job.settings().maximumDistanceKm()) {
        for (Motion motion : motions) {
          motion.mean[i] = STILL;
          motion.tau[i] = 0;
          motion.phi[i] = 0;
        }
      }
    }
    return motions;
  }

  private FieldSource source(List<IntensityMeasure> measures, List<Motion> motions, long own) {
    double truncation = job.settings().truncation();
    if (truncation == 0) {
      return new MedianFields(measures, motions);
    }
    boolean correlated = job.settings().correlated();
    FieldSettings settings =
        new FieldSettings(
            own,
            Double.isInfinite(truncation) ? 0 : truncation,
            FieldSettings.DEFAULT.neighbours(),
            EXACT_SITES,
            threads,
            correlated);
    Coregionalisation model =
        correlated
            ? Coregionalisation.jayaramBaker(measures, job.settings().vs30Clustered())
            : Coregionalisation.independent(measures);
    return SampledFields.of(job.sites(), motions, model, settings);
  }

  private static FieldSource counted(
      FieldSource source, AtomicLong done, int models, Consumer<Progress> progress) {
    return new FieldSource() {
      @Override
      public List<IntensityMeasure> measures() {
        return source.measures();
      }

      @Override
      public void sample(int count, Consumer<FieldBlock> consumer) {
        source.sample(
            count,
            block -> {
              consumer.accept(block);
              long now = done.addAndGet(block.count());
              synchronized (done) {
                progress.accept(new Progress(now / models));
              }
            });
      }
    };
  }
}
