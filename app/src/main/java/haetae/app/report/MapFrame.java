package haetae.app.report;

import haetae.world.place.GeoPoint;
import java.util.Collection;

/**
 * Square piece of the Earth, equirectangular about its centre.
 *
 * @param halfKm half of its side, km
 * @param sizePx its side in the drawing
 */
record MapFrame(GeoPoint centre, double halfKm, double sizePx) {
  private static final double LEAST_HALF_KM = 5;
  private static final double MARGIN = 1.14;

  /** The smallest frame with all points inside and room around them; not less than 10 km wide. */
  static MapFrame around(GeoPoint anchor, Collection<GeoPoint> points, double sizePx) {
    MapFrame plane = new MapFrame(anchor, 1, 2);
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    for (GeoPoint point : points) {
      west = Math.min(west, plane.eastKm(point));
      east = Math.max(east, plane.eastKm(point));
      south = Math.min(south, plane.northKm(point));
      north = Math.max(north, plane.northKm(point));
    }
    double half = Math.max(east - west, north - south) / 2 * MARGIN;
    GeoPoint centre = plane.toEarth((west + east) / 2, (south + north) / 2);
    return new MapFrame(centre, Math.max(half, LEAST_HALF_KM), sizePx);
  }

  double x(GeoPoint point) {
    return sizePx / 2 + eastKm(point) * pxPerKm();
  }

  double y(GeoPoint point) {
    return sizePx / 2 - northKm(point) * pxPerKm();
  }

  double pxPerKm() {
    return sizePx / (2 * halfKm);
  }

  boolean shows(GeoPoint point) {
    return Math.abs(eastKm(point)) <= halfKm && Math.abs(northKm(point)) <= halfKm;
  }

  /** Half the height of the frame, degrees. */
  double halfLatDeg() {
    return halfKm / GeoPoint.KM_PER_DEGREE;
  }

  /** Half the width of the frame, degrees. */
  double halfLonDeg() {
    return halfKm / kmPerLonDeg();
  }

  private GeoPoint toEarth(double eastKm, double northKm) {
    double lat = centre.latDeg() + northKm / GeoPoint.KM_PER_DEGREE;
    double lon = centre.lonDeg() + eastKm / kmPerLonDeg();
    return new GeoPoint(Math.clamp(lat, -89, 89), Math.IEEEremainder(lon, 360));
  }

  private double eastKm(GeoPoint point) {
    return Math.IEEEremainder(point.lonDeg() - centre.lonDeg(), 360) * kmPerLonDeg();
  }

  private double northKm(GeoPoint point) {
    return (point.latDeg() - centre.latDeg()) * GeoPoint.KM_PER_DEGREE;
  }

  private double kmPerLonDeg() {
    double cos = Math.cos(Math.toRadians(centre.latDeg()));
    return GeoPoint.KM_PER_DEGREE * Math.max(cos, 0.01);
  }
}
