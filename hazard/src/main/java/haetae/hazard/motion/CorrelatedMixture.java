package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Several models combined as ShakeMap 4.1 does (MultiGMPE; SCIENCE2 section 23.3): weighted mean;
 * each deviation σ² = Σ w_i w_j c_ij σ_i σ_j, where c_ij is the correlation of the means of models
 * i and j over all the places. So the answer for a place depends on which others are asked with it,
 * and what the models disagree by is not added: for a mixture in the ordinary sense see {@link
 * LogicTree}.
 */
public final class CorrelatedMixture {
  /** Below this number of places c_ij is {@link #FEW_PLACES_CORRELATION}. */
  private static final int FEW_PLACES = 10;

  private static final double FEW_PLACES_CORRELATION = 0.95;

  /** One model and its weight. */
  public record Branch(GroundMotionModel model, double weight) {
    public Branch {
      Check.positive("weight of " + model.id(), weight, "");
    }
  }

  /** The combined prediction. */
  public static final class Prediction {
    /** Mean, between- and within-event deviation. */
    public final Motion motion;

    /** Its own combination of the models' total deviations: not quite √(τ² + φ²). */
    public final double[] total;

    private Prediction(Motion motion, double[] total) {
      this.motion = motion;
      this.total = total;
    }
  }

  private final List<Branch> branches;

  /** A combination; weights are scaled to sum 1 over the models that offer a measure. */
  public CorrelatedMixture(List<Branch> branches) {
    this.branches = List.copyOf(branches);
  }

  /** Whether any model speaks of the measure. */
  public boolean offers(IntensityMeasure measure) {
    return branches.stream().anyMatch(b -> b.model().offers(measure));
  }

  /**
   * Mean and deviations at all the places, which are taken as one set.
   *
   * @throws InvalidValue if no model offers the measure
   */
  public Prediction predict(
      IntensityMeasure measure, Source source, Distances distances, Sites sites) {
    List<Branch> able = branches.stream().filter(b -> b.model().offers(measure)).toList();
    if (able.isEmpty()) {
      throw new InvalidValue("none of the combined models offers " + measure);
    }
    List<Motion> motions = new ArrayList<>();
    for (Branch branch : able) {
      Motion motion = new Motion(sites.size());
      branch.model().predict(measure, source, distances, sites, 0, sites.size(), motion);
      motions.add(motion);
    }
    double sum = able.stream().mapToDouble(Branch::weight).sum();
    double[] weights = able.stream().mapToDouble(b -> b.weight() / sum).toArray();
    return combine(weights, motions);
  }

  /** Combines predictions at the same places; the weights sum to 1. */
  static Prediction combine(double[] weights, List<Motion> motions) {
    double[][] correlation = correlation(motions);
    int n = motions.getFirst().size();
    Motion out = new Motion(n);
    double[] total = new double[n];
    for (int a = 0; a < weights.length; a++) {
      Motion first = motions.get(a);
      for (int i = 0; i < n; i++) {
        out.mean[i] += weights[a] * first.mean[i];
      }
      for (int b = 0; b < weights.length; b++) {
        double share = weights[a] * weights[b] * correlation[a][b];
        addProducts(share, first, motions.get(b), out, total);
      }
    }
    for (int i = 0; i < n; i++) {
      out.tau[i] = Math.sqrt(out.tau[i]);
      out.phi[i] = Math.sqrt(out.phi[i]);
      total[i] = Math.sqrt(total[i]);
    }
    return new Prediction(out, total);
  }

  private static void addProducts(
      double share, Motion a, Motion b, Motion squares, double[] totalSquares) {
    for (int i = 0; i < totalSquares.length; i++) {
      squares.tau[i] += share * a.tau[i] * b.tau[i];
      squares.phi[i] += share * a.phi[i] * b.phi[i];
      totalSquares[i] += share * a.sigma(i) * b.sigma(i);
    }
  }

  /** Pearson's correlation of the means over the places, pair by pair; 1 where it has no value. */
  static double[][] correlation(List<Motion> motions) {
    int n = motions.getFirst().size();
    double[][] matrix = new double[motions.size()][motions.size()];
    for (int a = 0; a < motions.size(); a++) {
      for (int b = 0; b < motions.size(); b++) {
        if (a == b) {
          matrix[a][b] = 1;
        } else {
          matrix[a][b] =
              n < FEW_PLACES
                  ? FEW_PLACES_CORRELATION
                  : pearson(motions.get(a).mean, motions.get(b).mean);
        }
      }
    }
    return matrix;
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double r = xy / Math.sqrt(xx * yy);
    return Double.isNaN(r) ? 1 : Math.clamp(r, -1.0, 1.0);
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }
}
