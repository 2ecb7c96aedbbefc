package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.Trace;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Vertical traces over each other, by distance from the epicentre, with their picks. */
final class RecordSection {
  private static final double WIDTH = 1080;
  private static final double LEFT = 62;
  private static final double RIGHT = 70;
  private static final double TOP = 16;
  private static final double BOTTOM = 44;
  private static final double BEFORE_ORIGIN_S = 5;
  private static final double SLOWEST_KM_PER_S = 3.2;

  private final String id;
  private final List<TraceLine> lines;
  private final Instant zero;
  private final Set<String> used;
  private final boolean byDistance;
  private final double height;
  private final Axis time;
  private final Axis place;
  private final Svg svg;

  private RecordSection(
      String id, List<TraceLine> lines, Instant zero, double endS, Set<String> used, boolean km) {
    this.id = id;
    this.lines = lines;
    this.zero = zero;
    this.used = used;
    byDistance = km;
    height = TOP + BOTTOM + Math.clamp(lines.size() * 17L, 140, 760);
    time = Axis.linear(km ? -BEFORE_ORIGIN_S : 0, endS, LEFT, WIDTH - RIGHT);
    double last = lines.isEmpty() ? 1 : lines.getLast().position();
    double room = km ? Math.max(1, last * 0.04) : 0.8;
    double first = lines.isEmpty() ? 0 : lines.getFirst().position();
    double low = km && first < 0.4 * last ? 0 : first;
    place = Axis.linear(low - room, last + room, TOP, height - BOTTOM);
    svg = new Svg(id, WIDTH, height, name(km).text(), describe());
  }

  /** The record section of a quake. */
  static String of(EventView event, TraceChoice choice) {
    List<TraceLine> lines = choice.near(event);
    double farKm = lines.isEmpty() ? 0 : lines.getLast().position();
    double dataEndS = event.afterOriginS(event.result().dataEnd());
    double endS = Math.max(5, Math.min(dataEndS, Math.max(25, farKm / SLOWEST_KM_PER_S + 15)));
    Instant zero = event.origin().time();
    return new RecordSection(event.id() + "-rs", lines, zero, endS, event.picksUsed(), true)
        .figure();
  }

  /** All traces by code, when there is no quake. */
  static String of(ReplayResult result, TraceChoice choice) {
    double endS = Math.max(1, Figures.seconds(result.dataStart(), result.dataEnd()));
    return new RecordSection("rs", choice.byCode(), result.dataStart(), endS, Set.of(), false)
        .figure();
  }

  private String figure() {
    if (lines.isEmpty()) {
      return Html.figure(
          "wide",
          name(byDistance).html(),
          Html.note(new Label("그릴 기록이 없습니다.", "There is no trace to draw.")),
          "");
    }
    axes();
    svg.clip(id + "-clip", LEFT, 0, WIDTH - LEFT - RIGHT, height - BOTTOM);
    lines.forEach(this::trace);
    lines.forEach(this::picks);
    svg.close();
    codes();
    return Html.figure(
        "wide", name(byDistance).html(), Html.scroll(name(byDistance), svg.finish()), legend());
  }

  private static Label name(boolean byDistance) {
    return byDistance
        ? new Label("기록 단면 (수직 성분, 진앙거리순)", "Record section (vertical, by epicentral distance)")
        : new Label("기록 (수직 성분, 관측소 순)", "Records (vertical, by station code)");
  }

  private String describe() {
    return "수직 성분 기록 %s개와 P·S 도달 %s traces with their P and S picks"
        .formatted(lines.size(), lines.size());
  }

  private void axes() {
    double bottom = height - BOTTOM;
    for (double tick : time.ticks(14)) {
      svg.line(tick == 0 ? "zero" : "grid", time.at(tick), TOP, time.at(tick), bottom);
      String text = Figures.fixed(tick, time.decimals(14));
      svg.text("tick m", time.at(tick), bottom + 16, text);
    }
    Label axis =
        byDistance
            ? new Label("진원시 뒤 시간 (s)", "Time after origin (s)")
            : new Label("자료 시작 뒤 시간 (s)", "Time after start of data (s)");
    svg.text("name m", (LEFT + WIDTH - RIGHT) / 2, height - 8, axis.text());
    if (byDistance) {
      for (double tick : place.ticks(10)) {
        if (tick >= 0) {
          svg.line("grid", LEFT - 5, place.at(tick), LEFT, place.at(tick));
          svg.text("tick e", LEFT - 8, place.at(tick) + 4, Figures.fixed(tick, place.decimals(10)));
        }
      }
      svg.text("name", 4, TOP - 3, "거리 Distance (km)");
    }
    svg.path(
        "frame",
        "M%s %sV%sH%s".formatted(LEFT, TOP, Svg.number(bottom), Svg.number(WIDTH - RIGHT)));
  }

  private void trace(TraceLine line) {
    double room = (height - TOP - BOTTOM) / Math.max(4, lines.size());
    TraceOutline outline = new TraceOutline(time, place.at(line.position()), Math.min(room, 26));
    Trace trace = line.trace();
    Instant start = Instant.ofEpochSecond(0, trace.startNanos());
    svg.path("trace", outline.outline(trace, Figures.seconds(zero, start)));
  }

  private void picks(TraceLine line) {
    double y = place.at(line.position());
    for (Pick pick : line.picks()) {
      double x = time.at(Figures.seconds(zero, pick.time()));
      boolean left = byDistance && !used.contains(pick.id());
      String cls = (pick.phase() == Phase.P ? "p" : "s") + (left ? " no" : "");
      String hint =
          "%s %s · %s s · ± %s s"
              .formatted(
                  pick.station(),
                  pick.phase(),
                  Figures.fixed(Figures.seconds(zero, pick.time()), 2),
                  Figures.fixed(pick.sigmaS(), 2));
      svg.mark("pick " + cls, "M%s %sv16".formatted(Svg.number(x), Svg.number(y - 8)), hint);
    }
  }

  /** Station codes at the right edge, where they do not touch. */
  private void codes() {
    double lastY = Double.NEGATIVE_INFINITY;
    for (TraceLine line : lines) {
      double y = place.at(line.position()) + 4;
      if (y - lastY >= 10.5) {
        svg.text("code", WIDTH - RIGHT + 6, y, line.trace().channel().station().station());
        lastY = y;
      }
    }
  }

  private String legend() {
    String tick = "M8 1v14";
    String html =
        EventMap.key("pick p", tick, new Label("P 도달", "P pick"))
            + EventMap.key("pick s", tick, new Label("S 도달", "S pick"));
    if (byDistance) {
      html += EventMap.key("pick p no", tick, new Label("위치 계산에 쓰지 않음", "not used in the origin"));
    }
    Label scale = new Label("기록마다 창 안의 최대값으로 맞춤", "each trace scaled to its largest value here");
    return html + "<span class=\"key\">" + scale.html() + "</span>";
  }
}
