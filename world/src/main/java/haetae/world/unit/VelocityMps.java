package haetae.world.unit;

import haetae.world.Check;

/** An amount of velocity, held in m/s, so that m/s and cm/s cannot be confused. */
public record VelocityMps(double mps) {
  public VelocityMps {
    Check.finite("velocity, m/s", mps);
  }

  /** From cm/s. */
  public static VelocityMps ofCmPerS(double cmPerS) {
    return new VelocityMps(cmPerS / 100);
  }

  /** In cm/s. */
  public double cmPerS() {
    return 100 * mps;
  }
}
