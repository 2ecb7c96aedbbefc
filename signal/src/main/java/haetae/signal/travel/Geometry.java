package haetae.signal.travel;

/**
 * How a ray of given slowness crosses a layer. Horizontal slowness {@code p} is that seen at the
 * datum, dt/dx, s/km; distances x are along the datum, km.
 */
sealed interface Geometry permits FlatGeometry, SphericalGeometry {
  /** Horizontal slowness at a depth is p times this. */
  double scale(double depthKm);

  /** Distance covered between two depths of one layer of slowness u, km. */
  double legKm(double p, double topKm, double bottomKm, double u);

  /** Time spent between two depths of one layer of slowness u, s. */
  double legS(double p, double topKm, double bottomKm, double u);

  /** Distance of the arc below a depth, from there to the turning point and back, km. */
  double arcKm(double p, double topKm, double u);

  /** Time of that arc, s. */
  double arcS(double p, double topKm, double u);

  /**
   * Largest half opening angle of an arc that stays above {@code bottomKm}, radians; 0 where rays
   * do not turn.
   */
  double widestArc(double topKm, double bottomKm);
}
