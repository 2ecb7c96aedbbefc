package haetae.store.city.stock;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers in given proportions that sum exactly: the method of the largest remainder. */
final class Shares {
  private Shares() {}

  /**
   * Shares out a number.
   *
   * @param total what the shares sum to
   * @param weights 0 or more, one of them above 0
   * @param most no share becomes larger than this; most times the number of weights is at least
   *     total
   * @return shares in proportion to the weights as far as the largest allows, each less than one
   *     off; of equal remainders the first is rounded up
   */
  static int[] of(int total, double[] weights, int most) {
    double[] exact = exact(total, weights, most);
    int[] shares = new int[exact.length];
    int left = total;
    for (int i = 0; i < exact.length; i++) {
      shares[i] = (int) exact[i];
      left -= shares[i];
    }
    int[] order =
        IntStream.range(0, exact.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> shares[i] - exact[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; left > 0; k = (k + 1) % order.length) {
      if (shares[order[k]] < most) {
        shares[order[k]]++;
        left--;
      }
    }
    return shares;
  }

  /** {@code min(most, k * weight)} with the k that makes them sum to the total. */
  private static double[] exact(int total, double[] weights, int most) {
    double[] exact = new double[weights.length];
    boolean[] full = new boolean[weights.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      double k = factor(total, weights, full, most);
      for (int i = 0; i < exact.length; i++) {
        exact[i] = full[i] ? most : Math.min(most, k * weights[i]);
        if (!full[i] && k * weights[i] > most) {
          full[i] = true;
          changed = true;
        }
      }
    }
    return exact;
  }

  private static double factor(int total, double[] weights, boolean[] full, int most) {
    double left = total;
    double open = 0;
    for (int i = 0; i < weights.length; i++) {
      left -= full[i] ? most : 0;
      open += full[i] ? 0 : weights[i];
    }
    return open > 0 ? Math.max(0, left) / open : 0;
  }
}
