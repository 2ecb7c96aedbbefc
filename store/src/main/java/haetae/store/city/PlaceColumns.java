package haetae.store.city;

import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.Locale;
import java.util.Optional;

/** Latitude and longitude of a row, inside the bounds of the city. */
final class PlaceColumns {
  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);
  private static final Limits LATITUDE = Limits.of(-90, 90, "degrees");
  private static final Limits LONGITUDE = Limits.of(-180, 180, "degrees");

  private final NumberColumn latDeg;
  private final NumberColumn lonDeg;
  private final Bounds bounds;

  private PlaceColumns(NumberColumn latDeg, NumberColumn lonDeg, Bounds bounds) {
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
    this.bounds = bounds;
  }

  /** {@code latDeg} and {@code lonDeg}, which must be there. */
  static PlaceColumns required(Sheet sheet, Bounds bounds) {
    return new PlaceColumns(
        sheet.number("latDeg", LATITUDE), sheet.number("lonDeg", LONGITUDE), bounds);
  }

  /** Two columns that may be absent. */
  static PlaceColumns optional(Sheet sheet, Bounds bounds, String latName, String lonName) {
    return new PlaceColumns(
        sheet.numberOr(latName, LATITUDE, Double.NaN),
        sheet.numberOr(lonName, LONGITUDE, Double.NaN),
        bounds);
  }

  /** The place of the current row; 0, 0 after a complaint or where nothing stands. */
  GeoPoint get() {
    double lat = latDeg.raw();
    double lon = lonDeg.raw();
    if (Double.isNaN(lat) || Double.isNaN(lon)) {
      return NOWHERE;
    }
    if (bounds.contains(lat, lon)) {
      return new GeoPoint(lat, lon);
    }
    complain(lat, lon);
    return NOWHERE;
  }

  /** As {@link #get}; empty where both cells are empty. */
  Optional<GeoPoint> find() {
    boolean lat = latDeg.isFilled();
    boolean lon = lonDeg.isFilled();
    if (lat != lon) {
      (lat ? lonDeg : latDeg).complain("is empty; expected both latitude and longitude, or none");
    }
    return lat && lon ? Optional.of(get()) : Optional.empty();
  }

  private void complain(double lat, double lon) {
    if (bounds.contains(lon, lat)) {
      latDeg.complain(
          "is "
              + lat
              + " and "
              + lonDeg.name()
              + " "
              + lon
              + ": latitude and longitude look swapped; expected a place inside the bounds"
              + words(bounds));
    } else if (!LATITUDE.contains(lat)) {
      latDeg.outOfLimits(lat);
    } else if (!LONGITUDE.contains(lon)) {
      lonDeg.outOfLimits(lon);
    } else {
      latDeg.complain(
          "is "
              + lat
              + " and "
              + lonDeg.name()
              + " "
              + lon
              + ": outside the city; expected a place inside the bounds"
              + words(bounds));
    }
  }

  /** {@code 35.8 to 36.4° N, 129.0 to 129.7° E}, after a blank. */
  static String words(Bounds b) {
    return String.format(
        Locale.ROOT,
        " %s to %s° N, %s to %s° E",
        b.southDeg(),
        b.northDeg(),
        b.westDeg(),
        b.eastDeg());
  }
}
