package haetae.app.report;

import haetae.world.quake.Magnitude;
import haetae.world.quake.QuakeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How magnitude, epicentre and number of stations came to their final values, version by version.
 */
final class EventCharts {
  private final EventView event;

  EventCharts(EventView event) {
    this.event = event;
  }

  /** The three charts side by side. */
  String figures() {
    return "<div class=\"charts\">" + magnitude() + epicentre() + stations() + "</div>\n";
  }

  private String magnitude() {
    Label name = new Label("규모와 그 범위 (±1σ)", "Magnitude and its range (±1σ)");
    Map<String, List<Chart.Point>> byType = magnitudes();
    List<Chart.Point> all = byType.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      Label none = new Label("규모를 구하지 못했습니다.", "No magnitude was found.");
      return Html.figure("chart", name.html(), Html.note(none), "");
    }
    List<Double> ys =
        all.stream()
            .flatMap(p -> Stream.of(p.y(), p.low(), p.high()))
            .filter(Double::isFinite)
            .toList();
    Chart chart = new Chart(event.id() + "-mag", name, "M", xs(all), ys, false);
    StringBuilder legend = new StringBuilder();
    byType.forEach((type, points) -> {
      chart.series(style(type), points);
      Label meaning = new Label(type, typeName(type));
      legend.append(EventMap.key("line " + style(type), "M0 8h16", meaning));
    });
    return Html.figure("chart", name.html(), chart.finish(), legend.toString());
  }

  private Map<String, List<Chart.Point>> magnitudes() {
    Map<String, List<Chart.Point>> byType = new TreeMap<>();
    for (QuakeVersion version : event.history().versions()) {
      List<Magnitude> known =
          version.magnitudes().isEmpty()
              ? version.magnitude().stream().toList()
              : version.magnitudes();
      for (Magnitude m : known) {
        byType.computeIfAbsent(m.type(), t -> new ArrayList<>()).add(point(version, m));
      }
    }
    return byType;
  }

  private Chart.Point point(QuakeVersion version, Magnitude m) {
    double x = event.afterOriginS(version.at());
    String hint =
        "%s s · %s %s ± %s · %s 관측소 stations"
            .formatted(
                Figures.fixed(x, 1),
                m.type(),
                Figures.fixed(m.value(), 2),
                Figures.fixed(m.sigma(), 2),
                m.stations());
    return new Chart.Point(x, m.value(), m.value() - m.sigma(), m.value() + m.sigma(), hint);
  }

  private String epicentre() {
    Label name = new Label("진앙: 마지막 판정과의 거리", "Epicentre: distance to the final one");
    List<Chart.Point> away =
        points(v -> v.origin().epicentre().distanceKm(event.epicentre()), "km");
    List<Chart.Point> claimed =
        points(v -> v.origin().horizontalErrorKm(), "km").stream()
            .filter(p -> Double.isFinite(p.y()))
            .toList();
    List<Double> ys = Stream.concat(away.stream(), claimed.stream()).map(Chart.Point::y).toList();
    Chart chart = new Chart(event.id() + "-epi", name, "km", xs(away), ys, true);
    chart.line("claim", claimed);
    chart.series("away", away);
    String legend =
        EventMap.key("line away", "M0 8h16", new Label("실제 차이", "distance"))
            + EventMap.key(
                "line claim", "M0 8h16", new Label("그때 밝힌 오차 (68 %)", "error stated then"));
    return Html.figure("chart", name.html(), chart.finish(), legend);
  }

  private String stations() {
    Label name = new Label("쓴 관측소 수", "Stations used");
    List<Chart.Point> points = points(v -> v.origin().stationsUsed(), "");
    List<Double> ys = points.stream().map(Chart.Point::y).toList();
    Chart chart = new Chart(event.id() + "-sta", name, "개 stations", xs(points), ys, true);
    chart.stairs("count", points);
    return Html.figure("chart", name.html(), chart.finish(), "");
  }

  private List<Chart.Point> points(ToDoubleFunction<QuakeVersion> value, String unit) {
    List<Chart.Point> points = new ArrayList<>();
    for (QuakeVersion version : event.history().versions()) {
      double x = event.afterOriginS(version.at());
      double y = value.applyAsDouble(version);
      String hint = "%s s · %s %s".formatted(Figures.fixed(x, 1), Figures.digits(y), unit);
      points.add(new Chart.Point(x, y, Double.NaN, Double.NaN, hint));
    }
    return points;
  }

  private static List<Double> xs(List<Chart.Point> points) {
    return points.stream().map(Chart.Point::x).toList();
  }

  private static String style(String type) {
    return switch (type) {
      case "Mpd" -> "mpd";
      case "ML" -> "ml";
      case "Mw" -> "mw";
      default -> "other";
    };
  }

  private static String typeName(String type) {
    return switch (type) {
      case "Mpd" -> "초기 변위 early displacement";
      case "ML" -> "국지규모 local";
      case "Mw" -> "모멘트 moment";
      case "M" -> "종합 summary";
      default -> "";
    };
  }
}
