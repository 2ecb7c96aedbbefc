package haetae.world.unit;

import haetae.world.Check;

/**
 * An amount of acceleration, held in m/s², so that g, percent of g, gal and m/s² cannot be
 * confused. 1 g = 9.80665 m/s²; 1 gal = 1 cm/s².
 */
public record AccelerationMps2(double mps2) {
  /** Standard gravity, m/s². */
  public static final double STANDARD_GRAVITY_MPS2 = 9.80665;

  public AccelerationMps2 {
    Check.finite("acceleration, m/s²", mps2);
  }

  /** From units of g. */
  public static AccelerationMps2 ofG(double g) {
    return new AccelerationMps2(g * STANDARD_GRAVITY_MPS2);
  }

  /** From percent of g. */
  public static AccelerationMps2 ofPercentG(double percentG) {
    return ofG(percentG / 100);
  }

  /** From gal, which is cm/s². */
  public static AccelerationMps2 ofGal(double gal) {
    return new AccelerationMps2(gal / 100);
  }

  /** In units of g. */
  public double g() {
    return mps2 / STANDARD_GRAVITY_MPS2;
  }

  /** In percent of g. */
  public double percentG() {
    return 100 * g();
  }

  /** In gal, which is cm/s². */
  public double gal() {
    return 100 * mps2;
  }
}
