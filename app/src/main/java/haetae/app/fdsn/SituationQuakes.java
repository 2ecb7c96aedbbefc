package haetae.app.fdsn;

import haetae.app.situation.Newsroom;
import haetae.world.place.GeoPoint;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The quakes of the present situation: of each the newest version, as the journal has it. Picks and
 * arrivals are not in the journal's body of a quake; what is not known is not said.
 */
final class SituationQuakes implements Quakes {
  private static final String EPOCH = "1970-01-01T00:00:00Z";

  private final Newsroom room;

  SituationQuakes(Newsroom room) {
    this.room = room;
  }

  @Override
  public List<List<QuakeVersion>> histories() {
    return room.now().quakes().values().stream()
        .filter(quake -> !quake.path("gone").asBoolean(false))
        .map(quake -> List.of(version(quake)))
        .toList();
  }

  private static QuakeVersion version(JsonNode quake) {
    List<Magnitude> magnitudes = new ArrayList<>();
    for (JsonNode one : quake.path("magnitudes")) {
      magnitudes.add(magnitude(one));
    }
    return new QuakeVersion(
        quake.path("id").asString(""),
        quake.path("version").asInt(1),
        Instant.parse(quake.path("at").asString(EPOCH)),
        origin(quake),
        preferred(quake, magnitudes),
        magnitudes,
        quake.path("remark").asString(""));
  }

  private static Origin origin(JsonNode quake) {
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
        List.of(),
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
