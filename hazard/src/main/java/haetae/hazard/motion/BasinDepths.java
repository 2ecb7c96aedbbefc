package haetae.hazard.motion;

/**
 * Depths to rock that the NGA-West2 models expect of a Vs30, each model by its own relation: Z1.0
 * in m (depth to 1.0 km/s), Z2.5 in km. Vs30 in m/s.
 */
public final class BasinDepths {
  private static final Relation CY14 = new Relation(7.15, 4, 570.94);
  private static final Relation CY14_JAPAN = new Relation(5.23, 2, 412.39);
  private static final Relation ASK14 = new Relation(7.67, 4, 610);
  private static final Relation ASK14_JAPAN = new Relation(5.23, 2, 412);

  private BasinDepths() {}

  /** ln Z1.0 = -slope/power ln((Vs30^power + bend^power) / (1360^power + bend^power)). */
  private static final class Relation {
    private final double exponent;
    private final boolean fourth;
    private final double bent;
    private final double perRock;

    Relation(double slope, int power, double bend) {
      exponent = -slope / power;
      fourth = power == 4;
      bent = Math.pow(bend, power);
      perRock = 1 / (Math.pow(1360, power) + bent);
    }

    double z1p0M(double vs30Mps) {
      double squared = vs30Mps * vs30Mps;
      double raised = fourth ? squared * squared : squared;
      return LnExp.exp(exponent * LnExp.ln((raised + bent) * perRock));
    }
  }

  /** CY14, Eq. 1 (BSSA14, Eq. 11), California and all but Japan. */
  public static double cy14Z1p0M(double vs30Mps) {
    return CY14.z1p0M(vs30Mps);
  }

  /** CY14, Eq. 2 (BSSA14, Eq. 12), Japan. */
  public static double cy14JapanZ1p0M(double vs30Mps) {
    return CY14_JAPAN.z1p0M(vs30Mps);
  }

  /** ASK14, Eq. 18, California and all but Japan. */
  public static double ask14Z1p0M(double vs30Mps) {
    return ASK14.z1p0M(vs30Mps);
  }

  /** ASK14, Eq. 19, Japan. */
  public static double ask14JapanZ1p0M(double vs30Mps) {
    return ASK14_JAPAN.z1p0M(vs30Mps);
  }

  /** CB14, Eq. 33, California and all but Japan. */
  public static double cb14Z2p5Km(double vs30Mps) {
    return cb14Z2p5(LnExp.ln(vs30Mps));
  }

  /** CB14, Eq. 34, Japan. */
  public static double cb14JapanZ2p5Km(double vs30Mps) {
    return cb14JapanZ2p5(LnExp.ln(vs30Mps));
  }

  /** As {@link #cb14Z2p5Km}, from ln Vs30. */
  static double cb14Z2p5(double lnVs30) {
    return LnExp.exp(7.089 - 1.144 * lnVs30);
  }

  /** As {@link #cb14JapanZ2p5Km}, from ln Vs30. */
  static double cb14JapanZ2p5(double lnVs30) {
    return LnExp.exp(5.359 - 1.102 * lnVs30);
  }
}
