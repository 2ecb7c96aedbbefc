package haetae.hazard.rupture;

import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.max;
import static java.lang.Math.sin;

/**
 * A rectangle in a flat Earth, its top edge along y at x = 0, dipping towards +x; exact distances
 * from a place at the surface. SCIENCE2 section 24.2, item 3.
 */
record InclinedRectangle(double lengthKm, double widthKm, double dipRad, double ztorKm) {

  /** Square of the distance from the surface projection, km². */
  double rjbKm2(double x, double y) {
    double jx = max(max(-x, x - widthKm * cos(dipRad)), 0);
    double jy = max(max(-y, y - lengthKm), 0);
    return jx * jx + jy * jy;
  }

  /** Square of the distance from the rectangle, km². */
  double rrupKm2(double x, double y) {
    double down = x * cos(dipRad) - ztorKm * sin(dipRad);
    double normal = abs(x * sin(dipRad) + ztorKm * cos(dipRad));
    double dx = max(max(-down, down - widthKm), 0);
    double jy = max(max(-y, y - lengthKm), 0);
    return normal * normal + dx * dx + jy * jy;
  }
}
