package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.app.impact.RangeJson;
import haetae.impact.ImpactVersion;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.engine.Totals;
import haetae.impact.network.FacilityState;
import haetae.world.city.City;
import haetae.world.city.District;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of an impact: city and districts; facilities, what matters most first. */
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

  private final City city;

  ImpactBodies(City city) {
    this.city = city;
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
