package haetae.app.drill.report;

import haetae.app.drill.finding.DrillFindings;
import haetae.app.drill.finding.FalseFinding;
import haetae.app.drill.finding.InjectFinding;
import haetae.app.report.Figures;
import haetae.app.report.Html;
import haetae.app.report.Label;
import haetae.app.report.Page;
import haetae.app.report.Table;
import java.time.format.DateTimeFormatter;

/** {@code report.html} of an exercise: one self-contained page, Korean first. */
public final class DrillPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final DrillFindings findings;

  private DrillPage(DrillFindings findings) {
    this.findings = findings;
  }

  /** The page. */
  public static String of(DrillFindings findings) {
    return new DrillPage(findings).html();
  }

  private String html() {
    StringBuilder sections = new StringBuilder();
    for (int i = 0; i < findings.quakes().size(); i++) {
      sections.append(new QuakeSection(i + 1, findings.quakes().get(i)).html());
    }
    sections.append(Html.section("false", new Label("없던 지진", "False events"), wrong()));
    if (!findings.injects().isEmpty()) {
      sections.append(Html.section("injects", new Label("주어진 상황", "Injects"), injects()));
    }
    String title = "[훈련] " + findings.scenario().local() + " · Haetae";
    return new Page().html(title, header(), sections.toString());
  }

  private String header() {
    return """
    <header><p class="brand">%s</p><h1>[훈련 EXERCISE] %s</h1><p class="authority">%s</p>%s</header>
    """
        .formatted(
            new Label("해태 훈련 보고서", "Haetae drill report").html(),
            new Label(findings.scenario().local(), findings.scenario().english()).html(),
            new Label(
                    "여기 있는 것은 모두 훈련입니다. 국가 지진경보는 기상청(KMA)이 발표합니다.",
                    "Everything here is an exercise. National earthquake warnings are KMA's.")
                .html(),
            run());
  }

  private String run() {
    return "<dl class=\"run\">"
        + item(
            new Label("시작", "Began"),
            TIME.format(findings.start().atZone(findings.zone()).toOffsetDateTime()))
        + item(new Label("도시", "City"), findings.city().local())
        + item(new Label("관측소", "Stations"), Figures.count(findings.stations()))
        + item(new Label("보낸 자료", "Packets sent"), Figures.count(findings.packets()))
        + item(new Label("상황", "Injects"), Figures.count(findings.injects().size()))
        + "</dl>";
  }

  private static String item(Label name, String value) {
    return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(name.html(), Html.escape(value));
  }

  private String wrong() {
    if (findings.wrong().isEmpty()) {
      return "<p class=\"lead\">"
          + new Label("없던 지진을 알린 일이 없습니다.", "No event without an earthquake.").html()
          + "</p>";
    }
    Table table =
        new Table(new Label("지진 없이 알린 것", "Events without an earthquake"))
            .words("이름", "Event")
            .numbers("알림", "Alerts", "")
            .numbers("경보 받은 읍면동", "Districts warned", "")
            .words("취소", "Taken back");
    for (FalseFinding f : findings.wrong()) {
      table.row(
          Html.escape(f.event()),
          Integer.toString(f.alerts()),
          Integer.toString(f.warned()),
          f.gone().isEmpty() ? new Label("아니오", "no").html() : Html.escape(f.gone()));
    }
    return table.finish();
  }

  private String injects() {
    Table table =
        new Table(new Label("주어진 상황과 그 처리", "Injects and how they were borne"))
            .numbers("시각", "At", "s")
            .words("상황", "What")
            .numbers("길이", "For", "s")
            .words("처리", "How it was borne");
    for (InjectFinding f : findings.injects()) {
      table.row(
          Figures.fixed(f.inject().atS(), 0),
          InjectWords.what(f.inject()).html(),
          f.inject().forS() >= 1e6 || f.inject().forS() == 0
              ? Figures.UNKNOWN
              : Figures.fixed(f.inject().forS(), 0),
          InjectWords.outcome(f).html());
    }
    return table.finish();
  }
}
