package haetae.store.city.osm;

import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places of nodes and ways of relations -> lines and rings. */
final class MapGeometry {
  private final NodePlaces places;
  private final Map<Long, long[]> memberWays;

  MapGeometry(NodePlaces places, Map<Long, long[]> memberWays) {
    this.places = places;
    this.memberWays = new HashMap<>(memberWays);
  }

  /** Outer rings and holes of an area. */
  record Rings(List<List<GeoPoint>> outer, List<List<GeoPoint>> holes) {
    /** All of them. */
    List<List<GeoPoint>> all() {
      List<List<GeoPoint>> all = new ArrayList<>(outer);
      all.addAll(holes);
      return all;
    }
  }

  /** Points of a closed way, the first not repeated; empty if it is open or a node is missing. */
  Optional<List<GeoPoint>> ring(long[] nodes, int count) {
    if (count < 4 || nodes[0] != nodes[count - 1]) {
      return Optional.empty();
    }
    List<GeoPoint> ring = new ArrayList<>(count - 1);
    for (int i = 0; i < count - 1; i++) {
      Optional<GeoPoint> place = places.find(nodes[i]);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      if (ring.isEmpty() || !ring.getLast().equals(place.get())) {
        ring.add(place.get());
      }
    }
    while (ring.size() > 1 && ring.getLast().equals(ring.getFirst())) {
      ring.removeLast();
    }
    return ring.size() < 3 ? Optional.empty() : Optional.of(ring);
  }

  /** Stretches of a line between missing nodes, each of two or more points. */
  List<List<GeoPoint>> stretches(long[] nodes, int count) {
    List<List<GeoPoint>> stretches = new ArrayList<>();
    List<GeoPoint> stretch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<GeoPoint> place = places.find(nodes[i]);
      if (place.isEmpty()) {
        keep(stretch, stretches);
        stretch = new ArrayList<>();
      } else if (stretch.isEmpty() || !stretch.getLast().equals(place.get())) {
        stretch.add(place.get());
      }
    }
    keep(stretch, stretches);
    return stretches;
  }

  private static void keep(List<GeoPoint> stretch, List<List<GeoPoint>> stretches) {
    if (stretch.size() >= 2) {
      stretches.add(stretch);
    }
  }

  /** Middle of a way's known points; empty if none is known. */
  Optional<GeoPoint> middle(long[] nodes, int count) {
    Optional<List<GeoPoint>> ring = ring(nodes, count);
    if (ring.isPresent()) {
      return Optional.of(Outline.of(ring.get()).centre());
    }
    List<List<GeoPoint>> stretches = stretches(nodes, count);
    return stretches.stream().findFirst().map(s -> s.get(s.size() / 2));
  }

  /** The rings of a relation; empty if a way or node is missing or a ring does not close. */
  Optional<Rings> rings(Relation relation) {
    Optional<List<List<GeoPoint>>> outer = rings(relation.members(), false);
    Optional<List<List<GeoPoint>>> holes = rings(relation.members(), true);
    return outer.isEmpty() || holes.isEmpty() || outer.get().isEmpty()
        ? Optional.empty()
        : Optional.of(new Rings(outer.get(), holes.get()));
  }

  private Optional<List<List<GeoPoint>>> rings(Members members, boolean holes) {
    List<long[]> pieces = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (members.isRing(i) && members.isHole(i) == holes) {
        long[] way = memberWays.get(members.way(i));
        if (way == null || way.length < 2) {
          return Optional.empty();
        }
        pieces.add(way);
      }
    }
    if (pieces.isEmpty()) {
      return Optional.of(List.of());
    }
    return RingAssembly.rings(pieces).flatMap(this::placed);
  }

  private Optional<List<List<GeoPoint>>> placed(List<long[]> rings) {
    List<List<GeoPoint>> placed = new ArrayList<>();
    for (long[] ring : rings) {
      Optional<List<GeoPoint>> points = ring(ring, ring.length);
      if (points.isEmpty()) {
        return Optional.empty();
      }
      placed.add(points.get());
    }
    return Optional.of(placed);
  }

  /** A copy of the nodes of a way. */
  static long[] copy(long[] nodes, int count) {
    return Arrays.copyOf(nodes, count);
  }
}
