package haetae.store.city.osm;

import haetae.world.place.GeoPoint;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the needed nodes are: 16 bytes each. Places are kept in steps of 1e-7 degrees, those of
 * OpenStreetMap itself.
 */
final class NodePlaces {
  private static final double STEPS_PER_DEGREE = 1e7;
  private static final int ABSENT = Integer.MIN_VALUE;

  private final long[] ids;
  private final int[] lat;
  private final int[] lon;

  /** Room for the nodes with these ids, in rising order. */
  NodePlaces(long[] sortedIds) {
    ids = sortedIds;
    lat = new int[ids.length];
    lon = new int[ids.length];
    Arrays.fill(lat, ABSENT);
  }

  /** Takes the place of a node, if it is needed. */
  void put(long id, double latDeg, double lonDeg) {
    int i = Arrays.binarySearch(ids, id);
    if (i >= 0) {
      lat[i] = (int) Math.round(latDeg * STEPS_PER_DEGREE);
      lon[i] = (int) Math.round(lonDeg * STEPS_PER_DEGREE);
    }
  }

  /** The place of a node; empty if the file does not hold it. */
  Optional<GeoPoint> find(long id) {
    int i = Arrays.binarySearch(ids, id);
    return i < 0 || lat[i] == ABSENT
        ? Optional.empty()
        : Optional.of(new GeoPoint(lat[i] / STEPS_PER_DEGREE, lon[i] / STEPS_PER_DEGREE));
  }
}
