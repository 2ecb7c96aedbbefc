package haetae.app.product;

import haetae.hazard.field.Accuracy;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code summary.json} of a shaking map. Names are a contract: added to, never renamed. */
final class ShakingSummaryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ShakingSummaryJson() {}

  static String of(ShakingProducts map, Optional<FailureProducts> failure) {
    ObjectNode root = MAPPER.createObjectNode();
    event(root.putObject("event"), map.event());
    root.put("version", map.version());
    root.put("asOf", map.asOf().toString());
    root.put("afterOriginS", map.event().originTime().map(t -> seconds(t, map)).orElse(null));
    root.put("computeMs", Decimal.rounded(map.computeMs(), 1));
    root.put("places", map.places().size());
    root.put("instruments", map.instruments());
    root.put("feltCells", map.feltCells());
    root.put("outliers", map.stations().stream().filter(ShakenStation::outlier).count());
    map.layers().forEach(layer -> layer(root.withObject("measures"), map, layer));
    ObjectNode scales = root.putObject("intensity");
    for (IntensityScale scale : IntensityScale.values()) {
      scale.values(map).ifPresent(values -> most(scales, scale, map, values));
    }
    failure.ifPresent(f -> f.summary(root.putObject("groundFailure")));
    ObjectNode methods = root.putObject("methods");
    map.methods().forEach(methods::put);
    root.put("authority", "City information. National earthquake warnings are KMA's.");
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static double seconds(Instant origin, ShakingProducts map) {
    return Duration.between(origin, map.asOf()).toMillis() / 1000.0;
  }

  private static void event(ObjectNode node, ShakenEvent event) {
    node.put("id", event.id());
    node.put("originTime", event.originTime().map(Instant::toString).orElse(null));
    node.put("latitudeDeg", Decimal.rounded(event.epicentre().latDeg(), 5));
    node.put("longitudeDeg", Decimal.rounded(event.epicentre().lonDeg(), 5));
    node.put("depthKm", Decimal.rounded(event.depthKm(), 3));
    node.put("magnitude", Decimal.rounded(event.magnitude(), 3));
    node.put("magnitudeType", event.magnitudeType());
    node.put("placeKo", event.placeKo());
    node.put("placeEn", event.placeEn());
    node.put("scenario", event.scenario());
  }

  /** Largest median and the deviation there, in the units of the name. */
  private static void layer(ObjectNode node, ShakingProducts map, ShakingLayer layer) {
    Largest largest = Largest.of(layer.mean);
    ObjectNode measure = node.putObject(layer.measure.toString());
    measure.put("unit", layer.measure.kind() == Kind.MMI ? "MMI" : unit(layer));
    double shown = MeasureUnit.shown(layer.measure, largest.value());
    measure.put("largest", Decimal.rounded(shown, 4));
    measure.put("sigmaThere", Decimal.rounded(at(layer.sigma, largest), 4));
    measure.put("latitudeDeg", Decimal.rounded(at(map.places().latDeg, largest), 5));
    measure.put("longitudeDeg", Decimal.rounded(at(map.places().lonDeg, largest), 5));
    measure.put("medianSigma", Decimal.rounded(Largest.median(layer.sigma), 4));
    measure.put("observations", layer.observations);
    layer.conditioned.ifPresent(conditioned -> conditioned(measure, conditioned));
  }

  /** Bias and errors in natural logarithms, but for MMI. */
  private static void conditioned(ObjectNode measure, Conditioned conditioned) {
    Accuracy accuracy = conditioned.accuracy();
    measure.put("bias", Decimal.rounded(conditioned.bias(), 5));
    measure.put("conditioning", accuracy.method().name());
    measure.put("meanErrorBound", Decimal.rounded(accuracy.meanBound(), 6));
    accuracy
        .sigmaBound()
        .ifPresent(bound -> measure.put("sigmaErrorBound", Decimal.rounded(bound, 6)));
    measure.put("sigmaErrorEstimate", Decimal.rounded(accuracy.sigmaEstimate(), 6));
    measure.put("mergedObservations", accuracy.merged());
    measure.put("jitter", accuracy.jitter());
  }

  private static String unit(ShakingLayer layer) {
    return MeasureUnit.of(layer.measure).stationUnit();
  }

  private static void most(
      ObjectNode node, IntensityScale scale, ShakingProducts map, double[] values) {
    Largest largest = Largest.of(values);
    ObjectNode one = node.putObject(scale.name());
    one.put("scale", scale.en());
    one.put("largest", Decimal.rounded(largest.value(), 2));
    one.put("class", scale.classOf(largest.value()));
    one.put("latitudeDeg", Decimal.rounded(at(map.places().latDeg, largest), 5));
    one.put("longitudeDeg", Decimal.rounded(at(map.places().lonDeg, largest), 5));
  }

  private static double at(double[] values, Largest largest) {
    return largest.place() < 0 ? Double.NaN : values[largest.place()];
  }
}
