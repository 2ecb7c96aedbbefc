package haetae.signal.onsite;

import haetae.world.Check;

/** Time in which the Arias intensity grows from 5 % to 95 % of its final value (Trifunac 1975). */
public final class SignificantDuration {
  private SignificantDuration() {}

  /** D5-95 of {@code acceleration[from..to)}, s; 0 where nothing moves. */
  public static double d5To95S(double[] acceleration, int from, int to, double rateHz) {
    Check.positive("rateHz", rateHz, "Hz");
    double total = 0;
    for (int i = from; i < to; i++) {
      total += acceleration[i] * acceleration[i];
    }
    double sum = 0;
    int inside = 0;
    for (int i = from; i < to; i++) {
      sum += acceleration[i] * acceleration[i];
      inside += sum > 0.05 * total && sum <= 0.95 * total ? 1 : 0;
    }
    return inside / rateHz;
  }
}
