package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.signal.associate.QuakeReport;
import java.util.Map;

/** What was not used, and why: triggers, records, quakes that were none. */
final class ReasonTables {
  private static final int BAR = 100;

  private ReasonTables() {}

  /** The tables side by side. */
  static String of(ReplayResult result) {
    String triggers =
        counts(
            result.rejectedTriggers(),
            new Label("거부한 트리거, 이유별", "Rejected triggers by reason"),
            new Label("거부한 트리거가 없습니다.", "No trigger was rejected."));
    String records =
        counts(
            result.damagedRecords(),
            new Label("손상된 기록, 이유별", "Damaged records by reason"),
            new Label("손상된 기록이 없습니다.", "No record was damaged."));
    return "<div class=\"pair\"><div>%s</div><div>%s</div></div>%s"
        .formatted(triggers, records, notQuakes(result));
  }

  private static String counts(Map<String, Long> byReason, Label caption, Label none) {
    if (byReason.isEmpty()) {
      return "<h3>" + caption.html() + "</h3>" + Html.note(none);
    }
    Table table =
        new Table(caption).words("이유", "Reason").numbers("개수", "Count", "").words("비율", "Share");
    long all = byReason.values().stream().mapToLong(v -> v).sum();
    byReason.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            e -> table.row(Html.escape(e.getKey()), Figures.count(e.getValue()), share(e, all)));
    return table.finish();
  }

  private static String share(Map.Entry<String, Long> entry, long all) {
    double share = entry.getValue() / (double) Math.max(1, all);
    return ("<svg class=\"share\" viewBox=\"0 0 %s 8\" aria-hidden=\"true\">"
            + "<rect class=\"bar-fill\" width=\"%s\" height=\"8\"/></svg> %s %%")
        .formatted(BAR, Svg.number(share * BAR), Figures.fixed(100 * share, 0));
  }

  private static String notQuakes(ReplayResult result) {
    Table table =
        new Table(new Label("취소했거나 먼 지진으로 뺀 것", "Cancelled, or rejected as distant"))
            .words("시각", "Time (KST)")
            .words("종류", "Kind")
            .words("내용", "What");
    int rows = 0;
    for (QuakeReport report : result.quakeReports()) {
      rows += add(table, report) ? 1 : 0;
    }
    return rows == 0
        ? Html.note(new Label("취소한 지진이나 먼 지진이 없습니다.", "Nothing was cancelled or distant."))
        : table.finish();
  }

  private static boolean add(Table table, QuakeReport report) {
    return switch (report) {
      case QuakeReport.Cancelled c -> {
        String what = Html.escape(c.id() + ": " + c.reason());
        table.row(Figures.kst(c.at()), new Label("취소", "cancelled").html(), what);
        yield true;
      }
      case QuakeReport.DistantRejected d -> {
        Label kind = new Label("먼 지진", "distant");
        String what =
            "%s km/s · 관측소 %s stations · rms %s s"
                .formatted(
                    Figures.fixed(d.apparentKmPerS(), 1), d.stations(), Figures.fixed(d.rmsS(), 2));
        table.row(Figures.kst(d.at()), kind.html(), what);
        yield true;
      }
      case QuakeReport.Revised _ -> false;
    };
  }
}
