package haetae.hazard.randomfield;

import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fields that agree with observations: an unconditional field at targets and stations together,
 * then {@code Y + C(Y,S) [C(S,S) + σ²]⁻¹ (y_S - Y_S - e)} (Matheron's rule, kriging of residuals;
 * de Fouquet 1994). Mean and covariance are those of the conditional normal distribution, as far as
 * the unconditional field's are exact.
 */
public final class ConditionedFieldSampler {
  /** Entries of C(Y,S), 8 bytes each, kept in memory. */
  private static final long MOST_ENTRIES = 100_000_000;

  private static final int OBSERVATION_PART = 3000;
  private static final double SINGULAR = 1e-10;

  private final Coregionalisation model;
  private final FieldSettings settings;
  private final List<FieldObservation> observations;
  private final FieldSampler joint;
  private final Places places;
  private final int targets;

  /**
   * Prepares the factors for targets and observations together.
   *
   * @throws InvalidValue if an observation is of a measure the model lacks, or numbers are to be
   *     cut
   */
  public ConditionedFieldSampler(
      Sites targets,
      List<FieldObservation> observations,
      Coregionalisation model,
      FieldSettings settings) {
    if (settings.truncation() != 0) {
      throw new InvalidValue(
          "truncation is " + settings.truncation() + "; expected 0 for fields with observations");
    }
    for (FieldObservation o : observations) {
      if (!model.measures().contains(o.measure())) {
        throw new InvalidValue(
            "observation of " + o.measure() + "; expected one of " + model.measures());
      }
    }
    this.model = model;
    this.settings = settings;
    this.observations = List.copyOf(observations);
    this.targets = targets.size();
    Sites all = joined(targets, observations);
    joint = new FieldSampler(all, model, settings);
    places = Places.of(all);
  }

  private static Sites joined(Sites targets, List<FieldObservation> observations) {
    int n = targets.size();
    int all = n + observations.size();
    double[] lat = Arrays.copyOf(targets.latDeg, all);
    double[] lon = Arrays.copyOf(targets.lonDeg, all);
    for (int i = n; i < all; i++) {
      GeoPoint place = observations.get(i - n).place();
      lat[i] = place.latDeg();
      lon[i] = place.lonDeg();
    }
    return Sites.uniform(lat, lon, 760);
  }

  /**
   * As {@link FieldSampler#sample}, for the targets.
   *
   * @param motions unconditioned mean, tau and phi at the targets for each measure of the model
   */
  public void sample(List<Motion> motions, int count, Consumer<FieldBlock> consumer) {
    int s = observations.size();
    long entries = (long) targets * model.measures().size() * s;
    if (entries > MOST_ENTRIES) {
      throw new InvalidValue(
          String.format(
              "%d places, %d measures and %d observations need %d covariances; expected at most %d"
                  + " (use fewer observations or part of the places)",
              targets, model.measures().size(), s, entries, MOST_ENTRIES));
    }
    double[][][] toTarget = toTarget(motions);
    double[][] factor = factor();
    joint.sample(
        joinedMotions(motions),
        count,
        block -> consumer.accept(conditioned(block, toTarget, factor)));
  }

  private List<Motion> joinedMotions(List<Motion> motions) {
    return java.util.stream.IntStream.range(0, motions.size())
        .mapToObj(m -> joinedMotion(m, motions.get(m)))
        .toList();
  }

  /** Prediction at targets and stations; a measure a station has not observed is of no effect. */
  private Motion joinedMotion(int m, Motion motion) {
    Motion all = new Motion(targets + observations.size());
    System.arraycopy(motion.mean, 0, all.mean, 0, targets);
    System.arraycopy(motion.tau, 0, all.tau, 0, targets);
    System.arraycopy(motion.phi, 0, all.phi, 0, targets);
    for (int i = 0; i < observations.size(); i++) {
      FieldObservation o = observations.get(i);
      if (measure(o) == m) {
        all.mean[targets + i] = o.mean();
        all.tau[targets + i] = o.tau();
        all.phi[targets + i] = o.phi();
      }
    }
    return all;
  }

  private int measure(FieldObservation o) {
    return model.measures().indexOf(o.measure());
  }

  private double covariance(
      int m, double tau, double phi, int site, FieldObservation o, int observation) {
    int a = places.placeOfSite[site];
    int b = places.placeOfSite[targets + observation];
    double h = a == b ? 0 : places.distanceKm(a, b);
    int n = measure(o);
    return tau * o.tau() * model.event()[m][n] + phi * o.phi() * model.within(m, n, h);
  }

  /** Lower Cholesky factor of the covariance of the observations, errors included. */
  private double[][] factor() {
    int s = observations.size();
    double[][] l = new double[s][];
    for (int i = 0; i < s; i++) {
      FieldObservation a = observations.get(i);
      l[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = covariance(measure(a), a.tau(), a.phi(), targets + i, observations.get(j), j);
        sum += i == j ? a.sigma() * a.sigma() : 0;
        double total = sum;
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        if (i == j && !(sum > SINGULAR * total)) {
          throw new InvalidValue(
              "observation "
                  + i
                  + " ("
                  + a.measure()
                  + " at "
                  + a.place()
                  + ") repeats another one without an error of its own; expected one of them only");
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    return l;
  }

  /** C(Y,S): [measure][observation][target]. */
  private double[][][] toTarget(List<Motion> motions) {
    int s = observations.size();
    double[][][] c = new double[motions.size()][s][targets];
    for (int m = 0; m < c.length; m++) {
      Motion motion = motions.get(m);
      for (int i = 0; i < s; i++) {
        FieldObservation o = observations.get(i);
        for (int t = 0; t < targets; t++) {
          c[m][i][t] = covariance(m, motion.tau[t], motion.phi[t], t, o, i);
        }
      }
    }
    return c;
  }

  private FieldBlock conditioned(FieldBlock block, double[][][] toTarget, double[][] factor) {
    int count = block.count();
    for (int f = 0; f < count; f++) {
      double[] alpha = solved(factor, misfit(block, f));
      for (int m = 0; m < toTarget.length; m++) {
        double[] values = block.values(m);
        for (int i = 0; i < alpha.length; i++) {
          double a = alpha[i];
          double[] row = toTarget[m][i];
          for (int t = 0; t < targets; t++) {
            values[t * count + f] += a * row[t];
          }
        }
      }
    }
    return block;
  }

  /** y - Y - e at the stations. */
  private double[] misfit(FieldBlock block, int f) {
    double[] misfit = new double[observations.size()];
    long errors = NormalDraws.stream(settings.seed(), block.first() + f, OBSERVATION_PART);
    for (int i = 0; i < misfit.length; i++) {
      FieldObservation o = observations.get(i);
      misfit[i] =
          o.observed()
              - block.value(measure(o), targets + i, f)
              - o.sigma() * NormalDraws.normal(errors, i);
    }
    return misfit;
  }

  private static double[] solved(double[][] l, double[] x) {
    int n = x.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }
}
