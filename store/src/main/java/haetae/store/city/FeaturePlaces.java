package haetae.store.city;

import haetae.store.city.feature.PointList;
import haetae.store.city.table.FaultSink;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The points of a line or ring as places inside the bounds. */
final class FeaturePlaces {
  private FeaturePlaces() {}

  /** All points; empty after a complaint of the first that lies outside. */
  static Optional<List<GeoPoint>> of(
      PointList points, String what, Bounds bounds, FaultSink faults) {
    List<GeoPoint> places = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      double lat = points.latDeg(i);
      double lon = points.lonDeg(i);
      if (!bounds.contains(lat, lon)) {
        String why =
            bounds.contains(lon, lat)
                ? "latitude and longitude look swapped; expected [longitude, latitude] inside"
                : "outside the city; expected a place inside";
        faults.at(
            points.line(i),
            points.column(i),
            String.format(
                Locale.ROOT,
                "%s has a point at %s N %s E: %s the bounds%s",
                what,
                lat,
                lon,
                why,
                PlaceColumns.words(bounds)));
        return Optional.empty();
      }
      places.add(new GeoPoint(lat, lon));
    }
    return Optional.of(places);
  }
}
