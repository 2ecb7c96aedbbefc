package haetae.app.impact;

import haetae.impact.ImpactVersion;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import haetae.impact.network.FacilityState;
import haetae.world.building.BuildingStock;
import haetae.world.provenance.Provenance;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code summary.json} of an impact. Names are a contract: added to, never renamed. */
final class ImpactSummaryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int FIRST_FACILITIES = 10;
  private static final String METHOD =
      "correlated random fields of shaking; chances of damage of each building summed exactly under"
          + " each field, with the scatter of single buildings in the ranges";

  private final CityImpact impact;

  ImpactSummaryJson(CityImpact impact) {
    this.impact = impact;
  }

  String text() {
    ObjectNode root = MAPPER.createObjectNode();
    Totals totals = impact.totals();
    root.put("city", impact.city().city().info().id());
    root.put("assets", totals.portfolio().assets());
    root.put("sites", totals.portfolio().sites().size());
    root.put("groups", totals.portfolio().groups());
    root.put("fields", totals.fields());
    root.put("computeMs", tenths(impact.computeMs()));
    root.put("fastMs", tenths(impact.fastMs()));
    root.put("seed", impact.seed());
    root.put("method", METHOD);
    event(root.putObject("event"));
    people(root.putObject("people"));
    body(root, totals);
    errors(root.putObject("standardErrors"), totals);
    if (totals.fields() > 0) {
      body(root.putObject("fast"), impact.fast().totals());
    }
    facilities(root.putArray("facilities"));
    known(root.putObject("known"));
    root.put("authority", "City information. National earthquake warnings are KMA's.");
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static double tenths(double ms) {
    return Math.round(ms * 10) / 10.0;
  }

  private void event(ObjectNode node) {
    var event = impact.shaking().map().event();
    var origin = impact.shaking().quake().origin();
    node.put("id", event.id());
    node.put("originTime", origin.time().toString());
    node.put("localTime", origin.time().atZone(impact.city().city().info().zone()).toString());
    node.put("latitudeDeg", origin.epicentre().latDeg());
    node.put("longitudeDeg", origin.epicentre().lonDeg());
    node.put("depthKm", origin.depthKm());
    node.put("magnitude", event.magnitude());
  }

  /** By what time of day people are taken to be where they are. */
  private void people(ObjectNode node) {
    node.put("hour", impact.people().hourOfDay());
    node.put("day", impact.people().weekend() ? "weekend" : "weekday");
  }

  /** Of the means, from sampling alone; at most, as part of the means is exact. */
  private static void errors(ObjectNode node, Totals totals) {
    List<Quantity> quantities = totals.portfolio().quantities();
    for (int q = 0; q < quantities.size(); q++) {
      String id = quantities.get(q).id();
      totals.cityFields(q).ifPresent(values -> node.put(id, standardError(values)));
    }
  }

  private static double standardError(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return RangeJson.rounded(Math.sqrt(squares / Math.max(1, n - 1) / n));
  }

  /** Quantities are grouped by what stands before the dot of their id. */
  private static void body(ObjectNode root, Totals totals) {
    Portfolio portfolio = totals.portfolio();
    double value = totals.city("value").mean();
    for (int q = 0; q < portfolio.quantities().size(); q++) {
      Quantity quantity = portfolio.quantities().get(q);
      String[] parts = quantity.id().split("\\.", 2);
      Range range = totals.city(q);
      if (quantity.id().equals("value")) {
        root.put("value", value);
      } else if (parts.length == 1) {
        RangeJson.put(root, quantity.id(), range);
      } else {
        String group = parts[0].equals("loss") ? "lossBySector" : parts[0];
        RangeJson.put(root.withObject("/" + group), parts[1], range);
      }
    }
    RangeJson.put(
        root,
        "lossRatio",
        RangeJson.map(totals.city("loss"), loss -> value > 0 ? loss / value : 0));
    root.put("currency", portfolio.quantities().get(portfolio.quantity("loss")).unit());
  }

  private void facilities(ArrayNode list) {
    for (FacilityState f : impact.fast().facilities().stream().limit(FIRST_FACILITIES).toList()) {
      ObjectNode node = list.addObject();
      node.put("id", f.id());
      node.put("name", f.name().local());
      node.put("english", f.name().english());
      node.put("kind", f.kind().word());
      f.notFunctional(0).ifPresent(p -> node.put("notFunctional", RangeJson.rounded(p)));
      node.put("provenance", f.known().how().word());
    }
  }

  /** How all of it is known: models, choices, and how many of the buildings are made up. */
  private void known(ObjectNode node) {
    ImpactVersion.Basis basis = impact.fast().basis();
    node.put("shaking", impact.shakenBy());
    node.put("motionModel", basis.motionModel());
    node.put("cells", basis.cells());
    node.put("cellsOutside", basis.cellsOutside());
    node.put(
        "ranges",
        impact.totals().fields() > 0
            ? "quantiles of " + impact.totals().fields() + " simulated fields"
            : "from mean and variance, without simulation");
    ObjectNode share = node.putObject("buildings");
    shares().forEach((how, count) -> share.put(how.word(), RangeJson.rounded(count)));
    ArrayNode notes = node.putArray("notes");
    basis.notes().forEach(notes::add);
    notes.add(
        String.format(
            Locale.ROOT,
            "building classes and casualty rates are Hazus's (United States), chosen for Korean"
                + " buildings by a stated rule"));
  }

  private Map<Provenance, Double> shares() {
    BuildingStock stock = impact.city().city().buildings();
    Map<Provenance, Double> shares = new EnumMap<>(Provenance.class);
    double all = 0;
    for (int i = 0; i < stock.size(); i++) {
      shares.merge(stock.known(i).how(), stock.count(i), Double::sum);
      all += stock.count(i);
    }
    double sum = Math.max(all, 1e-300);
    shares.replaceAll((how, count) -> count / sum);
    return shares;
  }
}
