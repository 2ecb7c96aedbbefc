package haetae.signal.locate;

/** How much a pick counts that fits badly. The factor multiplies 1/sigma. */
public enum RobustWeight {
  /** Every pick counts: plain least squares. */
  NONE,
  /** Huber (1964): factor √(k/|u|) beyond k = 1.5. */
  HUBER,
  /** Tukey's biweight: factor 1 − (u/c)² within c = 4.685, none beyond. Default. */
  BIWEIGHT;

  private static final double HUBER_K = 1.5;
  private static final double BIWEIGHT_C = 4.685;

  /**
   * The factor, 0 to 1.
   *
   * @param u residual over its sigma
   */
  double factor(double u) {
    return switch (this) {
      case NONE -> 1;
      case HUBER -> Math.min(1, Math.sqrt(HUBER_K / Math.max(1e-9, Math.abs(u))));
      case BIWEIGHT -> Math.max(0, 1 - (u / BIWEIGHT_C) * (u / BIWEIGHT_C));
    };
  }
}
