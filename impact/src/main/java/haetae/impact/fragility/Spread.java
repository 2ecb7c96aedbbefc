package haetae.impact.fragility;

/**
 * Deviation β of the logarithm of the capacity of the Hazus classes, by what the shaking already
 * carries. Hazus' 0.64 holds for a given median PGA: it contains the scatter of ground motion, so
 * it must not meet fields or deviations that carry it again.
 */
public enum Spread {
  /** The mean map alone, nothing known of its deviation: β = 0.64 (Hazus 5.1 section 5.4). */
  MEAN_MAP(0.64),
  /**
   * Fields, or a mean with its deviations τ and φ, at cells: β = √(0.40² + 0.25²) = 0.472. 0.40 is
   * √(0.64² - 0.50²), as SimCenter's DLML has it for shaking of its own; 0.25 is what one building
   * differs from its cell (design choice).
   */
  FIELDS_AT_CELLS(Math.hypot(0.40, 0.25)),
  /** Fields, or a mean with its deviations, at the building itself: β = 0.40. */
  FIELDS_AT_BUILDINGS(0.40);

  private final double beta;

  Spread(double beta) {
    this.beta = beta;
  }

  /** Deviation of the natural logarithm of the capacity. */
  public double beta() {
    return beta;
  }
}
