package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code stationlist.json} in ShakeMap's layout: percent of g, cm/s, MMI; deviations of natural
 * logarithms. What is not known is null.
 */
final class StationListJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StationListJson() {}

  static String of(ShakingProducts map) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    map.stations().forEach(station -> features.add(feature(station)));
    root.putObject("metadata").put("eventid", map.event().id());
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static ObjectNode feature(ShakenStation station) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", "Feature");
    node.put("id", station.id());
    ObjectNode properties = node.putObject("properties");
    who(properties, station);
    what(properties, station);
    properties.put("distance", Decimal.rounded(station.rrupKm(), 3));
    properties.put("vs30", Decimal.rounded(station.vs30Mps(), 1));
    channels(properties.putArray("channels"), station);
    predictions(properties.putArray("predictions"), station);
    properties
        .putObject("distances")
        .put("repi", Decimal.rounded(station.repiKm(), 3))
        .put("rrup", Decimal.rounded(station.rrupKm(), 3));
    ObjectNode geometry = node.putObject("geometry");
    geometry.put("type", "Point");
    geometry
        .putArray("coordinates")
        .add(Decimal.rounded(station.place().lonDeg(), 6))
        .add(Decimal.rounded(station.place().latDeg(), 6));
    return node;
  }

  private static void who(ObjectNode node, ShakenStation station) {
    int dot = station.id().indexOf('.');
    node.put("code", station.felt() || dot < 0 ? station.id() : station.id().substring(dot + 1));
    node.put("name", station.name());
    node.put("instrumentType", station.felt() ? "OBSERVED" : "UNK");
    node.put("source", station.network());
    node.put("network", station.network());
    node.put("commType", "UNK");
    node.put("location", "");
    node.put("station_type", station.felt() ? "macroseismic" : "seismic");
    if (station.responses() > 0) {
      node.put("nresp", station.responses());
    } else {
      node.put("nresp", "null");
    }
  }

  private static void what(ObjectNode node, ShakenStation station) {
    ShakenStation.Value mmi = value(station, IntensityMeasure.MMI);
    node.put("intensity", mmi == null ? null : Decimal.rounded(mmi.observed(), 2));
    node.put("intensity_flag", mmi == null ? "" : flag(mmi));
    node.put("intensity_stddev", mmi == null ? null : Decimal.rounded(mmi.sigma(), 4));
    peak(node, "pga", value(station, IntensityMeasure.PGA));
    peak(node, "pgv", value(station, IntensityMeasure.PGV));
  }

  private static void peak(
      ObjectNode node, String name, ShakenStation.@org.jspecify.annotations.Nullable Value value) {
    if (value == null || value.derived()) {
      node.put(name, "null");
    } else {
      node.put(name, Decimal.rounded(MeasureUnit.shown(value.measure(), value.observed()), 4));
    }
  }

  private static ShakenStation.@org.jspecify.annotations.Nullable Value value(
      ShakenStation station, IntensityMeasure measure) {
    return station.values().stream()
        .filter(value -> value.measure().equals(measure))
        .min((a, b) -> Boolean.compare(a.derived(), b.derived()))
        .orElse(null);
  }

  /** 0 good, T left out as an outlier, G still growing. */
  private static String flag(ShakenStation.Value value) {
    return value.outlier() ? "T" : value.growing() ? "G" : "0";
  }

  /** One channel that stands for the horizontal components as they were combined. */
  private static void channels(ArrayNode channels, ShakenStation station) {
    List<ShakenStation.Value> own =
        station.values().stream()
            .filter(value -> !value.derived() && value.measure().kind() != Kind.MMI)
            .toList();
    if (own.isEmpty()) {
      return;
    }
    ObjectNode channel = channels.addObject();
    channel.put("name", "H");
    ArrayNode amplitudes = channel.putArray("amplitudes");
    for (ShakenStation.Value value : own) {
      MeasureUnit unit = MeasureUnit.of(value.measure());
      double shown = MeasureUnit.shown(value.measure(), value.observed());
      amplitudes
          .addObject()
          .put("name", unit.name())
          .put("value", Decimal.rounded(shown, 4))
          .put("units", unit.stationUnit())
          .put("flag", flag(value))
          .put("ln_sigma", Decimal.rounded(value.sigma(), 4));
    }
  }

  private static void predictions(ArrayNode predictions, ShakenStation station) {
    for (ShakenStation.Value value : station.values()) {
      if (Double.isFinite(value.predicted())) {
        prediction(predictions.addObject(), value);
      }
    }
  }

  private static void prediction(ObjectNode node, ShakenStation.Value value) {
    MeasureUnit unit = MeasureUnit.of(value.measure());
    boolean mmi = value.measure().kind() == Kind.MMI;
    double shown = MeasureUnit.shown(value.measure(), value.predicted());
    node.put("name", unit.name());
    node.put("value", Decimal.rounded(shown, 4));
    node.put("units", unit.stationUnit());
    double sigma = Math.hypot(value.tau(), value.phi());
    if (mmi) {
      node.put("tau", Decimal.rounded(value.tau(), 4));
      node.put("phi", Decimal.rounded(value.phi(), 4));
      node.put("sigma", Decimal.rounded(sigma, 4));
      node.put("bias", Decimal.rounded(value.bias(), 4));
    } else {
      node.put("ln_tau", Decimal.rounded(value.tau(), 4));
      node.put("ln_phi", Decimal.rounded(value.phi(), 4));
      node.put("ln_sigma", Decimal.rounded(sigma, 4));
      node.put("ln_bias", Decimal.rounded(value.bias(), 4));
    }
  }
}
