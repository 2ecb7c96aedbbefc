package haetae.hazard.randomfield;

/** The standard normal distribution function, by bisection of its inverse: rarely needed. */
final class Normal {
  private Normal() {}

  /** Probability of a number below x; error below 1e-15. */
  static double cdf(double x) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 1080 && high - low > 1e-17 * high; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (NormalDraws.inverse(middle) < x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
