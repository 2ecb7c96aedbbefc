package haetae.hazard.motion;

/** The broken lines of which ground-motion models are made. */
final class Taper {
  private Taper() {}

  /** 0 up to {@code from}, 1 beyond {@code to}, linear between. */
  static double ramp(double x, double from, double to) {
    return Math.clamp((x - from) / (to - from), 0.0, 1.0);
  }

  /** Linear between the points, level outside; {@code x} ascends. */
  static double through(double[] x, double[] y, double at) {
    int k = 0;
    while (k < x.length && at > x[k]) {
      k++;
    }
    if (k == 0 || k == x.length) {
      return y[k == 0 ? 0 : k - 1];
    }
    return y[k - 1] + (y[k] - y[k - 1]) * (at - x[k - 1]) / (x[k] - x[k - 1]);
  }
}
