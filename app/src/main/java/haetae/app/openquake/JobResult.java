package haetae.app.openquake;

import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a job came to: each ground-motion model by itself, and all together by their weights. */
public final class JobResult {
  private static final double[] CHANCES = {0.05, 0.16, 0.5, 0.84, 0.95};

  private final OpenQuakeJob job;
  private final JobPortfolio portfolio;
  private final List<Realisation> realisations;
  private final double computeMs;
  private final double expectationMs;

  JobResult(
      OpenQuakeJob job,
      JobPortfolio portfolio,
      List<Realisation> realisations,
      double computeMs,
      double expectationMs) {
    this.job = job;
    this.portfolio = portfolio;
    this.realisations = List.copyOf(realisations);
    this.computeMs = computeMs;
    this.expectationMs = expectationMs;
  }

  /** One ground-motion model. */
  static final class Realisation {
    private final GsimTree.Branch branch;
    private final Totals totals;
    private final double[] expectedTotals;

    /**
     * @param expectedStates mean chances of the groups without fields
     */
    Realisation(GsimTree.Branch branch, Totals totals, double[] expectedStates) {
      this.branch = branch;
      this.totals = totals;
      expectedTotals = Expectation.totals(totals.portfolio(), expectedStates);
    }

    GsimTree.Branch branch() {
      return branch;
    }

    Totals totals() {
      return totals;
    }

    double expectedTotal(int quantity) {
      return expectedTotals[quantity];
    }
  }

  /**
   * A total: its range over the fields, their standard deviation, the standard error of the mean,
   * and the mean that quadrature gives.
   */
  public record Total(
      Range range, double standardDeviation, double standardError, double expected) {
    Total times(double factor) {
      Range r = range;
      return new Total(
          new Range(
              r.mean() * factor,
              r.p05() * factor,
              r.p16() * factor,
              r.p50() * factor,
              r.p84() * factor,
              r.p95() * factor),
          standardDeviation * factor,
          standardError * factor,
          expected * factor);
    }
  }

  /** The job. */
  public OpenQuakeJob job() {
    return job;
  }

  JobPortfolio portfolio() {
    return portfolio;
  }

  List<Realisation> realisations() {
    return realisations;
  }

  /** Fields of each model. */
  public int fields() {
    return realisations.getFirst().totals().fields();
  }

  /** Time of work after reading and before writing, without the expectation, ms. */
  public double computeMs() {
    return computeMs;
  }

  /** Time of the expectation by quadrature, ms. */
  public double expectationMs() {
    return expectationMs;
  }

  /** Assets that stand near a site and were shaken. */
  public int assets() {
    return portfolio.keptAssets();
  }

  /** Assets without a site near enough. */
  public int dropped() {
    return job.assets() - assets();
  }

  /** Value of all shaken assets of a loss type. */
  public double value(String lossType) {
    return portfolio.value(job.lossTypes().indexOf(lossType));
  }

  /** Total of a quantity such as {@code buildings.slight}, over all models by their weights. */
  public Total total(String quantityId) {
    int q = portfolio.quantity(quantityId);
    if (realisations.size() == 1) {
      return total(realisations.getFirst(), q);
    }
    List<Total> parts = realisations.stream().map(r -> total(r, q)).toList();
    double mean = 0;
    double second = 0;
    double error = 0;
    double expected = 0;
    for (int b = 0; b < parts.size(); b++) {
      double w = realisations.get(b).branch().weight();
      Total part = parts.get(b);
      mean += w * part.range.mean();
      second += w * (square(part.standardDeviation) + square(part.range.mean()));
      error += square(w * part.standardError);
      expected += w * part.expected;
    }
    double[] p = mixedQuantiles(q);
    return new Total(
        new Range(mean, p[0], p[1], p[2], p[3], p[4]),
        Math.sqrt(Math.max(0, second - square(mean))),
        Math.sqrt(error),
        expected);
  }

  /** Total of a quantity with one model, by its place in the job. */
  public Total total(String quantityId, int model) {
    return total(realisations.get(model), portfolio.quantity(quantityId));
  }

  /** Whether the job asks for this quantity. */
  public boolean has(String quantityId) {
    return portfolio.has(quantityId);
  }

  private Total total(Realisation realisation, int q) {
    Totals totals = realisation.totals();
    double deviation = totals.cityFields(q).map(JobResult::deviation).orElse(Double.NaN);
    return new Total(
        totals.city(q),
        deviation,
        deviation / Math.sqrt(totals.fields()),
        realisation.expectedTotal(q));
  }

  private static double deviation(double[] values) {
    double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    double sum = 0;
    for (double value : values) {
      sum += square(value - mean);
    }
    return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
  }

  private static double square(double x) {
    return x * x;
  }

  /** Quantiles of the fields of all models, each field with the weight of its model. */
  private double[] mixedQuantiles(int q) {
    record Weighted(double value, double weight) {}
    List<Weighted> all = new ArrayList<>();
    for (Realisation r : realisations) {
      double each = r.branch().weight() / r.totals().fields();
      for (double value : r.totals().cityFields(q).orElse(new double[0])) {
        all.add(new Weighted(value, each));
      }
    }
    all.sort(Comparator.comparingDouble(Weighted::value));
    double[] quantiles = new double[CHANCES.length];
    double sum = 0;
    int next = 0;
    for (Weighted w : all) {
      sum += w.weight;
      while (next < CHANCES.length && sum >= CHANCES[next] - 1e-12) {
        quantiles[next++] = w.value;
      }
    }
    return quantiles;
  }

  /** Mean chances of the groups over all models. */
  double[] meanStates() {
    int states = job.states().size() + 1;
    double[] mean = new double[portfolio.portfolio().groups() * states];
    for (Realisation r : realisations) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += r.branch().weight() * r.totals().meanStateOfGroup(i / states, i % states);
      }
    }
    return mean;
  }
}
