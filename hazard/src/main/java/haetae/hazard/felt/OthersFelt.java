package haetae.hazard.felt;

/** How many others nearby felt it, as it enters {@link FeltIndex#FELT}. Wald et al. (2011). */
public enum OthersFelt {
  NONE(0),
  FEW(0.36),
  MOST(0.72),
  ALL(1);

  private final double value;

  OthersFelt(double value) {
    this.value = value;
  }

  /** Value of the index. */
  public double value() {
    return value;
  }
}
