package haetae.world;

/** The standard normal distribution. */
public final class StandardNormal {
  private static final int STEPS = 60;
  private static final double PER_ROOT_2_PI = 1 / Math.sqrt(2 * Math.PI);

  /** Where the series of the middle gives way to the fraction of the tail. */
  private static final double TAIL = 2.5;

  private StandardNormal() {}

  /** P(X ≤ x); error below 1e-14, relative in the lower tail. */
  public static double below(double x) {
    return above(-x);
  }

  /** P(X > x); error below 1e-14, relative in the upper tail. */
  public static double above(double x) {
    if (x < 0) {
      return 1 - above(-x);
    }
    return x < TAIL ? 0.5 - density(x) * series(x) : density(x) * fraction(x);
  }

  private static double density(double x) {
    return PER_ROOT_2_PI * Math.exp(-x * x / 2);
  }

  /** x + x³/3 + x⁵/15 + ...: Abramowitz &amp; Stegun 26.2.11. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int k = 1; k < STEPS; k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return sum;
  }

  /** 1/(x + 1/(x + 2/(x + ...))): Abramowitz &amp; Stegun 26.2.14. */
  private static double fraction(double x) {
    double below = x;
    for (int k = 2 * STEPS; k > 0; k--) {
      below = x + k / below;
    }
    return 1 / below;
  }
}
