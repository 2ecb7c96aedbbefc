package haetae.app.drill.report;

import haetae.app.drill.finding.DistrictFinding.Verdict;
import haetae.app.drill.finding.DrillFindings;
import haetae.app.drill.finding.FalseFinding;
import haetae.app.drill.finding.InjectFinding;
import haetae.app.drill.finding.QuakeFinding;
import haetae.app.drill.finding.VersionFinding;
import java.util.Locale;

/** The findings as lines of a terminal, Korean first. */
public final class DrillText {
  private DrillText() {}

  /** All lines. */
  public static String of(DrillFindings findings) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "훈련 보고 Drill report: %s / %s"
            .formatted(findings.scenario().local(), findings.scenario().english()));
    findings.quakes().forEach(q -> quake(out, q));
    if (findings.wrong().isEmpty()) {
      line(out, "  없던 지진을 알린 일 없음 No event without an earthquake");
    }
    findings.wrong().forEach(f -> wrong(out, f));
    findings.injects().forEach(f -> inject(out, f));
    return out.toString();
  }

  private static void quake(StringBuilder out, QuakeFinding q) {
    String head =
        String.format(Locale.ROOT, "  %s M %.1f", q.truth().quake().id(), q.truth().quake().mw());
    if (q.event().isEmpty()) {
      line(out, "%s: 놓침 MISSED".formatted(head));
      return;
    }
    line(
        out,
        "%s: 첫 도달 first pick %s, 첫 판정 first version %s, 첫 경보 first alert %s s (진원시 뒤 after origin)"
            .formatted(
                head, number(q.firstPickS()), number(q.firstVersionS()), number(q.firstAlertS())));
    VersionFinding first = q.versions().getFirst();
    VersionFinding last = q.versions().getLast();
    line(
        out,
        "    진앙 오차 epicentre error: 처음 first %s km, 끝 last %s km (밝힌 오차 stated %s km); 깊이 depth %s km"
            .formatted(
                number(first.errorKm()),
                number(last.errorKm()),
                number(last.claimedErrorKm()),
                signed(last.depthErrorKm())));
    line(
        out,
        "    규모 magnitude: 처음 first %s, 끝 last %s ± %s, 사실 truth %s"
            .formatted(
                number(first.magnitude()),
                number(last.magnitude()),
                number(last.magnitudeSigma()),
                number(q.truth().quake().mw())));
    line(
        out,
        "    읍면동 districts: 제때 in time %d, 늦음 late %d, 놓침 missed %d, 지나침 too much %d, 조용함 quiet %d"
            .formatted(
                q.districts(Verdict.IN_TIME).size(),
                q.districts(Verdict.LATE).size(),
                q.districts(Verdict.MISSED).size(),
                q.districts(Verdict.TOO_MUCH).size(),
                q.districts(Verdict.QUIET).size()));
    line(
        out,
        "    흔들림 지도 maps %d, 첫 지도 first %s s; 첫 피해 추정 first impact %s s"
            .formatted(q.maps(), number(q.firstMapS()), number(q.firstImpactS())));
  }

  private static void wrong(StringBuilder out, FalseFinding f) {
    line(
        out,
        "  없던 지진 Event without an earthquake: %s, 경보 읍면동 districts warned %d%s"
            .formatted(
                f.event(), f.warned(), f.gone().isEmpty() ? "" : ", 취소 taken back: " + f.gone()));
  }

  private static void inject(StringBuilder out, InjectFinding f) {
    line(
        out,
        "  상황 inject %s s: %s → %s"
            .formatted(
                number(f.inject().atS()),
                InjectWords.what(f.inject()).text(),
                InjectWords.outcome(f).text()));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "-";
  }

  private static String signed(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%+.1f", value) : "-";
  }
}
