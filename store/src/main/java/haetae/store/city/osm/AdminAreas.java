package haetae.store.city.osm;

import haetae.store.city.feature.PointList;
import haetae.store.city.feature.RingCheck;
import haetae.world.building.BuildingStock;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Administrative areas by level. The finest level is taken that holds nearly as many buildings as
 * the best one: a level of which the file holds a few areas only is not complete.
 */
final class AdminAreas {
  /** Share of the best level's buildings that a finer level must hold. A design choice. */
  private static final double COMPLETE = 0.9;

  /** Buildings looked at to tell how complete a level is. */
  private static final int SAMPLE = 20_000;

  private final Map<Integer, List<Zone>> byLevel = new TreeMap<>();
  private final MapGeometry geometry;
  private final OsmReport report;

  AdminAreas(List<Relation> relations, MapGeometry geometry, OsmReport report) {
    this.geometry = geometry;
    this.report = report;
    relations.stream().filter(r -> Selection.isDistrict(r.tags())).forEach(this::take);
  }

  private void take(Relation relation) {
    Optional<MapGeometry.Rings> rings = geometry.rings(relation);
    if (rings.isEmpty()) {
      report.leftOut("administrative area that is not whole in the file");
      return;
    }
    if (!rings.get().all().stream().allMatch(AdminAreas::isSound)) {
      report.leftOut("administrative area whose outline crosses itself");
      return;
    }
    String code = OsmKind.RELATION.id(relation.id());
    byLevel
        .computeIfAbsent(Selection.level(relation.tags()), level -> new ArrayList<>())
        .add(
            Zone.of(
                code,
                Names.of(relation.tags(), "area " + code),
                rings.get().all(),
                Outline.of(rings.get().outer(), rings.get().holes()),
                Power.numberOr(relation.tags().getOrDefault("population", ""), Double.NaN)));
  }

  private static boolean isSound(List<GeoPoint> ring) {
    PointList points = new PointList();
    ring.forEach(p -> points.add(p.lonDeg(), p.latDeg(), 1, 1));
    points.add(ring.getFirst().lonDeg(), ring.getFirst().latDeg(), 1, 1);
    return RingCheck.isGood(points, "outline", (line, column, message) -> {});
  }

  /** The areas of the finest complete level; none if no area holds a building. */
  List<Zone> finest(BuildingStock stock) {
    Map<Integer, Integer> held = new TreeMap<>();
    byLevel.forEach((level, zones) -> held.put(level, held(zones, stock)));
    int best = held.values().stream().mapToInt(h -> h).max().orElse(0);
    int chosen =
        held.entrySet().stream()
            .filter(e -> e.getValue() > 0 && e.getValue() >= COMPLETE * best)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(0);
    if (chosen > 0) {
      report.note("districts: administrative areas of level " + chosen);
    }
    return byLevel.getOrDefault(chosen, List.of());
  }

  private static int held(List<Zone> zones, BuildingStock stock) {
    int step = Math.max(1, stock.size() / SAMPLE);
    int held = 0;
    for (int i = 0; i < stock.size(); i += step) {
      held += Zone.indexOf(zones, stock, i) >= 0 ? 1 : 0;
    }
    return held;
  }
}
