package haetae.app.drill.report;

import haetae.app.drill.finding.DistrictFinding.Verdict;
import haetae.app.drill.finding.ImpactFinding;
import haetae.app.drill.finding.QuakeFinding;
import haetae.app.drill.finding.VersionFinding;
import haetae.app.report.Figures;
import haetae.app.report.Html;
import haetae.app.report.Label;
import haetae.app.report.Table;
import haetae.signal.simulate.SimulatedQuake;

/** One earthquake of the scenario: sentence, key times, errors, districts, impact. */
final class QuakeSection {
  private final String id;
  private final QuakeFinding quake;

  QuakeSection(int number, QuakeFinding quake) {
    id = "quake-" + number;
    this.quake = quake;
  }

  String html() {
    SimulatedQuake truth = quake.truth().quake();
    String magnitude = Figures.fixed(truth.mw(), 1);
    Label heading =
        new Label("규모 " + magnitude + " 지진 (" + truth.id() + ")", "Earthquake of M" + magnitude);
    String body =
        quake.event().isEmpty()
            ? "<p class=\"lead\">"
                + new Label("이 지진을 놓쳤습니다.", "This earthquake was missed.").html()
                + "</p>"
                + DistrictTable.of(quake)
            : lead()
                + times()
                + new QuakeCharts(id, quake).html()
                + DistrictTable.of(quake)
                + how()
                + impact();
    return Html.section(id, heading, body);
  }

  private String lead() {
    int strong = count(Verdict.IN_TIME) + count(Verdict.LATE) + count(Verdict.MISSED);
    String warned = Integer.toString(count(Verdict.IN_TIME));
    String first = Figures.fixed(quake.firstAlertS(), 1);
    Label text =
        Double.isFinite(quake.firstAlertS())
            ? new Label(
                "첫 경보는 진원시 %s초 뒤. 진도 V 이상이 온 읍면동 %d곳 가운데 %s곳이 S파 전에 경보를 받았습니다."
                    .formatted(first, strong, warned),
                "First alert %s s after the origin. Of %d districts where V or more came, %s were warned before S."
                    .formatted(first, strong, warned))
            : new Label(
                "사람에게 보낸 경보는 없었습니다. 진도 V 이상이 온 읍면동은 %d곳입니다.".formatted(strong),
                "People were not alerted. V or more came to %d districts.".formatted(strong));
    String gone =
        quake.gone().isEmpty()
            ? ""
            : Html.note(new Label("도중에 취소되었습니다: " + quake.gone(), "It was taken back on the way."));
    return "<p class=\"lead\">" + text.html() + "</p>" + gone;
  }

  private int count(Verdict verdict) {
    return quake.districts(verdict).size();
  }

  private String times() {
    VersionFinding first = quake.versions().getFirst();
    VersionFinding last = quake.versions().getLast();
    Table table =
        new Table(new Label("언제 무엇을 알았나", "What was known when"))
            .words("무엇", "What")
            .numbers("진원시 뒤", "After origin", "s")
            .words("그때 알린 것", "Said then")
            .words("사실과의 차이", "Against the truth");
    table.row(new Label("첫 도달", "First pick").html(), Figures.fixed(quake.firstPickS(), 1), "", "");
    table.row(
        new Label("첫 판정", "First version").html(),
        Figures.fixed(first.afterS(), 1),
        said(first),
        errors(first));
    table.row(
        new Label("첫 경보", "First alert").html(),
        Figures.fixed(quake.firstAlertS(), 1),
        quake.alerts() + " " + new Label("번 알림 (고침 포함)", "alerts with updates").html(),
        "");
    table.row(
        new Label("첫 흔들림 지도", "First shaking map").html(),
        Figures.fixed(quake.firstMapS(), 1),
        quake.maps() + " " + new Label("장", "maps").html(),
        "");
    table.row(
        new Label("첫 피해 추정", "First impact").html(),
        Figures.fixed(quake.firstImpactS(), 1),
        "",
        "");
    table.row(
        new Label("마지막 판정", "Last version").html(),
        Figures.fixed(last.afterS(), 1),
        said(last),
        errors(last));
    return table.finish();
  }

  private static String said(VersionFinding v) {
    return "M %s ± %s · ± %s km · %d %s"
        .formatted(
            Figures.fixed(v.magnitude(), 1),
            Figures.fixed(v.magnitudeSigma(), 1),
            Figures.fixed(v.claimedErrorKm(), 1),
            v.stations(),
            new Label("관측소", "stations").html());
  }

  private String errors(VersionFinding v) {
    return "M %s · %s km · %s %s km"
        .formatted(
            signed(v.magnitude() - quake.truth().quake().mw()),
            Figures.fixed(v.errorKm(), 1),
            new Label("깊이", "depth").html(),
            signed(v.depthErrorKm()));
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.fixed(value, 1);
  }

  private static String how() {
    return Html.note(
        new Label(
            "실제 진도는 모의 지진파를 읍면동 중심에서 계산한 값으로, 한 번 뽑은 것입니다. 첫 경보는 발표된 시각이며, 사람에게 닿는 시간은 들어 있지 않습니다.",
            "True intensity is computed from the simulated waves at the centre of the district, one draw of"
                + " their scatter. Alerts count from publication; the time to reach people is not in it."));
  }

  private String impact() {
    if (quake.impact().isEmpty()) {
      return Html.note(new Label("피해 추정이 나오지 않았습니다.", "There was no impact estimate."));
    }
    Table table =
        new Table(new Label("마지막 피해 추정 (도시 전체)", "Last impact estimate, whole city"))
            .words("무엇", "Quantity")
            .numbers("평균", "Mean", "")
            .numbers("5 %", "5 %", "")
            .numbers("95 %", "95 %", "");
    for (ImpactFinding i : quake.impact()) {
      table.row(i.quantity(), shown(i.mean()), shown(i.p05()), shown(i.p95()));
    }
    return table.finish()
        + Html.note(
            new Label(
                "가상 지진과 도시 자료에서 나온 추정이며, 견줄 사실은 없습니다. 건물 자료에 가상(synthetic) 행이 있습니다.",
                "An estimate from an imagined earthquake: there is no truth to hold it against. Rows of the"
                    + " buildings may be synthetic."));
  }

  private static String shown(double value) {
    return value < 10 ? Figures.fixed(value, 1) : Figures.count(Math.round(value));
  }
}
