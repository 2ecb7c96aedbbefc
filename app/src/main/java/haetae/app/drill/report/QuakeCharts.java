package haetae.app.drill.report;

import haetae.app.drill.finding.QuakeFinding;
import haetae.app.drill.finding.VersionFinding;
import haetae.app.report.Chart;
import haetae.app.report.Figures;
import haetae.app.report.Html;
import haetae.app.report.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far from the truth magnitude and epicentre were, version by version. */
final class QuakeCharts {
  private final String id;
  private final QuakeFinding quake;

  QuakeCharts(String id, QuakeFinding quake) {
    this.id = id;
    this.quake = quake;
  }

  /** Both charts side by side. */
  String html() {
    return "<div class=\"charts\">" + magnitude() + epicentre() + depth() + "</div>\n";
  }

  private String magnitude() {
    Label name = new Label("규모 (±1σ)와 사실", "Magnitude (±1σ) and the truth");
    List<Chart.Point> points =
        quake.versions().stream()
            .filter(v -> Double.isFinite(v.magnitude()))
            .map(v ->
                point(
                    v,
                    v.magnitude(),
                    v.magnitude() - v.magnitudeSigma(),
                    v.magnitude() + v.magnitudeSigma()))
            .toList();
    if (points.isEmpty()) {
      return Html.figure(
          "chart", name.html(), Html.note(new Label("규모를 구하지 못했습니다.", "No magnitude.")), "");
    }
    double truth = quake.truth().quake().mw();
    List<Double> ys = new ArrayList<>(List.of(truth));
    points.forEach(
        p -> Stream.of(p.y(), p.low(), p.high()).filter(Double::isFinite).forEach(ys::add));
    Chart chart = new Chart(id + "-mag", name, "M", xs(points), ys, false);
    chart.series("mw", points);
    chart.line("claim", level(points, truth));
    return Html.figure(
        "chart",
        name.html(),
        chart.finish(),
        Chart.key("mw", new Label("알린 규모", "published"))
            + Chart.key("claim", new Label("사실", "truth")));
  }

  private String epicentre() {
    Label name = new Label("진앙: 사실과의 거리", "Epicentre: distance to the truth");
    List<Chart.Point> away =
        quake.versions().stream().map(v -> point(v, v.errorKm(), Double.NaN, Double.NaN)).toList();
    List<Chart.Point> claimed =
        quake.versions().stream()
            .filter(v -> Double.isFinite(v.claimedErrorKm()))
            .map(v -> point(v, v.claimedErrorKm(), Double.NaN, Double.NaN))
            .toList();
    List<Double> ys = Stream.concat(away.stream(), claimed.stream()).map(Chart.Point::y).toList();
    Chart chart = new Chart(id + "-epi", name, "km", xs(away), ys, true);
    chart.line("claim", claimed);
    chart.series("away", away);
    String legend =
        Chart.key("away", new Label("실제 오차", "true error"))
            + Chart.key("claim", new Label("그때 밝힌 오차 (68 %)", "error stated then"));
    return Html.figure("chart", name.html(), chart.finish(), legend);
  }

  private String depth() {
    Label name = new Label("깊이: 사실보다 얼마나 깊은가", "Depth: deeper than the truth by");
    List<Chart.Point> points =
        quake.versions().stream()
            .map(v -> point(v, v.depthErrorKm(), Double.NaN, Double.NaN))
            .toList();
    List<Double> ys = new ArrayList<>(List.of(0.0));
    points.forEach(p -> ys.add(p.y()));
    Chart chart = new Chart(id + "-dep", name, "km", xs(points), ys, false);
    chart.series("away", points);
    chart.line("claim", level(points, 0));
    return Html.figure("chart", name.html(), chart.finish(), "");
  }

  private static Chart.Point point(VersionFinding v, double y, double low, double high) {
    String hint = "%s s · %s".formatted(Figures.fixed(v.afterS(), 1), Figures.fixed(y, 2));
    return new Chart.Point(v.afterS(), y, low, high, hint);
  }

  private static List<Chart.Point> level(List<Chart.Point> points, double y) {
    return Stream.of(points.getFirst(), points.getLast())
        .map(p -> new Chart.Point(p.x(), y, Double.NaN, Double.NaN, ""))
        .toList();
  }

  private static List<Double> xs(List<Chart.Point> points) {
    return points.stream().map(Chart.Point::x).toList();
  }
}
