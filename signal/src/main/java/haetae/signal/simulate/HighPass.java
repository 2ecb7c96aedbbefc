package haetae.signal.simulate;

/** Causal 2-pole Butterworth high-pass over an array, bilinear transform with pre-warped corner. */
final class HighPass {
  private HighPass() {}

  static void apply(double[] x, double cornerHz, double rateHz) {
    double k = Math.tan(Math.PI * cornerHz / rateHz);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    double a1 = 2 * (k * k - 1) * norm;
    double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < x.length; i++) {
      double y = norm * (x[i] - 2 * x1 + x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x[i];
      y2 = y1;
      y1 = y;
      x[i] = y;
    }
  }
}
