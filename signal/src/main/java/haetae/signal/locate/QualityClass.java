package haetae.signal.locate;

import haetae.world.quake.Origin;

/**
 * How far a location may be trusted. Limits are our own choice, near those of Bondár et al. (2004).
 */
public enum QualityClass {
  /** Epicentre within 1 km, depth within 2 km, gap below 110°, secondary gap below 160°. */
  A(1, 2, 110, 160, 8),
  /** Epicentre within 2.5 km, depth within 5 km, gap below 180°. */
  B(2.5, 5, 180, 270, 6),
  /** Epicentre within 10 km, gap below 270°. */
  C(10, 1000, 270, 360, 4),
  /** Anything else. */
  D(Double.MAX_VALUE, Double.MAX_VALUE, 360, 360, 0);

  private final double horizontalKm;
  private final double depthKm;
  private final double gapDeg;
  private final double secondaryGapDeg;
  private final int stations;

  QualityClass(
      double horizontalKm, double depthKm, double gapDeg, double secondaryGapDeg, int stations) {
    this.horizontalKm = horizontalKm;
    this.depthKm = depthKm;
    this.gapDeg = gapDeg;
    this.secondaryGapDeg = secondaryGapDeg;
    this.stations = stations;
  }

  /** The best class whose limits an origin keeps; a fixed depth is C at best. */
  public static QualityClass of(Origin origin) {
    for (QualityClass quality : values()) {
      if (quality.holds(origin)) {
        return quality;
      }
    }
    return D;
  }

  private boolean holds(Origin origin) {
    return origin.horizontalErrorKm() <= horizontalKm
        && origin.depthErrorKm() <= depthKm
        && origin.azimuthalGapDeg() <= gapDeg
        && origin.secondaryGapDeg() <= secondaryGapDeg
        && origin.stationsUsed() >= stations
        && (!origin.depthFixed() || this == C || this == D);
  }
}
