package haetae.app.fdsn;

import haetae.app.api.part.EarlierQuakes;
import haetae.app.situation.Newsroom;
import haetae.app.situation.Situation;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The quakes of the present situation, and those of earlier times that the tables hold: of each the
 * newest version, as the journal has it. Arrivals follow a version some seconds later; until then,
 * and of earlier times, they are not said.
 */
final class SituationQuakes implements Quakes {
  private static final String EPOCH = "1970-01-01T00:00:00Z";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Newsroom room;
  private final EarlierQuakes earlier;

  SituationQuakes(Newsroom room, EarlierQuakes earlier) {
    this.room = room;
    this.earlier = earlier;
  }

  @Override
  public List<List<QuakeVersion>> histories(Instant from, Instant to) {
    Situation now = room.now();
    List<List<QuakeVersion>> all = new ArrayList<>();
    now.quakes().values().stream()
        .filter(quake -> !quake.path("gone").asBoolean(false))
        .forEach(quake -> all.add(List.of(version(quake, arrivals(now, quake)))));
    for (String body : earlier.newest(from, to)) {
      JsonNode quake = MAPPER.readTree(body);
      if (!now.quakes().containsKey(quake.path("id").asString(""))) {
        all.add(List.of(version(quake, List.of())));
      }
    }
    return all;
  }

  /** Those of this version; none if only those of an earlier one are known. */
  private static List<Arrival> arrivals(Situation now, JsonNode quake) {
    JsonNode known = now.arrivals().get(quake.path("id").asString(""));
    if (known == null || known.path("version").asInt() != quake.path("version").asInt()) {
      return List.of();
    }
    List<Arrival> all = new ArrayList<>();
    for (JsonNode row : known.path("arrivals")) {
      all.add(
          new Arrival(
              pick(row.path("pick")),
              number(row, "distanceKm"),
              number(row, "azimuthDeg"),
              number(row, "residualS"),
              number(row, "weight")));
    }
    return all;
  }

  private static Pick pick(JsonNode pick) {
    String[] codes = pick.path("channel").asString("...").split("[.]", -1);
    return new Pick(
        pick.path("id").asString(""),
        ChannelId.of(codes[0], codes[1], codes[2], codes[3]),
        Phase.valueOf(pick.path("phase").asString("P")),
        Instant.parse(pick.path("time").asString(EPOCH)),
        pick.path("sigmaS").asDouble(),
        number(pick, "snr"),
        Polarity.valueOf(pick.path("polarity").asString("UNKNOWN")),
        pick.path("quality").asDouble(),
        pick.path("method").asString(""),
        Instant.parse(pick.path("at").asString(EPOCH)));
  }

  private static QuakeVersion version(JsonNode quake, List<Arrival> arrivals) {
    List<Magnitude> magnitudes = new ArrayList<>();
    for (JsonNode one : quake.path("magnitudes")) {
      magnitudes.add(magnitude(one));
    }
    return new QuakeVersion(
        quake.path("id").asString(""),
        quake.path("version").asInt(1),
        Instant.parse(quake.path("at").asString(EPOCH)),
        origin(quake, arrivals),
        preferred(quake, magnitudes),
        magnitudes,
        quake.path("remark").asString(""));
  }

  private static Origin origin(JsonNode quake, List<Arrival> arrivals) {
    double errorKm = number(quake, "horizontalErrorKm");
    return new Origin(
        Instant.parse(quake.path("originTime").asString(EPOCH)),
        new GeoPoint(quake.path("latitudeDeg").asDouble(), quake.path("longitudeDeg").asDouble()),
        quake.path("depthKm").asDouble(),
        quake.path("depthFixed").asBoolean(false),
        number(quake, "originTimeErrorS"),
        errorKm,
        number(quake, "depthErrorKm"),
        new ErrorEllipse(errorKm, Double.NaN, Double.NaN),
        number(quake, "rmsS"),
        number(quake, "azimuthalGapDeg"),
        Double.NaN,
        number(quake, "nearestStationKm"),
        arrivals,
        quake.path("method").asString(""));
  }

  /** One of the magnitudes where it is among them, so that it is told once. */
  private static Optional<Magnitude> preferred(JsonNode quake, List<Magnitude> magnitudes) {
    if (!quake.path("magnitude").isNumber()) {
      return Optional.empty();
    }
    String type = quake.path("magnitudeType").asString("M");
    double value = quake.path("magnitude").asDouble();
    Optional<Magnitude> known =
        magnitudes.stream().filter(m -> m.type().equals(type) && m.value() == value).findFirst();
    return known.or(() ->
        Optional.of(
            new Magnitude(type, value, number(quake, "magnitudeSigma"), 0, false, "", List.of())));
  }

  private static Magnitude magnitude(JsonNode one) {
    return new Magnitude(
        one.path("type").asString("M"),
        one.path("value").asDouble(),
        number(one, "sigma"),
        one.path("stations").asInt(0),
        one.path("saturated").asBoolean(false),
        one.path("method").asString(""),
        List.of());
  }

  /** Not a number where it is not known. */
  private static double number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? value.asDouble() : Double.NaN;
  }
}
