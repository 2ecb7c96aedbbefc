package haetae.hazard.motion;

/**
 * Depths to rock that the NGA-West2 models expect of a Vs30, each model by its own relation: Z1.0
 * in m (depth to 1.0 km/s), Z2.5 in km. Vs30 in m/s.
 */
public final class BasinDepths {
  private BasinDepths() {}

  /** ASK14, Eq. 18, California and all but Japan. */
  public static double ask14Z1p0M(double vs30Mps) {
    return z1p0M(vs30Mps, 7.67, 4, 610);
  }

  /** ASK14, Eq. 19, Japan. */
  public static double ask14JapanZ1p0M(double vs30Mps) {
    return z1p0M(vs30Mps, 5.23, 2, 412);
  }

  /** CB14, Eq. 33, California and all but Japan. */
  public static double cb14Z2p5Km(double vs30Mps) {
    return cb14Z2p5(Math.log(vs30Mps));
  }

  /** CB14, Eq. 34, Japan. */
  public static double cb14JapanZ2p5Km(double vs30Mps) {
    return cb14JapanZ2p5(Math.log(vs30Mps));
  }

  /** As {@link #cb14Z2p5Km}, from ln Vs30. */
  static double cb14Z2p5(double lnVs30) {
    return Math.exp(7.089 - 1.144 * lnVs30);
  }

  /** As {@link #cb14JapanZ2p5Km}, from ln Vs30. */
  static double cb14JapanZ2p5(double lnVs30) {
    return Math.exp(5.359 - 1.102 * lnVs30);
  }

  private static double z1p0M(double vs30Mps, double slope, int power, double bend) {
    double bent = power(bend, power);
    double ratio = (power(vs30Mps, power) + bent) / (power(1360, power) + bent);
    return Math.exp(-slope / power * Math.log(ratio));
  }

  private static double power(double x, int power) {
    return power == 4 ? x * x * x * x : x * x;
  }
}
