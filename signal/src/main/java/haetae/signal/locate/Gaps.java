package haetae.signal.locate;

import java.util.Arrays;

/**
 * How stations surround an epicentre.
 *
 * @param primaryDeg largest azimuth without a station
 * @param secondaryDeg the same with any one station left out (Bondár et al. 2004)
 */
record Gaps(double primaryDeg, double secondaryDeg) {

  /** Gaps of the azimuths of stations, degrees; 360 where there are too few. */
  static Gaps of(double[] azimuthsDeg) {
    double[] sorted = azimuthsDeg.clone();
    Arrays.sort(sorted);
    return new Gaps(largest(sorted, 1), largest(sorted, 2));
  }

  private static double largest(double[] sorted, int apart) {
    int n = sorted.length;
    if (n <= apart) {
      return 360;
    }
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double turn = i + apart < n ? 0 : 360;
      largest = Math.max(largest, sorted[(i + apart) % n] + turn - sorted[i]);
    }
    return largest;
  }
}
