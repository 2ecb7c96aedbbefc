package haetae.app.drill.report;

import haetae.app.drill.finding.DistrictFinding;
import haetae.app.drill.finding.QuakeFinding;
import haetae.app.report.Figures;
import haetae.app.report.KmaScale;
import haetae.app.report.Label;
import haetae.app.report.Table;
import java.util.Comparator;
import java.util.List;

/** Who was warned of what, against what came. */
final class DistrictTable {
  private DistrictTable() {}

  /** The districts of an earthquake, the nearest first. */
  static String of(QuakeFinding quake) {
    Table table =
        new Table(new Label("읍면동: 실제로 온 흔들림과 경보", "Districts: what came and what was said"))
            .words("읍면동", "District")
            .numbers("진앙에서", "Distance", "km")
            .words("실제 진도", "True intensity (KMA)")
            .words("예상 진도", "Forecast")
            .words("단계", "Level")
            .numbers("실제 S", "True S", "s")
            .numbers("첫 경보", "First alert", "s")
            .numbers("남은 시간", "Warning time", "s")
            .words("판정", "Verdict");
    List<DistrictFinding> nearest =
        quake.districts().stream()
            .sorted(Comparator.comparingDouble(DistrictFinding::distanceKm))
            .toList();
    nearest.forEach(d -> row(table, d));
    return table.finish();
  }

  private static void row(Table table, DistrictFinding d) {
    table.row(
        new Label(d.name().local(), d.name().english()).html(),
        Figures.fixed(d.distanceKm(), 1),
        KmaScale.chip(d.truth().mmi()) + " " + Figures.fixed(d.truth().value(), 1),
        d.forecastKma() == 0 ? Figures.UNKNOWN : KmaScale.chip(d.forecastKma()),
        level(d.level()).html(),
        Figures.fixed(d.trueSAfterS(), 1),
        Figures.fixed(d.alertAfterS(), 1),
        Figures.fixed(d.warningS(), 1),
        verdict(d.verdict()));
  }

  private static Label level(String level) {
    return switch (level) {
      case "STRONG" -> new Label("강한 경보", "strong");
      case "ALERT" -> new Label("경보", "alert");
      case "WATCH" -> new Label("주시", "watch");
      default -> new Label("없음", "none");
    };
  }

  private static String verdict(DistrictFinding.Verdict verdict) {
    String cls =
        switch (verdict) {
          case IN_TIME, QUIET -> "good";
          case LATE, TOO_MUCH -> "caution";
          case MISSED -> "bad";
        };
    return "<span class=\"health %s\">%s</span>".formatted(cls, word(verdict).html());
  }

  /** A verdict in words. */
  static Label word(DistrictFinding.Verdict verdict) {
    return switch (verdict) {
      case IN_TIME -> new Label("제때", "in time");
      case LATE -> new Label("늦음", "late");
      case MISSED -> new Label("놓침", "missed");
      case TOO_MUCH -> new Label("지나침", "too much");
      case QUIET -> new Label("조용함", "quiet");
    };
  }
}
