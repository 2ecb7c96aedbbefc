package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Several models, weighted: mean, between- and within-event deviation of their mixture. What the
 * models disagree by counts between events. A branch that lacks a measure is left out and the other
 * weights grow in proportion. SCIENCE section 6.4.
 *
 * <p>Works through blocks of places with room for one prediction of each measure, so let a call
 * have many places.
 */
public final class LogicTree implements GroundMotionModel {
  /** One model, what it is called in this tree, and what weight it has. */
  public record Branch(String name, GroundMotionModel model, BranchWeight weight) {}

  /** Places per block. */
  private static final int BLOCK = 2048;

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
    predictAll(List.of(measure), source, distances, sites, from, to, List.of(out));
  }

  /** Asks each branch once for all the measures it offers; a branch's weights are shared too. */
  @Override
  public void predictAll(
      List<IntensityMeasure> measures,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      List<Motion> out) {
    for (IntensityMeasure measure : measures) {
      if (!offers(measure)) {
        throw new InvalidValue("no branch of " + id + " offers " + measure);
      }
    }
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      boolean all = start == 0 && end == sites.size();
      Distances near = all ? distances : distances.range(start, end);
      Sites ground = all ? sites : sites.range(start, end);
      predictBlock(measures, source, near, ground, start, out);
    }
  }

  private void predictBlock(
      List<IntensityMeasure> measures,
      Source source,
      Distances near,
      Sites ground,
      int from,
      List<Motion> out) {
    int n = ground.size();
    List<Mixture> mixtures = measures.stream().map(m -> new Mixture(n)).toList();
    List<Motion> room = measures.stream().map(m -> new Motion(n)).toList();
    double[] weights = new double[n];
    for (Branch branch : branches) {
      List<Integer> able = able(branch, measures);
      List<IntensityMeasure> offered = able.stream().map(measures::get).toList();
      List<Motion> motions = room.subList(0, able.size());
      branch.model().predictAll(offered, source, near, ground, 0, n, motions);
      for (int i = 0; i < n; i++) {
        weights[i] = branch.weight().at(source.magnitude(), near.rrupKm[i]);
      }
      for (int k = 0; k < able.size(); k++) {
        mixtures.get(able.get(k)).add(motions.get(k), weights);
      }
    }
    for (int k = 0; k < measures.size(); k++) {
      mixtures.get(k).write(out.get(k), from, measures.get(k) + " in " + id);
    }
  }

  /** Which of the measures the branch offers, by place in the list. */
  private static List<Integer> able(Branch branch, List<IntensityMeasure> measures) {
    return IntStream.range(0, measures.size())
        .filter(k -> branch.model().offers(measures.get(k)))
        .boxed()
        .toList();
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
    void add(Motion one, double[] weights) {
      for (int i = 0; i < mean.length; i++) {
        double w = weights[i];
        double sum = weight[i] + w;
        if (sum > 0) {
          double off = one.mean[i] - mean[i];
          double share = w / sum;
          mean[i] += off * share;
          spread[i] += weight[i] * share * off * off;
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
