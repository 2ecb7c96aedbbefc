package haetae.hazard.rupture;

import static java.lang.Math.abs;
import static java.lang.Math.max;

/**
 * A rectangle in a flat Earth, its top edge along y at x = 0, dipping towards +x; exact distances
 * from a place at the surface. SCIENCE2 section 24.2, item 3.
 */
record InclinedRectangle(
    double lengthKm, double widthKm, double sinDip, double cosDip, double ztorKm) {

  /** Square of the distance from the surface projection, km². */
  double rjbKm2(double x, double y) {
    double jx = max(max(-x, x - widthKm * cosDip), 0);
    double jy = max(max(-y, y - lengthKm), 0);
    return jx * jx + jy * jy;
  }

  /** Square of the distance from the rectangle, km². */
  double rrupKm2(double x, double y) {
    double down = x * cosDip - ztorKm * sinDip;
    double normal = abs(x * sinDip + ztorKm * cosDip);
    double dx = max(max(-down, down - widthKm), 0);
    double jy = max(max(-y, y - lengthKm), 0);
    return normal * normal + dx * dx + jy * jy;
  }
}
