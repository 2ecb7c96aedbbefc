package haetae.app.report;

import static haetae.app.report.Svg.number;

import haetae.app.replay.ReplayResult;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;

/** The whole run on one axis of data time: picks, versions, cancellations, distant earthquakes. */
final class TimeLine {
  private static final double WIDTH = 1080;
  private static final double LEFT = 136;
  private static final double RIGHT = 24;
  private static final double PICKS_TOP = 22;
  private static final double PICKS_BOTTOM = 104;
  private static final double LANE = 30;
  private static final int BINS = 150;
  private static final int MOST_LANES = 12;
  private static final int MOST_TICKS = 10;
  private static final long[] STEPS_S = {
    1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200
  };
  private static final Label NAME = new Label("도달, 판정, 취소", "Picks, versions, cancellations");

  private final ReplayResult result;
  private final List<EventView> events;
  private final Axis time;
  private final double lastLaneY;
  private final double height;
  private final Svg svg;

  TimeLine(ReplayResult result, List<EventView> events) {
    this.result = result;
    this.events = events.subList(0, Math.min(MOST_LANES, events.size()));
    double spanS = Math.max(1, Figures.seconds(result.dataStart(), result.dataEnd()));
    time = Axis.linear(0, spanS, LEFT, WIDTH - RIGHT);
    lastLaneY = PICKS_BOTTOM + LANE * (this.events.size() + 1);
    height = lastLaneY + 56;
    svg = new Svg("timeline-svg", WIDTH, height, NAME.text(), describe());
  }

  /** The drawing with its legend. */
  String figure() {
    ticks();
    density();
    lanes();
    notQuakes();
    firstPick();
    return Html.figure("wide", NAME.html(), Html.scroll(NAME, svg.finish()), legend());
  }

  private String describe() {
    return "도달 %s picks, 지진 %s quakes, 보고 %s reports"
        .formatted(result.picks().size(), result.events().size(), result.quakeReports().size());
  }

  /** Names round times of the clock. */
  private void ticks() {
    double bottom = lastLaneY + 14;
    long step = stepS();
    long from = Math.ceilDiv(result.dataStart().getEpochSecond(), step);
    for (long k = from; k * step <= result.dataEnd().getEpochSecond(); k++) {
      Instant at = Instant.ofEpochSecond(k * step);
      if (!at.isBefore(result.dataStart())) {
        svg.line("grid", x(at), PICKS_TOP, x(at), bottom);
        svg.text("tick m", x(at), bottom + 17, Figures.kstSecond(at));
      }
    }
    svg.text("name m", (LEFT + WIDTH - RIGHT) / 2, height - 6, "자료 시각 Data time (KST)");
  }

  private long stepS() {
    for (long step : STEPS_S) {
      if (step * MOST_TICKS >= time.high()) {
        return step;
      }
    }
    return 86_400L * (long) Math.ceil(time.high() / 86_400 / MOST_TICKS);
  }

  /** Picks per slice of time, as bars. */
  private void density() {
    int[] counts = new int[BINS];
    double binS = (time.high() - time.low()) / BINS;
    for (StationReport.Picked picked : result.picks()) {
      double at = Figures.seconds(result.dataStart(), picked.pick().time());
      counts[(int) Math.clamp(at / binS, 0, BINS - 1)]++;
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double width = (WIDTH - RIGHT - LEFT) / BINS;
    for (int k = 0; k < BINS; k++) {
      double tall = counts[k] * (PICKS_BOTTOM - PICKS_TOP) / Math.max(1, most);
      if (counts[k] > 0) {
        svg.rectangle("bar-fill", LEFT + k * width, PICKS_BOTTOM - tall, width - 0.6, tall);
      }
    }
    svg.line("frame", LEFT, PICKS_BOTTOM, WIDTH - RIGHT, PICKS_BOTTOM);
    svg.text("name e", LEFT - 10, PICKS_BOTTOM - 26, "도달 Picks");
    String rate = most == 0 ? "없음 none" : "최대 most %s / %s s".formatted(most, Figures.digits(binS));
    svg.text("tick e", LEFT - 10, PICKS_BOTTOM - 8, rate);
  }

  private void lanes() {
    double y = PICKS_BOTTOM;
    for (EventView event : events) {
      y += LANE;
      svg.text("name e", LEFT - 10, y + 4, "지진 Event " + event.number());
      double from = x(event.first().at());
      double to = x(event.last().at());
      svg.line("lane", from, y, to, y);
      svg.mark("epicentre", Shape.star(x(event.origin().time()), y, 8), "진원시 Origin time");
      for (QuakeVersion version : event.history().versions()) {
        svg.mark("step", Shape.circle(x(version.at()), y, 3.2), hint(event, version));
      }
      boolean fits = to < WIDTH - RIGHT - 90;
      double textX = fits ? to + 9 : x(event.origin().time()) - 14;
      svg.text(fits ? "code" : "code e", textX, y + 4, event.magnitudeText());
    }
  }

  private static String hint(EventView event, QuakeVersion version) {
    return "%s판 version %s · +%s s · %s"
        .formatted(
            version.version(), version.version(),
            Figures.fixed(event.afterOriginS(version.at()), 1), EventView.magnitudeText(version));
  }

  private void notQuakes() {
    svg.text("name e", LEFT - 10, lastLaneY - 2, "취소·원거리");
    svg.text("tick e", LEFT - 10, lastLaneY + 11, "Cancelled, distant");
    for (QuakeReport report : result.quakeReports()) {
      double x = x(report.at());
      switch (report) {
        case QuakeReport.Cancelled c ->
            svg.mark("cancel", Shape.cross(x, lastLaneY, 5), c.id() + " · " + c.reason());
        case QuakeReport.DistantRejected d -> {
          String speed = Figures.fixed(d.apparentKmPerS(), 1) + " km/s";
          svg.mark("distant", Shape.diamond(x, lastLaneY, 6), speed);
        }
        case QuakeReport.Revised _ -> {}
      }
    }
  }

  private void firstPick() {
    if (result.firstPickAt().isPresent()) {
      double x = x(result.firstPickAt().get());
      svg.path("first", "M%s %sV%s".formatted(number(x), PICKS_TOP - 4, number(lastLaneY + 14)));
      boolean left = x > WIDTH / 2;
      svg.text(left ? "code e" : "code", x + (left ? -5 : 5), PICKS_TOP - 7, "첫 도달 First pick");
    }
  }

  private double x(Instant at) {
    return time.at(Math.clamp(Figures.seconds(result.dataStart(), at), time.low(), time.high()));
  }

  private static String legend() {
    return EventMap.key("epicentre", Shape.star(8, 8, 7), new Label("진원시", "origin time"))
        + EventMap.key("step", Shape.circle(8, 8, 3.4), new Label("판정", "version"))
        + EventMap.key("cancel", Shape.cross(8, 8, 5), new Label("취소", "cancelled"))
        + EventMap.key(
            "distant", Shape.diamond(8, 8, 6), new Label("먼 지진이라 뺌", "rejected as distant"));
  }
}
