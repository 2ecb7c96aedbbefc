package haetae.signal.simulate;

/**
 * Low and high noise model of the earth. Peterson (1993), USGS Open-File Report 93-322, Tables 3
 * and 4: acceleration power = A + B log10 T, dB relative to 1 (m/s²)²/Hz. From memory of the
 * report, not verified; kept from 0.1 to 100 s, flat beyond.
 */
final class Peterson1993 {
  /** From period, s; A; B. */
  private static final double[][] LOW = {
    {0.1, -162.36, 5.64},
    {0.17, -166.7, 0},
    {0.4, -170, -8.3},
    {0.8, -166.4, 28.9},
    {1.24, -168.6, 52.48},
    {2.4, -159.98, 29.81},
    {4.3, -141.1, 0},
    {5, -71.36, -99.77},
    {6, -97.26, -66.49},
    {10, -132.18, -31.57},
    {12, -205.27, 36.16},
    {15.6, -37.65, -104.33},
    {21.9, -114.37, -47.1},
    {31.6, -160.58, -16.28},
    {45, -187.5, 0},
    {70, -216.47, 15.7}
  };

  private static final double[][] HIGH = {
    {0.1, -108.73, -17.23},
    {0.22, -150.34, -80.5},
    {0.32, -122.31, -23.87},
    {0.8, -116.85, 32.51},
    {3.8, -108.48, 18.08},
    {4.6, -74.66, -32.95},
    {6.3, 0.66, -127.18},
    {7.9, -93.37, -22.42},
    {15.4, 73.54, -162.98},
    {20, -151.52, 10.01}
  };

  private Peterson1993() {}

  static double lowDb(double periodS) {
    return table(LOW, periodS);
  }

  static double highDb(double periodS) {
    return table(HIGH, periodS);
  }

  /** Between the two: level 0 low, 1 high. */
  static double powerDb(double frequencyHz, double level) {
    double periodS = 1 / frequencyHz;
    double low = lowDb(periodS);
    return low + level * (highDb(periodS) - low);
  }

  private static double table(double[][] rows, double periodS) {
    double period = Math.min(100, Math.max(0.1, periodS));
    int row = rows.length - 1;
    while (row > 0 && rows[row][0] > period) {
      row--;
    }
    return rows[row][1] + rows[row][2] * Math.log10(period);
  }
}
