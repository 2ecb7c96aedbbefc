package haetae.hazard.shaking;

import haetae.hazard.motion.Motion;

/**
 * Prediction of one measure at a set of places. The arrays belong to this object; nobody changes
 * them.
 */
public final class Forecast {
  /** Mean, between- and within-event deviation. */
  public final Motion motion;

  /** Total deviation: √(τ² + φ²), or what a combination of models says it is. */
  public final double[] total;

  Forecast(Motion motion, double[] total) {
    this.motion = motion;
    this.total = total;
  }

  static Forecast of(Motion motion) {
    double[] total = new double[motion.size()];
    java.util.Arrays.setAll(total, motion::sigma);
    return new Forecast(motion, total);
  }
}
