package haetae.hazard.randomfield;

/** Turns independent numbers into correlated ones. */
sealed interface CorrelationFactor permits ExponentialFactor, CholeskyFactor {
  /**
   * Replaces independent numbers by correlated ones.
   *
   * @param z {@code lanes} fields side by side: number of field f at place p is {@code z[p * lanes
   *     + f]}
   */
  void correlate(double[] z, int lanes);

  /** Largest error of a correlation, over all pairs with some {@code columns} places. */
  double largestError(int columns);
}
