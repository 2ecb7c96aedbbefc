package haetae.signal.locate;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How crowded each place is: the sum of exp(-d²/D²) over the places that count, itself among them.
 * Places are looked at from west to east and only as far as a term can still be seen in a double:
 * beyond 6 D it is 2e-16 of what a place adds for itself.
 */
final class Crowd {
  private static final double REACH = 6;

  private final double[] eastKm;
  private final double[] northKm;
  private final boolean[] counts;
  private final double densityKm;

  /**
   * @param counts whether a place adds to the sums of others; each gets a sum
   * @param densityKm the D of the formula, km, greater than 0
   */
  Crowd(double[] eastKm, double[] northKm, boolean[] counts, double densityKm) {
    this.eastKm = eastKm;
    this.northKm = northKm;
    this.counts = counts;
    this.densityKm = densityKm;
  }

  /** The sums, in the order of the places. */
  double[] sums() {
    Integer[] eastward = new Integer[eastKm.length];
    Arrays.setAll(eastward, i -> i);
    Arrays.sort(eastward, Comparator.comparingDouble(i -> eastKm[i]));
    double[] sums = new double[eastKm.length];
    for (int a = 0; a < eastward.length; a++) {
      int i = eastward[a];
      sums[i] += counts[i] ? 1 : 0;
      for (int b = a + 1; b < eastward.length; b++) {
        int j = eastward[b];
        double east = (eastKm[j] - eastKm[i]) / densityKm;
        if (east > REACH) {
          break;
        }
        share(i, j, east, sums);
      }
    }
    return sums;
  }

  private void share(int i, int j, double east, double[] sums) {
    double north = (northKm[j] - northKm[i]) / densityKm;
    double squared = east * east + north * north;
    if (squared <= REACH * REACH) {
      double term = Math.exp(-squared);
      sums[i] += counts[j] ? term : 0;
      sums[j] += counts[i] ? term : 0;
    }
  }
}
