package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.app.impact.Inspection;
import haetae.app.impact.RangeJson;
import haetae.app.situation.Kind;
import haetae.impact.ImpactVersion;
import haetae.impact.PreparedCity;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.engine.Totals;
import haetae.impact.exposure.PortfolioSettings;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.network.FacilityState;
import haetae.world.building.BuildingStock;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.District;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of an impact: city and districts; buildings by use, and which to look at first;
 * facilities, what matters most first.
 */
final class ImpactBodies {
  /** What is said of each district; the city gets everything. */
  private static final List<String> OF_A_DISTRICT =
      List.of(
          "buildings.slight",
          "buildings.moderate",
          "buildings.extensive",
          "buildings.complete",
          "casualties.severity1",
          "casualties.severity2",
          "casualties.severity3",
          "casualties.severity4",
          "displacedHouseholds",
          "shelterNeed",
          "debrisTonnes");

  /** Buildings to look at first that are told of; the file {@code inspection.csv} has more. */
  private static final int MOST_PLACES = 200;

  private final PreparedCity prepared;
  private final City city;

  ImpactBodies(PreparedCity prepared) {
    this.prepared = prepared;
    city = prepared.city();
  }

  /** All bodies of one impact, by kind. Takes as long as going once through every building. */
  Map<String, ObjectNode> all(ImpactVersion impact) {
    Map<String, ObjectNode> bodies = new LinkedHashMap<>();
    bodies.put(Kind.IMPACT, impact(impact));
    bodies.put(Kind.BUILDINGS, buildings(impact));
    bodies.put(Kind.FACILITIES, facilities(impact));
    return bodies;
  }

  ObjectNode impact(ImpactVersion impact) {
    ObjectNode node = head(impact);
    Totals totals = impact.totals();
    Portfolio portfolio = totals.portfolio();
    ObjectNode all = node.putObject("city");
    for (int q = 0; q < portfolio.quantities().size(); q++) {
      RangeJson.put(all, portfolio.quantities().get(q).id(), totals.city(q));
    }
    ArrayNode rows = node.putArray("districts");
    for (int d = 0; d < Math.min(city.districts().size(), portfolio.districts().size()); d++) {
      district(rows.addObject(), city.districts().get(d), totals, d);
    }
    ArrayNode notes = node.putArray("notes");
    impact.basis().notes().forEach(notes::add);
    return node;
  }

  private static void district(ObjectNode row, District district, Totals totals, int d) {
    row.put("code", district.code());
    row.put("name", district.name().local());
    List<Quantity> quantities = totals.portfolio().quantities();
    for (int q = 0; q < quantities.size(); q++) {
      if (OF_A_DISTRICT.contains(quantities.get(q).id())) {
        RangeJson.put(row, quantities.get(q).id(), totals.district(d, q));
      }
    }
  }

  ObjectNode buildings(ImpactVersion impact) {
    ObjectNode node = head(impact);
    uses(node.putArray("uses"), impact.totals());
    ArrayNode rows = node.putArray("first");
    BuildingStock stock = city.buildings();
    PortfolioSettings people = prepared.people(impact.quake().origin().time());
    int rank = 1;
    for (Inspection.Place place :
        new Inspection(stock, impact.totals(), people).first(MOST_PLACES)) {
      int i = place.building();
      ObjectNode row = rows.addObject();
      row.put("id", stock.id(i));
      row.put("rank", rank++);
      row.put("latitudeDeg", round(stock.latDeg(i), 6));
      row.put("longitudeDeg", round(stock.lonDeg(i), 6));
      row.put("use", stock.use(i).word());
      row.put("score", round(place.score(), 4));
      row.put("extensiveOrWorse", round(place.extensive(), 4));
      row.put("peopleInside", round(place.peopleInside(), 1));
      row.put("provenance", stock.known(i).how().word());
    }
    return node;
  }

  /** How many buildings of each use are expected in each state. */
  private void uses(ArrayNode rows, Totals totals) {
    BuildingStock stock = city.buildings();
    int states = FragilitySet.HAZUS_STATES.size();
    Map<Use, double[]> counts = new EnumMap<>(Use.class);
    for (int i = 0; i < stock.size(); i++) {
      double[] ofUse = counts.computeIfAbsent(stock.use(i), _ -> new double[states + 1]);
      for (int state = 0; state <= states; state++) {
        ofUse[state] += stock.count(i) * totals.meanState(i, state);
      }
    }
    counts.forEach((use, expected) -> {
      ObjectNode row = rows.addObject().put("use", use.word());
      row.put("buildings", round(Arrays.stream(expected).sum(), 0));
      for (int state = 1; state <= states; state++) {
        row.put(FragilitySet.HAZUS_STATES.get(state - 1), round(expected[state], 1));
      }
    });
  }

  ObjectNode facilities(ImpactVersion impact) {
    ObjectNode node = head(impact);
    ArrayNode rows = node.putArray("facilities");
    int rank = 1;
    for (FacilityState facility : impact.facilities()) {
      ObjectNode row = rows.addObject();
      row.put("id", facility.id());
      row.put("name", facility.name().local());
      row.put("english", facility.name().english());
      row.put("kind", facility.kind().word());
      row.put("rank", rank++);
      row.put("notFunctional", facility.notFunctional(0).map(p -> round(p, 4)).orElse(null));
      row.put("provenance", facility.known().how().word());
    }
    return node;
  }

  private static ObjectNode head(ImpactVersion impact) {
    ObjectNode node = Bodies.object();
    node.put("quake", impact.quake().id());
    node.put("quakeVersion", impact.quake().version());
    node.put("mapVersion", impact.mapVersion());
    node.put("at", impact.at().toString());
    node.put("afterOriginS", round(impact.basis().afterOriginS(), 2));
    node.put("finalStations", impact.basis().finalStations());
    return node;
  }
}
