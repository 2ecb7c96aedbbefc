package haetae.hazard.rupture;

import haetae.world.InvalidValue;
import java.util.List;

/**
 * A flat four-cornered piece of a fault: {@code p0} to {@code p1} the top edge along strike, {@code
 * p2} to {@code p3} the bottom edge back, dipping to the right of strike (or upright).
 */
public record Quad(EarthPoint p0, EarthPoint p1, EarthPoint p2, EarthPoint p3) {
  private static final double SHORTEST_KM = 1e-3;

  public Quad {
    requireApart(p0, p1, "top edge");
    requireApart(p2, p3, "bottom edge");
    if (p3.depthKm() < p0.depthKm() || p2.depthKm() < p1.depthKm()) {
      throw new InvalidValue(
          "bottom of the fault piece lies at "
              + p3.depthKm()
              + " and "
              + p2.depthKm()
              + " km, above its top at "
              + p0.depthKm()
              + " and "
              + p1.depthKm()
              + " km; expected the top edge first");
    }
  }

  private static void requireApart(EarthPoint a, EarthPoint b, String what) {
    double lengthKm = Ellipsoid.toVector(a).minus(Ellipsoid.toVector(b)).length();
    if (lengthKm < SHORTEST_KM) {
      throw new InvalidValue(what + " is " + lengthKm + " km long; expected more than 0.001 km");
    }
  }

  /**
   * Makes four corners flat and turns them to dip right of strike: the third corner is moved so
   * that the bottom edge is parallel to the top edge and keeps its length; where the piece then
   * dips to the left, both edges change direction. SCIENCE2 section 23.2.
   */
  public static Quad flattened(EarthPoint p0, EarthPoint p1, EarthPoint p2, EarthPoint p3) {
    Quad given = new Quad(p0, p1, p2, p3);
    Quad flat = given.withParallelBottom();
    return flat.dipsLeft() ? new Quad(p1, p0, flat.p3, flat.p2) : flat;
  }

  private Quad withParallelBottom() {
    Vector3 bottom = Ellipsoid.toVector(p3);
    double lengthKm = Ellipsoid.toVector(p2).minus(bottom).length();
    Vector3 moved = bottom.plus(alongStrike().unit().times(lengthKm));
    EarthPoint corner = Ellipsoid.toPoint(moved);
    if (corner.depthKm() < p1.depthKm()) { // a hair's breadth where the piece has no height
      corner = corner.atDepth(p1.depthKm());
    }
    return new Quad(p0, p1, corner, p3);
  }

  private boolean dipsLeft() {
    Vector3 right = alongStrike().cross(Ellipsoid.up(p0));
    return Ellipsoid.toVector(p3).minus(Ellipsoid.toVector(p0)).dot(right) < -1e-6 * lengthKm();
  }

  private Vector3 alongStrike() {
    return Ellipsoid.toVector(p1).minus(Ellipsoid.toVector(p0));
  }

  /** Length of the top edge, km. */
  public double lengthKm() {
    return alongStrike().length();
  }

  /** Width down dip: distance of the bottom edge from the top edge's line, km. */
  public double widthKm() {
    return downDip().length();
  }

  private Vector3 downDip() {
    Vector3 u = alongStrike().unit();
    Vector3 side = Ellipsoid.toVector(p3).minus(Ellipsoid.toVector(p0));
    return side.minus(u.times(u.dot(side)));
  }

  /** Dip below the horizontal at the first corner, degrees; 90 where the piece has no width. */
  public double dipDeg() {
    Vector3 down = downDip();
    double width = down.length();
    if (width < SHORTEST_KM) {
      return 90;
    }
    double sine = Math.clamp(-down.dot(Ellipsoid.up(p0)) / width, 0.0, 1.0);
    double degrees = Math.toDegrees(Math.asin(sine));
    return degrees > 89.9 ? 90 : degrees; // asin cannot tell finer near upright
  }

  Facet facet() {
    return facet(List.of(p0, p1, p2, p3));
  }

  Facet surfaceFacet() {
    return facet(List.of(p0.atDepth(0), p1.atDepth(0), p2.atDepth(0), p3.atDepth(0)));
  }

  static Facet facet(List<EarthPoint> corners) {
    return new Facet(corners.stream().map(Ellipsoid::toVector).toList());
  }
}
