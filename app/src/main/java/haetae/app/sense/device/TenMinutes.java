package haetae.app.sense.device;

import java.util.Arrays;

/** The smallest value of the last ten minutes, kept by the minute. Not safe for threads. */
final class TenMinutes {
  private static final int MINUTES = 10;

  private final double[] smallest = new double[MINUTES];
  private final long[] minutes = new long[MINUTES];

  TenMinutes() {
    Arrays.fill(smallest, Double.NaN);
  }

  /**
   * @param minute since any moment, never going back by more than ten
   */
  void add(double value, long minute) {
    int at = Math.floorMod(minute, MINUTES);
    boolean fresh = minutes[at] != minute || Double.isNaN(smallest[at]);
    smallest[at] = fresh ? value : Math.min(value, smallest[at]);
    minutes[at] = minute;
  }

  /** The smallest; NaN if there is none. */
  double smallest(long minute) {
    double least = Double.NaN;
    for (int i = 0; i < MINUTES; i++) {
      if (minutes[i] > minute - MINUTES && !(smallest[i] >= least)) {
        least = Double.isNaN(smallest[i]) ? least : smallest[i];
      }
    }
    return least;
  }
}
