package haetae.impact.network;

import haetae.world.Check;

/**
 * How strong a measure is at a place: mean and deviation of its natural logarithm (g, cm/s), or of
 * MMI as it is.
 */
public record Level(double mean, double sigma) {
  public Level {
    Check.finite("mean", mean);
    Check.inRange("sigma", sigma, 0, 10, "");
  }

  /** The same, higher by a number and less certain by a deviation. */
  public Level shifted(double by, double extraSigma) {
    return new Level(mean + by, Math.hypot(sigma, extraSigma));
  }
}
