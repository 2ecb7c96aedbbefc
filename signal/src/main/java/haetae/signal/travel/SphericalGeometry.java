package haetae.signal.travel;

import static haetae.world.place.GeoPoint.EARTH_RADIUS_KM;
import static java.lang.Math.acos;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

/**
 * Spherical shells of constant velocity: rays are straight chords within a shell, with closest
 * approach b = p R/u to the centre. Exact: no flattening transform is needed.
 */
final class SphericalGeometry implements Geometry {
  /** Half opening angle at which arcs of the lowest layer are given up, radians: 3000 km. */
  private static final double WIDEST = 0.25;

  @Override
  public double scale(double depthKm) {
    return EARTH_RADIUS_KM / (EARTH_RADIUS_KM - depthKm);
  }

  @Override
  public double legKm(double p, double topKm, double bottomKm, double u) {
    double b = p * EARTH_RADIUS_KM / u;
    return EARTH_RADIUS_KM * (halfAngle(b, topKm) - halfAngle(b, bottomKm));
  }

  @Override
  public double legS(double p, double topKm, double bottomKm, double u) {
    double b = p * EARTH_RADIUS_KM / u;
    return u * (halfChordKm(b, topKm) - halfChordKm(b, bottomKm));
  }

  @Override
  public double arcKm(double p, double topKm, double u) {
    return 2 * EARTH_RADIUS_KM * halfAngle(p * EARTH_RADIUS_KM / u, topKm);
  }

  @Override
  public double arcS(double p, double topKm, double u) {
    return 2 * u * halfChordKm(p * EARTH_RADIUS_KM / u, topKm);
  }

  @Override
  public double widestArc(double topKm, double bottomKm) {
    return min(WIDEST, acos((EARTH_RADIUS_KM - bottomKm) / (EARTH_RADIUS_KM - topKm)));
  }

  private static double halfAngle(double b, double depthKm) {
    return acos(min(1, b / (EARTH_RADIUS_KM - depthKm)));
  }

  private static double halfChordKm(double b, double depthKm) {
    double r = EARTH_RADIUS_KM - depthKm;
    return sqrt(max(0, (r - b) * (r + b)));
  }
}
