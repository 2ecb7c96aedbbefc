package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Set;

/**
 * Several models, weighted: mean, between- and within-event deviation of their mixture. What the
 * models disagree by counts between events. A branch that lacks a measure is left out and the other
 * weights grow in proportion. SCIENCE section 6.4.
 *
 * <p>Asks for room for one prediction of the places {@code from} to {@code to} per call, so let a
 * call have many places.
 */
public final class LogicTree implements GroundMotionModel {
  /** One model, what it is called in this tree, and what weight it has. */
  public record Branch(String name, GroundMotionModel model, BranchWeight weight) {}

  private final String id;
  private final List<Branch> branches;

  /**
   * A tree.
   *
   * @throws InvalidValue if it has no branch or two of one name
   */
  public LogicTree(String id, List<Branch> branches) {
    List<String> names = branches.stream().map(Branch::name).toList();
    if (names.isEmpty() || Set.copyOf(names).size() != names.size()) {
      throw new InvalidValue(
          "branches of " + id + " are " + names + "; expected one or more of different names");
    }
    this.id = id;
    this.branches = List.copyOf(branches);
  }

  @Override
  public String id() {
    return id;
  }

  /** The branches, in the order given. */
  public List<Branch> branches() {
    return branches;
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return branches.stream().anyMatch(b -> b.model().offers(measure));
  }

  @Override
  public void predict(
      IntensityMeasure measure,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      Motion out) {
    List<Branch> able = branches.stream().filter(b -> b.model().offers(measure)).toList();
    if (able.isEmpty()) {
      throw new InvalidValue("no branch of " + id + " offers " + measure);
    }
    boolean all = from == 0 && to == sites.size();
    Distances near = all ? distances : distances.range(from, to);
    Sites ground = all ? sites : sites.range(from, to);
    Mixture mixture = new Mixture(to - from);
    Motion one = new Motion(to - from);
    for (Branch branch : able) {
      branch.model().predict(measure, source, near, ground, 0, to - from, one);
      mixture.add(one, branch.weight(), source.magnitude(), near);
    }
    mixture.write(out, from, measure + " in " + id);
  }

  /** Weighted sums over the branches. */
  private static final class Mixture {
    private final double[] weight;
    private final double[] mean;
    private final double[] spread;
    private final double[] tau2;
    private final double[] phi2;

    Mixture(int n) {
      weight = new double[n];
      mean = new double[n];
      spread = new double[n];
      tau2 = new double[n];
      phi2 = new double[n];
    }

    /** West's update: weighted mean and sum of squares about it, without cancellation. */
    void add(Motion one, BranchWeight branch, double magnitude, Distances near) {
      for (int i = 0; i < mean.length; i++) {
        double w = branch.at(magnitude, near.rrupKm[i]);
        double sum = weight[i] + w;
        if (sum > 0) {
          double off = one.mean[i] - mean[i];
          mean[i] += off * w / sum;
          spread[i] += weight[i] * w / sum * off * off;
        }
        weight[i] = sum;
        tau2[i] += w * one.tau[i] * one.tau[i];
        phi2[i] += w * one.phi[i] * one.phi[i];
      }
    }

    void write(Motion out, int from, String what) {
      for (int i = 0; i < mean.length; i++) {
        if (!(weight[i] > 0)) {
          throw new InvalidValue("weights of " + what + " sum to 0 at place " + (from + i));
        }
        out.mean[from + i] = mean[i];
        out.tau[from + i] = Math.sqrt((tau2[i] + spread[i]) / weight[i]);
        out.phi[from + i] = Math.sqrt(phi2[i] / weight[i]);
      }
    }
  }
}
