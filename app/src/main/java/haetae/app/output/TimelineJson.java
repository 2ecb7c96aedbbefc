package haetae.app.output;

import haetae.app.replay.ReplayResult;
import haetae.response.alert.Alert;
import haetae.response.alert.DistrictWarning;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code timeline.jsonl}: every pick, version, cancellation, rejection and alert, one line each, by
 * data time.
 */
final class TimelineJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private TimelineJson() {}

  private record Line(Instant at, ObjectNode node) {}

  static String of(ReplayResult result) {
    List<Line> lines = new ArrayList<>();
    for (StationReport.Picked picked : result.picks()) {
      lines.add(new Line(picked.at(), pick(picked.pick())));
    }
    for (QuakeReport report : result.quakeReports()) {
      lines.add(new Line(report.at(), quake(report)));
    }
    for (Alert alert : result.alerts()) {
      lines.add(new Line(alert.at(), alert(alert)));
    }
    lines.sort(Comparator.comparing(Line::at));
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(MAPPER.writeValueAsString(line.node())).append('\n'));
    return out.toString();
  }

  private static ObjectNode start(Instant at, String kind) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("at", at.toString());
    node.put("kind", kind);
    return node;
  }

  private static ObjectNode pick(Pick pick) {
    ObjectNode node = start(pick.at(), "pick");
    node.put("station", pick.station().toString());
    node.put("channel", pick.channel().toString());
    node.put("phase", pick.phase().name());
    node.put("time", pick.time().toString());
    node.put("sigmaS", SummaryJson.round(pick.sigmaS(), 4));
    node.put("snr", SummaryJson.round(pick.snr(), 2));
    node.put("polarity", pick.polarity().name());
    node.put("quality", SummaryJson.round(pick.quality(), 3));
    node.put("method", pick.method());
    return node;
  }

  private static ObjectNode quake(QuakeReport report) {
    return switch (report) {
      case QuakeReport.Revised r -> version(r.version());
      case QuakeReport.Cancelled c -> {
        ObjectNode node = start(c.at(), "cancel");
        node.put("id", c.id());
        node.put("reason", c.reason());
        yield node;
      }
      case QuakeReport.DistantRejected d -> {
        ObjectNode node = start(d.at(), "distant");
        node.put("apparentKmPerS", SummaryJson.round(d.apparentKmPerS(), 2));
        node.put("stations", d.stations());
        node.put("rmsS", SummaryJson.round(d.rmsS(), 3));
        yield node;
      }
    };
  }

  private static ObjectNode alert(Alert alert) {
    ObjectNode node =
        start(
            alert.at(),
            switch (alert.kind()) {
              case ALERT -> "alert";
              case UPDATE -> "correction";
              case CANCEL -> "alert-cancel";
            });
    node.put("id", alert.identifier());
    node.put("quake", alert.quake().id());
    node.put("level", alert.level().name());
    node.put("reason", alert.reason());
    ArrayNode districts = node.putArray("districts");
    for (DistrictWarning warning : alert.districts()) {
      ObjectNode district = districts.addObject();
      district.put("code", warning.forecast().district().code());
      district.put("name", warning.forecast().district().name().local());
      district.put("level", warning.level().name());
      district.put("kma", warning.forecast().intensity().median().mmi());
      district.put("secondsToS", SummaryJson.round(warning.secondsToS(), 1));
    }
    return node;
  }

  private static ObjectNode version(QuakeVersion version) {
    ObjectNode node = start(version.at(), "version");
    node.put("id", version.id());
    node.put("version", version.version());
    node.put("originTime", version.origin().time().toString());
    node.put("latitudeDeg", SummaryJson.round(version.origin().epicentre().latDeg(), 5));
    node.put("longitudeDeg", SummaryJson.round(version.origin().epicentre().lonDeg(), 5));
    node.put("depthKm", SummaryJson.round(version.origin().depthKm(), 3));
    version
        .magnitude()
        .ifPresent(m -> {
          node.put("magnitude", SummaryJson.round(m.value(), 3));
          node.put("magnitudeType", m.type());
        });
    node.put("stationsUsed", version.origin().stationsUsed());
    node.put("method", version.origin().method());
    return node;
  }
}
