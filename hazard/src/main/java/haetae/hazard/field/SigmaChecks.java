package haetae.hazard.field;

import haetae.hazard.motion.Motion;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sigma at some targets, evenly drawn from their list, computed without interpolation. */
final class SigmaChecks {
  private final int[] at;
  private final double[] sigma;

  private SigmaChecks(int[] at, double[] sigma) {
    this.at = at;
    this.sigma = sigma;
  }

  /** With the nearest observations: the true sigma may be smaller by what the others tell. */
  static SigmaChecks nearest(
      Observed data,
      Targets targets,
      TargetTree tree,
      Motion prior,
      EventTerms terms,
      double[][] weights,
      int count,
      int observations) {
    int[] at = drawn(targets.size(), count);
    double[] sigma = new double[at.length];
    for (int c = 0; c < at.length; c++) {
      int[] one = {at[c]};
      Posterior answer = new Posterior(terms, data.output, only(prior, one));
      int[] rows = Reduction.nearest(data, tree.relativeBox(targets, at[c]), tree, observations);
      Cholesky factor = Factor.of(data, rows, rows.length, true).cholesky();
      new ExactField(data, factor, weights, rows).fill(spots(targets, one), answer, false);
      sigma[c] = answer.sigma[0];
    }
    return new SigmaChecks(at, sigma);
  }

  private static int[] drawn(int size, int count) {
    int n = Math.min(size, count);
    return IntStream.range(0, n).map(i -> (int) ((2L * i + 1) * size / (2L * n))).toArray();
  }

  private static Spots spots(Targets targets, int[] at) {
    return new Spots(
        Arrays.stream(at).mapToDouble(i -> targets.latDeg[i]).toArray(),
        Arrays.stream(at).mapToDouble(i -> targets.lonDeg[i]).toArray());
  }

  private static Motion only(Motion prior, int[] at) {
    Motion some = new Motion(at.length);
    for (int i = 0; i < at.length; i++) {
      some.mean[i] = prior.mean[at[i]];
      some.tau[i] = prior.tau[at[i]];
      some.phi[i] = prior.phi[at[i]];
    }
    return some;
  }

  int size() {
    return at.length;
  }

  /** Largest difference; targets without a prior are left out. */
  double worst(Posterior posterior) {
    double worst = 0;
    for (int i = 0; i < at.length; i++) {
      double off = Math.abs(posterior.sigma[at[i]] - sigma[i]);
      worst = off > worst ? off : worst;
    }
    return worst;
  }
}
