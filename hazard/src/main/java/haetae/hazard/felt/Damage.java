package haetae.hazard.felt;

/**
 * What a person saw of the building, as it enters {@link FeltIndex#DAMAGE}; of several sights the
 * worst counts. Wald et al. (2011).
 */
public enum Damage {
  /** No damage. */
  NONE(0),
  /** Hairline cracks in walls, cracked windows. */
  HAIRLINE(0.5),
  /** A few cracks in walls. */
  FEW_CRACKS(0.75),
  /** Many cracks, a cracked chimney, tiles off. */
  MANY_CRACKS(1),
  /** Broken walls, pipes or windows, an old chimney down. */
  BROKEN(2),
  /** Moved off its foundation, a modern chimney down, collapsed. */
  MOVED(3);

  private final double value;

  Damage(double value) {
    this.value = value;
  }

  /** Value of the index. */
  public double value() {
    return value;
  }
}
