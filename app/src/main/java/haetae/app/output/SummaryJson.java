package haetae.app.output;

import haetae.app.replay.EventHistory;
import haetae.app.replay.ReplayResult;
import haetae.app.replay.ReplayTiming;
import haetae.response.alert.Alert;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code summary.json}. Names are a contract: added to, never renamed. Only {@code wallSeconds},
 * {@code samplesPerSecond} and {@code computeMs} depend on the machine.
 */
final class SummaryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SummaryJson() {}

  static String of(ReplayResult result, ReplayTiming timing) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("stations", result.stations().size());
    root.put("samples", result.samples());
    root.put("dataStart", result.dataStart().toString());
    root.put("dataEnd", result.dataEnd().toString());
    root.put("packetS", result.packetS());
    root.put("wallSeconds", round(timing.wallSeconds(), 3));
    root.put(
        "samplesPerSecond", Math.round(result.samples() / Math.max(1e-9, timing.wallSeconds())));
    ObjectNode compute = root.putObject("computeMs");
    compute.put("median", round(timing.medianMs(), 3));
    compute.put("p99", round(timing.p99Ms(), 3));
    compute.put("max", round(timing.maxMs(), 3));
    put(root, "firstPickAt", result.firstPickAt().map(Instant::toString));
    ArrayNode events = root.putArray("events");
    for (EventHistory history : result.events()) {
      ObjectNode event = event(history);
      firstAlert(history, result).ifPresent(first -> event.set("firstAlert", first));
      events.add(event);
    }
    ObjectNode rejected = root.putObject("rejectedTriggers");
    result.rejectedTriggers().forEach(rejected::put);
    ObjectNode damaged = root.putObject("damagedRecords");
    result.damagedRecords().forEach(damaged::put);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** One event, as in {@code replay} and {@code locate}. */
  static ObjectNode event(EventHistory history) {
    QuakeVersion last = history.last();
    Origin origin = last.origin();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", history.id());
    node.put("originTime", origin.time().toString());
    node.put("latitudeDeg", round(origin.epicentre().latDeg(), 5));
    node.put("longitudeDeg", round(origin.epicentre().lonDeg(), 5));
    node.put("depthKm", round(origin.depthKm(), 3));
    magnitude(node, last.magnitude());
    node.put("magnitudeSigma", last.magnitude().map(m -> round(m.sigma(), 3)).orElse(null));
    node.put("remark", last.remark());
    ArrayNode types = node.putArray("magnitudes");
    last.magnitudes().forEach(m -> types.add(magnitudeNode(m)));
    node.put("horizontalErrorKm", round(origin.horizontalErrorKm(), 3));
    node.put("depthErrorKm", round(origin.depthErrorKm(), 3));
    node.put("depthFixed", origin.depthFixed());
    node.put("rmsS", round(origin.rmsS(), 4));
    node.put("azimuthalGapDeg", round(origin.azimuthalGapDeg(), 1));
    node.put("picksUsed", origin.picksUsed());
    node.put("stationsUsed", origin.stationsUsed());
    node.put("method", origin.method());
    ArrayNode versions = node.putArray("versions");
    history.versions().forEach(v -> versions.add(version(v, origin.time())));
    node.putNull("firstAlert");
    return node;
  }

  /** The first message about a quake that was meant for people. */
  private static Optional<ObjectNode> firstAlert(EventHistory history, ReplayResult result) {
    Optional<Alert> first =
        result.alerts().stream()
            .filter(a -> a.quake().id().equals(history.id()) && a.kind() != Alert.Kind.CANCEL)
            .filter(a -> a.level().isPublic())
            .findFirst();
    return first.map(alert -> {
      ObjectNode node = MAPPER.createObjectNode();
      node.put("at", alert.at().toString());
      node.put("afterOriginS", round(seconds(history.last().origin().time(), alert.at()), 3));
      Optional<Double> afterPick =
          firstPick(history).map(pick -> seconds(pick, alert.at())).map(s -> round(s, 3));
      node.put("afterFirstPickS", afterPick.orElse(null));
      node.put("kind", "source");
      node.put("level", alert.level().name());
      node.put("districts", alert.districts().size());
      return node;
    });
  }

  /** When the first onset that belongs to a quake was known. */
  private static Optional<Instant> firstPick(EventHistory history) {
    return history.last().origin().arrivals().stream()
        .map(arrival -> arrival.pick().at())
        .min(Instant::compareTo);
  }

  private static ObjectNode version(QuakeVersion version, Instant originTime) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("at", version.at().toString());
    node.put("afterOriginS", round(seconds(originTime, version.at()), 3));
    node.put("latitudeDeg", round(version.origin().epicentre().latDeg(), 5));
    node.put("longitudeDeg", round(version.origin().epicentre().lonDeg(), 5));
    node.put("depthKm", round(version.origin().depthKm(), 3));
    magnitude(node, version.magnitude());
    node.put("stationsUsed", version.origin().stationsUsed());
    return node;
  }

  private static void magnitude(ObjectNode node, Optional<Magnitude> magnitude) {
    node.put("magnitude", magnitude.map(m -> round(m.value(), 3)).orElse(null));
    put(node, "magnitudeType", magnitude.map(Magnitude::type));
  }

  private static ObjectNode magnitudeNode(Magnitude magnitude) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", magnitude.type());
    node.put("value", round(magnitude.value(), 3));
    node.put("sigma", round(magnitude.sigma(), 3));
    node.put("stations", magnitude.stations());
    node.put("saturated", magnitude.saturated());
    node.put("method", magnitude.method());
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<String> text) {
    text.ifPresentOrElse(t -> node.put(name, t), () -> node.putNull(name));
  }

  static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() * 1e-9;
  }

  /** Null, as JSON knows no other word for it, where the value is not a number. */
  static @Nullable Double round(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Double.isFinite(value) ? Math.round(value * scale) / scale : null;
  }
}
