package haetae.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of a drill as {@code drill.json}, as {@code report.html} and as lines of a terminal.
 */
final class DrillFiles {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String title;
  private final List<DrillReport.Row> rows;
  private final List<String> falseEvents;

  DrillFiles(String title, DrillReport report) {
    this.title = title;
    rows = report.rows();
    falseEvents = report.falseEvents();
  }

  /** Writes both files. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("drill.json"), json());
    Files.writeString(folder.resolve("report.html"), html());
  }

  private String json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("title", title);
    root.put("exercise", true);
    var quakes = root.putArray("quakes");
    for (DrillReport.Row row : rows) {
      ObjectNode node = quakes.addObject();
      node.put("truth", row.truth().quake().id());
      node.put("originTime", row.truth().origin().toString());
      node.put("magnitude", row.truth().quake().mw());
      node.put("event", row.event().orElse(null));
      node.put("versions", row.versions());
      node.put("firstPickS", rounded(row.firstPickS()));
      node.put("firstVersionS", rounded(row.firstVersionS()));
      node.put("firstAlertS", rounded(row.firstAlertS()));
      node.put("firstErrorKm", rounded(row.firstErrorKm()));
      node.put("lastErrorKm", rounded(row.lastErrorKm()));
      node.put("depthErrorKm", rounded(row.lastDepthErrorKm()));
      node.put("magnitudeError", rounded(row.magnitudeError()));
      ObjectNode warnings = node.putObject("secondsBeforeS");
      row.warnings().forEach((name, s) -> warnings.put(name, rounded(s)));
    }
    var wrong = root.putArray("falseEvents");
    falseEvents.forEach(wrong::add);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static @Nullable Double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : null;
  }

  /** The report as text. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append("훈련 보고 Drill report: ").append(title).append('\n');
    for (DrillReport.Row row : rows) {
      out.append(quake(row));
    }
    out.append(
        falseEvents.isEmpty()
            ? "  없던 지진을 알린 일 없음 No event without an earthquake\n"
            : "  없던 지진 Events without an earthquake: " + falseEvents + "\n");
    return out.toString();
  }

  private static String quake(DrillReport.Row row) {
    String head =
        String.format(
            Locale.ROOT, "  %s M %.1f: ", row.truth().quake().id(), row.truth().quake().mw());
    if (row.event().isEmpty()) {
      return head + "놓침 MISSED\n";
    }
    long before = row.warnings().values().stream().filter(s -> s > 0).count();
    return head
        + String.format(
            Locale.ROOT,
            "첫 도달 first pick %s, 첫 진앙 first version %s, 첫 경보 first alert %s (s after origin)%n",
            number(row.firstPickS()),
            number(row.firstVersionS()),
            number(row.firstAlertS()))
        + String.format(
            Locale.ROOT,
            "    오차 errors: 첫 first %s km, 끝 last %s km, 깊이 depth %s km, 규모 magnitude %s%n",
            number(row.firstErrorKm()),
            number(row.lastErrorKm()),
            number(row.lastDepthErrorKm()),
            number(row.magnitudeError()))
        + String.format(
            Locale.ROOT,
            "    경보 지역 districts warned %d, S파 전에 before S %d%n",
            row.warnings().size(),
            before);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "-";
  }

  private String html() {
    StringBuilder out = new StringBuilder();
    out.append(
            "<!doctype html><html lang=\"ko\"><head><meta charset=\"utf-8\"><title>훈련 보고</title>")
        .append(
            "<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
        .append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem;")
        .append("text-align:right}th:first-child,td:first-child{text-align:left}")
        .append(
            ".bar{display:inline-block;height:.8rem;background:#1c6e8c}.late{background:#b3261e}")
        .append("</style></head><body><h1>[훈련] 훈련 보고 Drill report</h1><p>")
        .append(escape(title))
        .append("</p><p>모두 훈련입니다. Everything here is an exercise. 국가 지진경보는 기상청이 발표합니다. ")
        .append("National earthquake warnings are KMA's.</p>");
    for (DrillReport.Row row : rows) {
      out.append(section(row));
    }
    out.append("<p>")
        .append(
            falseEvents.isEmpty()
                ? "없던 지진을 알린 일 없음. No event without an earthquake."
                : "없던 지진 Events without an earthquake: " + escape(falseEvents.toString()))
        .append("</p></body></html>\n");
    return out.toString();
  }

  private static String section(DrillReport.Row row) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<h2>%s, M %.1f</h2><table><tr><th>알게 된 것 What was known</th><th>값 value</th></tr>",
            escape(row.truth().quake().id()),
            row.truth().quake().mw()));
    line(out, "첫 도달 first pick, s after origin", row.firstPickS());
    line(out, "첫 진앙 first version, s", row.firstVersionS());
    line(out, "첫 경보 first alert, s", row.firstAlertS());
    line(out, "첫 진앙 오차 first epicentre error, km", row.firstErrorKm());
    line(out, "끝 진앙 오차 last epicentre error, km", row.lastErrorKm());
    line(out, "깊이 오차 depth error, km", row.lastDepthErrorKm());
    line(out, "규모 오차 magnitude error", row.magnitudeError());
    out.append("</table><h3>S파까지의 시간 Seconds before S, by district</h3><table>");
    for (Map.Entry<String, Double> warning : row.warnings().entrySet()) {
      double s = warning.getValue();
      out.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%s</td><td>%.1f</td><td style=\"text-align:left\"><span class=\"bar%s\""
                  + " style=\"width:%.1frem\"></span></td></tr>",
              escape(warning.getKey()),
              s,
              s > 0 ? "" : " late",
              Math.min(30, Math.abs(s) * 2)));
    }
    return out.append("</table>").toString();
  }

  private static void line(StringBuilder out, String name, double value) {
    out.append("<tr><td>")
        .append(name)
        .append("</td><td>")
        .append(number(value))
        .append("</td></tr>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
