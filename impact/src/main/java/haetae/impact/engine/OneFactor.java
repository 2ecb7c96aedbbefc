package haetae.impact.engine;

import haetae.hazard.randomfield.NormalNumbers;
import java.util.Arrays;

/**
 * Range of a total from its mean and variance and its shape: what the total would be if all
 * residuals were one number is known; here a share ρ of the variance of every residual is one
 * number, the rest is averaged out, with ρ such that the variance of the total is right. So the
 * range is skewed as the city is and stays within what is possible. Scatter of single buildings is
 * laid over it as in a simulation.
 */
final class OneFactor {
  private static final double[] CHANCES = {0.05, 0.16, 0.5, 0.84, 0.95};
  private static final int FACTOR_PARTS = 151;
  private static final int SCATTER_PARTS = 9;
  private static final int HALVINGS = 30;

  private OneFactor() {}

  /**
   * A range.
   *
   * @param total what the total is at each node if all residuals are there
   * @param scatter variance of single buildings at the same nodes; empty: none
   * @param variance of the total over the fields
   */
  static Range of(
      double mean, double variance, double[] total, double[] scatter, double least, double most) {
    double rho = share(variance, total);
    double[] smooth = smooth(rho, total);
    double[] spread = scatter.length == 0 ? new double[0] : smooth(rho, scatter);
    int parts = spread.length == 0 ? 1 : SCATTER_PARTS;
    double[] values = new double[FACTOR_PARTS * parts];
    for (int i = 0; i < FACTOR_PARTS; i++) {
      double z = NormalNumbers.inverse((i + 0.5) / FACTOR_PARTS);
      double value = NormalNodes.at(z, smooth);
      for (int j = 0; j < parts; j++) {
        values[i * parts + j] =
            spread.length == 0
                ? value
                : Scatter.draw(
                    value, NormalNodes.at(z, spread), least, most, (j + 0.5) / SCATTER_PARTS);
      }
    }
    Arrays.sort(values);
    double[] q = Arrays.stream(CHANCES).map(p -> Distribution.quantile(values, p)).toArray();
    return new Range(mean, q[0], q[1], q[2], q[3], q[4]);
  }

  /** ρ by halving: the variance grows with it. */
  private static double share(double variance, double[] total) {
    double[] squares = new double[NormalNodes.ORDERS];
    for (int n = 1; n <= squares.length; n++) {
      double a = NormalNodes.component(n, total);
      squares[n - 1] = a * a;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (int n = squares.length - 1; n >= 0; n--) {
        sum = middle * (sum + squares[n]);
      }
      if (sum < variance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A function of all residuals, averaged over the part that is not shared, at the nodes. */
  private static double[] smooth(double rho, double[] values) {
    double shared = Math.sqrt(rho);
    double own = Math.sqrt(1 - rho);
    double[] smooth = new double[NormalNodes.COUNT];
    for (int j = 0; j < smooth.length; j++) {
      for (int i = 0; i < NormalNodes.COUNT; i++) {
        double z = shared * NormalNodes.Z[j] + own * NormalNodes.Z[i];
        smooth[j] += NormalNodes.WEIGHT[i] * NormalNodes.at(z, values);
      }
    }
    return smooth;
  }
}
