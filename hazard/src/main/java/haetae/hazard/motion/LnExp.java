package haetae.hazard.motion;

/**
 * Natural logarithm and exponential for loops over many places: a short table and a short series
 * instead of a call, to within 2e-15 of {@link Math#log} (absolute, or relative where the logarithm
 * is large) and of {@link Math#exp} (relative). Arguments far out, NaN and negative ones are given
 * to {@link Math}. Plain IEEE arithmetic, so the same digits on every machine.
 *
 * <p>ln x = k ln 2 + ln m_j + ln(1 + r) with 1 + r = m / m_j, |r| under 1/256 (as in Tang 1990, ACM
 * TOMS 16(4), 378-400); e^x = 2^k 2^(j/64) e^r with |r| under ln 2 / 128 (as in Tang 1989, ACM TOMS
 * 15(2), 144-157). The series are Taylor's; the citations are from memory, not verified.
 */
final class LnExp {
  private static final int LN_CELLS = 128;
  private static final int EXP_CELLS = 64;
  private static final double[] INVERSE = new double[LN_CELLS];
  private static final double[] LN_CENTRE = new double[LN_CELLS];
  private static final double[] ROOT_OF_TWO = new double[EXP_CELLS];

  private static final double LN2 = Math.log(2);
  private static final double PER_CELL = EXP_CELLS / LN2;
  private static final double CELL = LN2 / EXP_CELLS;
  private static final long MANTISSA = 0x000F_FFFF_FFFF_FFFFL;
  private static final long ONE = 0x3FF0_0000_0000_0000L;

  /** 1.5 x 2^52: added and taken away it leaves the nearest whole number. */
  private static final double ROUND = 6755399441055744.0;

  static {
    for (int j = 0; j < LN_CELLS; j++) {
      INVERSE[j] = 1 / (1 + (j + 0.5) / LN_CELLS);
      LN_CENTRE[j] = -Math.log(INVERSE[j]);
    }
    for (int j = 0; j < EXP_CELLS; j++) {
      ROOT_OF_TWO[j] = Math.pow(2, (double) j / EXP_CELLS);
    }
  }

  private LnExp() {}

  /** ln x. */
  static double ln(double x) {
    if (!(x > 1e-300 && x < 1e300)) {
      return Math.log(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    int j = (int) (bits >>> 45) & (LN_CELLS - 1);
    double r = Double.longBitsToDouble((bits & MANTISSA) | ONE) * INVERSE[j] - 1;
    double r2 = r * r;
    double series = r + r2 * (-0.5 + r * (1 / 3.0) + r2 * (-0.25 + r * 0.2));
    return ((int) (bits >>> 52) - 1023) * LN2 + LN_CENTRE[j] + series;
  }

  /** e to the power x. */
  static double exp(double x) {
    if (!(x > -700 && x < 700)) {
      return Math.exp(x);
    }
    double shifted = x * PER_CELL + ROUND;
    double r = x - (shifted - ROUND) * CELL;
    double r2 = r * r;
    double series = 1 + (r + r2 * (0.5 + r * (1 / 6.0) + r2 * (1 / 24.0 + r * (1 / 120.0))));
    int cell = (int) Double.doubleToRawLongBits(shifted);
    long root = Double.doubleToRawLongBits(ROOT_OF_TWO[cell & (EXP_CELLS - 1)]);
    return series * Double.longBitsToDouble(root + ((long) (cell >> 6) << 52));
  }
}
