package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.StationRow;
import java.util.List;

/** Head of the page: what this is, whose word counts, what was replayed, how numbers are known. */
final class Overview {
  private static final Label AUTHORITY =
      new Label(
          "국가 지진경보는 기상청(KMA)이 발표합니다",
          "National earthquake warnings are KMA's; this is city information");

  private final ReplayResult result;
  private final List<EventView> events;

  Overview(ReplayResult result, List<EventView> events) {
    this.result = result;
    this.events = events;
  }

  /** Title, authority, run figures. */
  String header() {
    String title = result.title().isBlank() ? "해태 Haetae" : result.title();
    return "<header><p class=\"brand\">%s</p><h1>%s</h1><p class=\"authority\">%s</p>%s%s</header>\n"
        .formatted(
            new Label("해태 재생 보고서", "Haetae replay report").html(),
            Html.escape(title),
            AUTHORITY.html().replace("</span> <span", "</span><i> · </i><span"),
            run(),
            Html.fold(false, new Label("숫자를 아는 방법", "How each number is known"), methods()));
  }

  /** The quakes in a table, or what it means that there are none. */
  String quakes() {
    if (events.isEmpty()) {
      return Html.section("events", new Label("지진", "Events"), none());
    }
    Table table =
        new Table(new Label("이 자료에서 찾은 지진", "Earthquakes found in these data"))
            .words("번호", "No.")
            .words("진원시 (KST)", "Origin time")
            .words("진앙", "Epicentre")
            .numbers("오차", "Error", "± km")
            .numbers("깊이", "Depth", "km")
            .words("규모", "Magnitude")
            .numbers("관측소", "Stations", "")
            .numbers("첫 판정", "First version", "s");
    events.forEach(e -> row(table, e));
    return Html.section("events", new Label("지진", "Events"), table.finish());
  }

  private static void row(Table table, EventView e) {
    String number = Integer.toString(e.number());
    boolean detailed = e.number() <= ReplayReport.MOST_DETAILED;
    table.row(
        detailed ? "<a href=\"#event-%s\">%s</a>".formatted(number, number) : number,
        Figures.kst(e.origin().time()),
        Figures.latitude(e.epicentre().latDeg(), 3)
            + " "
            + Figures.longitude(e.epicentre().lonDeg(), 3),
        Figures.fixed(e.origin().horizontalErrorKm(), 1),
        Figures.fixed(e.origin().depthKm(), 1),
        Html.escape(e.magnitudeText()),
        Integer.toString(e.origin().stationsUsed()),
        Figures.fixed(e.afterOriginS(e.first().at()), 1));
  }

  private String none() {
    Label text =
        result.picks().isEmpty()
            ? new Label(
                "지진을 찾지 못했습니다. 도달로 볼 만한 신호가 없었습니다.",
                "No earthquake was found: there was no signal that looked like an onset.")
            : new Label(
                "지진을 찾지 못했습니다. 도달 " + result.picks().size() + "개는 한 지진으로 모이지 않았습니다.",
                "No earthquake was found: the "
                    + result.picks().size()
                    + " picks do not belong to one earthquake.");
    return "<p class=\"lead\">" + text.html() + "</p>";
  }

  private String run() {
    long healthy = result.stations().stream().filter(r -> r.health().equals("GREEN")).count();
    int strongest = result.stations().stream().mapToInt(StationRow::kmaIntensity).max().orElse(0);
    double minutes = Figures.seconds(result.dataStart(), result.dataEnd()) / 60;
    String span =
        Figures.kst(result.dataStart()) + " – " + Figures.kstTime(result.dataEnd()) + " KST";
    return "<dl class=\"run\">"
        + item(new Label("자료", "Data"), span + " (" + Figures.fixed(minutes, 1) + " min)")
        + item(new Label("패킷", "Packet"), Figures.digits(result.packetS()) + " s")
        + item(new Label("표본", "Samples"), Figures.count(result.samples()))
        + item(
            new Label("관측소 (정상)", "Stations (good)"),
            result.stations().size() + " (" + healthy + ")")
        + item(new Label("도달", "Picks"), Figures.count(result.picks().size()))
        + item(new Label("최대 진도 (기상청)", "Largest KMA intensity"), KmaScale.chip(strongest))
        + "</dl>";
  }

  private static String item(Label name, String value) {
    return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(name.html(), value);
  }

  private static String methods() {
    StringBuilder html = new StringBuilder("<ul class=\"methods\">");
    for (Label method : METHODS) {
      html.append("<li>").append(method.html()).append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static final List<Label> METHODS =
      List.of(
          new Label(
              "시각은 자료 시각입니다. 판정마다 마지막으로 필요했던 패킷의 끝이라 패킷 길이는 들어 있고, 계산 시간은 들어 있지 않습니다.",
              "Times are data times: the end of the last packet a version needed; packet length is"
                  + " included, compute time is not."),
          new Label(
              "진앙의 ±는 68 % 오차 타원의 긴 반지름, 깊이·진원시·규모의 ±는 1 표준편차입니다.",
              "± of the epicentre is the semi-major axis of the 68 % ellipse; of depth, time and"
                  + " magnitude one standard deviation."),
          new Label(
              "규모의 종류(Mpd, ML, Mw)는 섞지 않습니다. ≥ 는 그 방법의 한계에 닿아 더 클 수 있다는 뜻입니다.",
              "Magnitude types (Mpd, ML, Mw) are kept apart; ≥ says the method is at its limit and"
                  + " the true value may be larger."),
          new Label(
              "최대값은 두 수평 성분 가운데 큰 값이며, 수평이 없으면 수직 값입니다. 응답은 감쇠 5 %입니다.",
              "Peaks are the larger horizontal component, or the vertical where there is none;"
                  + " spectral response at 5 % damping."),
          new Label(
              "기상청 진도는 최대가속도와 최대속도로 매긴 등급이고, 실시간 진도는 일본 기상청 척도(Kunugi 등, 2013)입니다.",
              "KMA intensity is the class of PGA and PGV; real-time intensity follows Kunugi et al."
                  + " (2013) on the JMA scale."),
          new Label(
              "– 는 모르는 값입니다. 추정해 채우지 않습니다.", "– is a value that is not known; none is made up."));
}
