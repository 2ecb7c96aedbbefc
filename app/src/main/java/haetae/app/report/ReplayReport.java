package haetae.app.report;

import haetae.app.impact.CityImpact;
import haetae.app.replay.ReplayResult;
import haetae.app.replay.ShakingHistory;
import haetae.hazard.shaking.LiveMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes what a replay found as one self-contained page: Korean first, English second; inline SVG,
 * no script, nothing loaded from elsewhere. The same result gives the same page.
 */
public final class ReplayReport {
  /** Quakes after these are listed in the overview only, to keep the page light. */
  static final int MOST_DETAILED = 20;

  private final Page page = new Page();

  /**
   * The page.
   *
   * @param result what the replay found
   * @return a whole HTML document, to be stored as UTF-8
   */
  public String html(ReplayResult result) {
    return html(result, _ -> "");
  }

  /**
   * The same with the shaking maps of each quake.
   *
   * @param maps made them
   */
  public String html(ReplayResult result, ShakingHistory shaking, LiveMaps maps) {
    return html(result, shaking, maps, Map.of());
  }

  /**
   * The same with what each quake did to a city.
   *
   * @param impacts by quake; quakes that did nothing are left out
   */
  public String html(
      ReplayResult result, ShakingHistory shaking, LiveMaps maps, Map<String, CityImpact> impacts) {
    return html(
        result,
        id ->
            ShakingSection.of(shaking.of(id), maps)
                + Optional.ofNullable(impacts.get(id)).map(ImpactSection::of).orElse(""));
  }

  private String html(ReplayResult result, UnaryOperator<String> shakingOf) {
    List<EventView> events = new ArrayList<>();
    result.events().forEach(e -> events.add(new EventView(events.size() + 1, e, result)));
    Overview overview = new Overview(result, events);
    String title = result.title().isBlank() ? "Haetae" : result.title() + " · Haetae";
    return page.html(title, overview.header(), body(result, events, overview, shakingOf));
  }

  private static String body(
      ReplayResult result,
      List<EventView> events,
      Overview overview,
      UnaryOperator<String> shakingOf) {
    TraceChoice choice = new TraceChoice(result);
    StringBuilder html = new StringBuilder(overview.quakes());
    events.stream()
        .limit(MOST_DETAILED)
        .forEach(e -> html.append(EventSection.of(e, choice, shakingOf.apply(e.history().id()))));
    if (events.isEmpty()) {
      Label heading = new Label("기록", "Records");
      html.append(Html.section("records", heading, RecordSection.of(result, choice)));
    }
    String flow = new TimeLine(result, events).figure();
    return html.append(Html.section("timeline", new Label("시간 흐름", "Time line"), flow))
        .append(
            Html.section("stations", new Label("관측소", "Stations"), StationTable.of(result, events)))
        .append(Html.section("unused", new Label("쓰지 않은 것", "Not used"), ReasonTables.of(result)))
        .toString();
  }
}
