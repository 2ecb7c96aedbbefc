package haetae.app.fdsn;

import haetae.app.situation.Newsroom;
import haetae.signal.format.QuakeMlWriter;
import haetae.world.place.GeoPoint;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** fdsnws-event: the quakes of the present situation, newest version of each. */
final class EventService {
  static final Set<String> PARAMETERS =
      Set.of(
          "starttime",
          "endtime",
          "minlatitude",
          "maxlatitude",
          "minlongitude",
          "maxlongitude",
          "mindepth",
          "maxdepth",
          "minmagnitude",
          "maxmagnitude",
          "eventid",
          "limit",
          "offset",
          "orderby",
          "format",
          "nodata");

  private final Newsroom room;

  EventService(Newsroom room) {
    this.room = room;
  }

  List<JsonNode> find(Query q) {
    Instant from = q.time("starttime").orElse(Instant.MIN);
    Instant to = q.time("endtime").orElse(Instant.MAX);
    String id = q.text("eventid", "");
    String order = q.text("orderby", "time");
    Comparator<JsonNode> byTime = Comparator.comparing(EventService::origin);
    Comparator<JsonNode> bySize = Comparator.comparingDouble(e -> magnitude(e).orElse(-9.0));
    Comparator<JsonNode> sorting = order.startsWith("magnitude") ? bySize : byTime;
    return room.now().quakes().values().stream()
        .filter(e -> !e.path("gone").asBoolean(false))
        .filter(e -> id.isEmpty() || e.path("id").asString("").equals(id))
        .filter(e -> !origin(e).isBefore(from) && !origin(e).isAfter(to))
        .filter(e -> within(q, "latitude", e.path("latitudeDeg").asDouble(), 90))
        .filter(e -> within(q, "longitude", e.path("longitudeDeg").asDouble(), 180))
        .filter(e -> within(q, "depth", e.path("depthKm").asDouble(), 1e9))
        .filter(e -> within(q, "magnitude", magnitude(e).orElse(-9.0), 10))
        .sorted(order.endsWith("-asc") ? sorting : sorting.reversed())
        .skip(Math.max(0, Math.round(q.number("offset", 1)) - 1))
        .limit(Math.round(q.number("limit", 1000)))
        .toList();
  }

  private static boolean within(Query q, String name, double value, double most) {
    return value >= q.number("min" + name, -most) && value <= q.number("max" + name, most);
  }

  private static Instant origin(JsonNode event) {
    return Instant.parse(event.path("originTime").asString("1970-01-01T00:00:00Z"));
  }

  private static Optional<Double> magnitude(JsonNode event) {
    JsonNode value = event.path("magnitude");
    return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
  }

  static byte[] text(List<JsonNode> events) {
    StringBuilder out =
        new StringBuilder(
            "#EventID|Time|Latitude|Longitude|Depth/km|Author|Catalog|Contributor|ContributorID"
                + "|MagType|Magnitude|MagAuthor|EventLocationName\n");
    for (JsonNode e : events) {
      String time = e.path("originTime").asString("").replace("Z", "");
      out.append(
          String.format(
              Locale.ROOT,
              "%s|%s|%.5f|%.5f|%.3f|haetae|haetae|haetae|%s|%s|%s|haetae|%n",
              e.path("id").asString(""),
              time,
              e.path("latitudeDeg").asDouble(),
              e.path("longitudeDeg").asDouble(),
              e.path("depthKm").asDouble(),
              e.path("id").asString(""),
              e.path("magnitudeType").asString(""),
              magnitude(e).map(m -> String.format(Locale.ROOT, "%.2f", m)).orElse("")));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Origins and magnitudes; picks and arrivals are in the files of a replay. */
  static byte[] xml(List<JsonNode> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuakeMlWriter.write(events.stream().map(EventService::version).toList(), "haetae", out);
    return out.toByteArray();
  }

  private static QuakeVersion version(JsonNode e) {
    double errorKm = e.path("horizontalErrorKm").asDouble(0);
    Origin origin =
        new Origin(
            origin(e),
            new GeoPoint(e.path("latitudeDeg").asDouble(), e.path("longitudeDeg").asDouble()),
            e.path("depthKm").asDouble(),
            e.path("depthFixed").asBoolean(false),
            e.path("originTimeErrorS").asDouble(0),
            errorKm,
            e.path("depthErrorKm").asDouble(0),
            new ErrorEllipse(errorKm, errorKm, 0),
            e.path("rmsS").asDouble(0),
            e.path("azimuthalGapDeg").asDouble(360),
            e.path("azimuthalGapDeg").asDouble(360),
            e.path("nearestStationKm").asDouble(0),
            List.of(),
            e.path("method").asString(""));
    Optional<Magnitude> magnitude =
        magnitude(e)
            .map(value ->
                new Magnitude(
                    e.path("magnitudeType").asString("M"),
                    value,
                    e.path("magnitudeSigma").asDouble(0),
                    0,
                    false,
                    "",
                    List.of()));
    return new QuakeVersion(
        e.path("id").asString(""),
        e.path("version").asInt(1),
        Instant.parse(e.path("at").asString("1970-01-01T00:00:00Z")),
        origin,
        magnitude,
        magnitude.stream().toList(),
        e.path("remark").asString(""));
  }
}
