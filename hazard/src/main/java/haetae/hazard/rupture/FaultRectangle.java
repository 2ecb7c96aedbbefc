package haetae.hazard.rupture;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import haetae.world.Check;

/**
 * A flat rectangle of the size that goes with a magnitude, about a hypocentre: what stands for the
 * fault once strike and dip are known. SCIENCE sections 5.1 and 6.4.
 *
 * @param strikeDeg clockwise from north; the fault dips to its right
 * @param dipDeg below the horizontal, above 0
 */
public record FaultRectangle(
    EarthPoint hypocentre, double strikeDeg, double dipDeg, double lengthKm, double widthKm) {
  private static final double ASPECT = 1.7;
  private static final double CRUST_KM = 18;

  public FaultRectangle {
    Check.inRange("strikeDeg", strikeDeg, -360, 360, "degrees");
    Check.inRange("dipDeg", dipDeg, 1, 90, "degrees");
    Check.inRange("lengthKm", lengthKm, 0.01, 2000, "km");
    Check.inRange("widthKm", widthKm, 0.01, 500, "km");
  }

  /**
   * Area from Wells &amp; Coppersmith (1994), length 1.7 times the width, the width within 18 km of
   * crust; what the width loses the length gains.
   */
  public static FaultRectangle ofMagnitude(
      EarthPoint hypocentre, double magnitude, double strikeDeg, double dipDeg) {
    double area = AreaScaling.WELLS_COPPERSMITH_1994.areaKm2(magnitude);
    double width = min(sqrt(area / ASPECT), CRUST_KM / Math.sin(Math.toRadians(dipDeg)));
    return new FaultRectangle(hypocentre, strikeDeg, dipDeg, area / width, width);
  }

  /**
   * The rupture with the hypocentre in the rectangle's middle, moved down dip where its top would
   * break the surface.
   */
  public QuadRupture rupture() {
    double dip = Math.toRadians(dipDeg);
    double strike = Math.toRadians(strikeDeg);
    double ztor = max(0, hypocentre.depthKm() - widthKm / 2 * Math.sin(dip));
    double up = (hypocentre.depthKm() - ztor) / Math.tan(dip);
    double down = widthKm * Math.cos(dip) - up;
    double bottom = ztor + widthKm * Math.sin(dip);
    Quad quad =
        Quad.flattened(
            corner(strike, -lengthKm / 2, -up, ztor),
            corner(strike, lengthKm / 2, -up, ztor),
            corner(strike, lengthKm / 2, down, bottom),
            corner(strike, -lengthKm / 2, down, bottom));
    return new QuadRupture(hypocentre, java.util.List.of(quad));
  }

  private EarthPoint corner(double strike, double along, double right, double depthKm) {
    double east = along * Math.sin(strike) + right * Math.cos(strike);
    double north = along * Math.cos(strike) - right * Math.sin(strike);
    Vector3 at =
        Ellipsoid.toVector(hypocentre.atDepth(0))
            .plus(Sphere.east(hypocentre.lonDeg()).times(east))
            .plus(Sphere.north(hypocentre.latDeg(), hypocentre.lonDeg()).times(north));
    return Ellipsoid.toPoint(at).atDepth(depthKm);
  }
}
