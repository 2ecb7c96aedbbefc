package haetae.store.city.osm;

import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.LocalName;
import haetae.world.city.Road;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fourth reading: ways become buildings, roads, facilities and power lines. */
final class CityLayers implements OsmSink {
  private static final Known MAPPED = new Known(Provenance.SURVEYED, Attribution.TEXT);

  private final Selection selection;
  private final BuildingRules rules;
  private final MapGeometry geometry;
  private final Optional<Bounds> within;
  private final OsmReport report;
  private final BuildingStock.Builder buildings = new BuildingStock.Builder();
  private final List<Facility> facilities = new ArrayList<>();
  private final List<GridElement> grid = new ArrayList<>();
  private final List<Road> roads = new ArrayList<>();

  CityLayers(
      Selection selection,
      BuildingRules rules,
      MapGeometry geometry,
      Optional<Bounds> within,
      OsmReport report) {
    this.selection = selection;
    this.rules = rules;
    this.geometry = geometry;
    this.within = within;
    this.report = report;
  }

  @Override
  public void way(long id, long[] nodes, int count, Map<String, String> tags) {
    if (tags.isEmpty()) {
      return;
    }
    String name = OsmKind.WAY.id(id);
    if (BuildingRules.isBuilding(tags)) {
      Optional<List<GeoPoint>> ring = geometry.ring(nodes, count);
      building(name, ring.map(Outline::of), tags);
    }
    if (Selection.isRoad(tags)) {
      road(name, geometry.stretches(nodes, count), tags);
    }
    if (Selection.isPowerLine(tags)) {
      powerLine(name, geometry.stretches(nodes, count), tags);
    }
    if (selection.facility(tags).isPresent()) {
      facility(name, geometry.middle(nodes, count), tags);
    }
  }

  /** Takes a relation that is a building or a facility. */
  void area(Relation relation) {
    Map<String, String> tags = relation.tags();
    String name = OsmKind.RELATION.id(relation.id());
    boolean building = BuildingRules.isBuilding(tags);
    boolean facility = selection.facility(tags).isPresent();
    if (building || facility) {
      Optional<Outline> outline =
          geometry.rings(relation).map(r -> Outline.of(r.outer(), r.holes()));
      if (building) {
        building(name, outline, tags);
      }
      if (facility) {
        facility(name, outline.map(Outline::centre), tags);
      }
    }
  }

  /** Takes a node that is a facility. */
  void node(MapReading.FacilityNode node) {
    facility(OsmKind.NODE.id(node.id()), Optional.of(node.place()), node.tags());
  }

  private void building(String id, Optional<Outline> outline, Map<String, String> tags) {
    if (outline.isEmpty() || outline.get().areaM2() == 0) {
      report.leftOut("building whose outline is open, empty or not whole in the file");
    } else if (isWithin(outline.get().centre())) {
      Building building = rules.building(id, outline.get(), tags);
      buildings.add(building);
    }
  }

  private boolean isWithin(GeoPoint place) {
    return within.isEmpty() || within.get().contains(place.latDeg(), place.lonDeg());
  }

  private void road(String id, List<List<GeoPoint>> stretches, Map<String, String> tags) {
    if (stretches.isEmpty()) {
      report.leftOut("road without two known points");
    }
    boolean back = tags.getOrDefault("oneway", "").equals("-1");
    for (int i = 0; i < stretches.size(); i++) {
      List<GeoPoint> line = stretches.get(i);
      if (line.stream().anyMatch(this::isWithin)) {
        roads.add(
            new Road(
                i == 0 ? id : id + "." + (i + 1),
                Names.clean(tags.getOrDefault("name", "")),
                tags.getOrDefault("highway", "road"),
                back ? line.reversed() : line,
                isBuilt(tags, "bridge"),
                isBuilt(tags, "tunnel"),
                isOneWay(tags),
                MAPPED));
      }
    }
  }

  private static boolean isBuilt(Map<String, String> tags, String key) {
    return !tags.getOrDefault(key, "no").equals("no");
  }

  /** OpenStreetMap wiki, "Key:oneway": motorways and roundabouts are, unless said otherwise. */
  private static boolean isOneWay(Map<String, String> tags) {
    boolean implied =
        tags.getOrDefault("highway", "").equals("motorway")
            || tags.getOrDefault("junction", "").equals("roundabout");
    return switch (tags.getOrDefault("oneway", "")) {
      case "yes", "true", "1", "-1" -> true;
      case "no", "false", "0" -> false;
      default -> implied;
    };
  }

  private void powerLine(String id, List<List<GeoPoint>> stretches, Map<String, String> tags) {
    for (int i = 0; i < stretches.size(); i++) {
      List<GeoPoint> line = stretches.get(i);
      if (line.stream().anyMatch(this::isWithin)) {
        grid.add(
            Power.element(
                i == 0 ? id : id + "." + (i + 1),
                GridElement.Kind.LINE,
                line.getFirst(),
                Optional.of(line.getLast()),
                tags));
      }
    }
  }

  private void facility(String id, Optional<GeoPoint> place, Map<String, String> tags) {
    TagRule<FacilityKind> rule = selection.facility(tags).orElseThrow();
    if (place.isEmpty()) {
      report.leftOut(rule.result().word() + " whose place is not in the file");
      return;
    }
    if (!isWithin(place.get())) {
      return;
    }
    LocalName name = Names.of(tags, rule.result().word() + " " + id);
    double capacity = Power.numberOr(tags.getOrDefault("beds", ""), Double.NaN);
    facilities.add(new Facility(id, name, rule.result(), place.get(), "", capacity, MAPPED));
    if (rule.result() == FacilityKind.SUBSTATION) {
      grid.add(Power.element(id, GridElement.Kind.SUBSTATION, place.get(), Optional.empty(), tags));
    } else if (rule.result() == FacilityKind.POWER_PLANT) {
      grid.add(Power.element(id, GridElement.Kind.GENERATION, place.get(), Optional.empty(), tags));
    }
  }

  BuildingStock buildings() {
    return buildings.build();
  }

  List<Facility> facilities() {
    return facilities;
  }

  List<GridElement> grid() {
    return grid;
  }

  List<Road> roads() {
    return roads;
  }
}
