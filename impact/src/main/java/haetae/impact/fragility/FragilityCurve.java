package haetae.impact.fragility;

/**
 * Chance that a building of one class reaches each state of damage, from slight on, given the
 * intensity measure. Immutable; states are ordered, so the chances never rise along them.
 */
public sealed interface FragilityCurve permits LognormalCurve, DiscreteCurve {
  /** Number of states beyond "none". */
  int states();

  /**
   * Chance of reaching each state or a worse one.
   *
   * @param lnIml natural logarithm of the intensity measure (g, cm/s)
   * @param out receives {@link #states} chances from {@code offset} on
   */
  void exceedances(double lnIml, double[] out, int offset);

  /**
   * The same where the logarithm of the measure is normal: the expectation.
   *
   * @param mean of the logarithm
   * @param sigma its deviation, 0 or more
   */
  void expectedExceedances(double mean, double sigma, double[] out, int offset);
}
