package haetae.signal.format;

/**
 * How much of a quake a document tells.
 *
 * @param allOrigins the origins of all versions, not of the last alone
 * @param allMagnitudes every magnitude, not the preferred alone
 * @param arrivals picks, arrivals and what single stations say of the magnitude
 */
public record QuakeMlContent(boolean allOrigins, boolean allMagnitudes, boolean arrivals) {
  /** The last origin, all its magnitudes, its arrivals and picks. */
  public static final QuakeMlContent USUAL = new QuakeMlContent(false, true, true);
}
