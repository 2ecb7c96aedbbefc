package haetae.impact.engine;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Values of one total, field by field, and their quantiles: position {@code p (n - 1)} among the n
 * values in rising order, linear between neighbours (definition 7 of Hyndman &amp; Fan 1996).
 */
sealed interface Distribution {
  /** Takes the values of fields {@code first} on; for several threads, each field once. */
  void put(int first, double[] values);

  /**
   * Quantiles of the fields that are done.
   *
   * @param chances 0 to 1
   */
  double[] quantiles(double[] chances, BitSet done);

  /** All values kept. */
  final class Exact implements Distribution {
    private final double[] values;

    Exact(int fields) {
      values = new double[fields];
    }

    /** By field; not to be changed. */
    double[] values() {
      return values;
    }

    @Override
    public void put(int first, double[] from) {
      System.arraycopy(from, 0, values, first, from.length);
    }

    @Override
    public double[] quantiles(double[] chances, BitSet done) {
      double[] sorted = done.stream().mapToDouble(f -> values[f]).toArray();
      Arrays.sort(sorted);
      return Arrays.stream(chances).map(p -> quantile(sorted, p)).toArray();
    }
  }

  /** Quantile of values in rising order. */
  static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Counts in classes of values, where there are too many to keep: 128 to an octave over 20 octaves
   * below the largest possible value. Quantiles are good to 0.4 % of their value.
   */
  final class Histogram implements Distribution {
    private static final int BITS = 7;
    private static final int OCTAVES = 20;
    private static final long BASE =
        Double.doubleToRawLongBits(Math.scalb(1.0, -OCTAVES)) >>> (52 - BITS);

    private final double most;
    private final int[] counts = new int[(OCTAVES << BITS) + 2];

    Histogram(double most) {
      this.most = most;
    }

    @Override
    public synchronized void put(int first, double[] from) {
      for (double value : from) {
        counts[place(value)]++;
      }
    }

    private int place(double value) {
      double share = most > 0 ? Math.clamp(value / most, 0, 1) : 0;
      long place = (Double.doubleToRawLongBits(share) >>> (52 - BITS)) - BASE + 1;
      return (int) Math.max(0, place);
    }

    private double lowerEdge(int place) {
      return place == 0 ? 0 : most * Double.longBitsToDouble((BASE + place - 1) << (52 - BITS));
    }

    @Override
    public synchronized double[] quantiles(double[] chances, BitSet done) {
      return Arrays.stream(chances).map(p -> quantile(p * (done.cardinality() - 1))).toArray();
    }

    private double quantile(double position) {
      long below = 0;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0 && position < below + counts[i]) {
          double share = (position - below + 0.5) / counts[i];
          double low = lowerEdge(i);
          return Math.min(most, low + Math.min(1, share) * (lowerEdge(i + 1) - low));
        }
        below += counts[i];
      }
      return most;
    }
  }
}
