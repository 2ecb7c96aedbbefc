package haetae.hazard.field;

/**
 * Correlation of the normalised within-event residuals of two measures at two places. A measure is
 * told by its period in seconds; those without one have a pseudo-period ({@link PseudoPeriod}).
 * Immutable.
 */
public interface SpatialCorrelation {
  /** Short name, such as {@code LothBaker2013}. */
  String id();

  /** How the correlation of these two periods, s, decays with distance; symmetric in the two. */
  Decay between(double periodAS, double periodBS);

  /** Correlation of the two periods, s, at distance {@code hKm}, km. */
  default double rho(double periodAS, double periodBS, double hKm) {
    return between(periodAS, periodBS).at(hKm);
  }
}
