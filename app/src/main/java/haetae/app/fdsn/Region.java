package haetae.app.fdsn;

import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * A box and a ring of places; both hold where both are given.
 *
 * @param westDeg may be east of {@code eastDeg}: then the box crosses the date line
 * @param leastDeg inner radius of the ring, degrees of arc
 */
record Region(
    double southDeg,
    double northDeg,
    double westDeg,
    double eastDeg,
    GeoPoint centre,
    double leastDeg,
    double mostDeg) {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.number("minlatitude", "minlat"),
          Parameter.number("maxlatitude", "maxlat"),
          Parameter.number("minlongitude", "minlon"),
          Parameter.number("maxlongitude", "maxlon"),
          Parameter.number("latitude", "lat"),
          Parameter.number("longitude", "lon"),
          Parameter.number("minradius", ""),
          Parameter.number("maxradius", ""));

  static Region of(FdsnQuery query) {
    Region region =
        new Region(
            query.number("minlatitude", -90, 90).orElse(-90),
            query.number("maxlatitude", -90, 90).orElse(90),
            query.number("minlongitude", -180, 180).orElse(-180),
            query.number("maxlongitude", -180, 180).orElse(180),
            new GeoPoint(
                query.number("latitude", -90, 90).orElse(0),
                query.number("longitude", -180, 180).orElse(0)),
            query.number("minradius", 0, 180).orElse(0),
            query.number("maxradius", 0, 180).orElse(180));
    ordered("latitude", region.southDeg, region.northDeg);
    ordered("radius", region.leastDeg, region.mostDeg);
    return region;
  }

  private static void ordered(String what, double least, double most) {
    if (least > most) {
      throw FdsnRefusal.wrong("min" + what + " " + least + " is above max" + what + " " + most);
    }
  }

  boolean contains(GeoPoint place) {
    double radiusDeg = centre.distanceKm(place) / GeoPoint.KM_PER_DEGREE;
    boolean east = place.lonDeg() >= westDeg;
    boolean west = place.lonDeg() <= eastDeg;
    return place.latDeg() >= southDeg
        && place.latDeg() <= northDeg
        && (westDeg <= eastDeg ? east && west : east || west)
        && radiusDeg >= leastDeg
        && radiusDeg <= mostDeg + 1e-9;
  }
}
