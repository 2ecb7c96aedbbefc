package haetae.app.report;

import java.util.List;

/** Everything the page says of one quake. */
final class EventSection {
  private EventSection() {}

  /**
   * The section of one quake.
   *
   * @param shaking what is said of its shaking, HTML; may be empty
   */
  static String of(EventView event, TraceChoice choice, String shaking) {
    String text = event.magnitudeText() + " · " + Figures.kst(event.origin().time());
    Label heading =
        new Label("지진 " + event.number(), "Event " + event.number() + " · " + text + " KST");
    String body =
        top(event)
            + shaking
            + RecordSection.of(event, choice)
            + new EventCharts(event).figures()
            + EventTables.of(event);
    return Html.section("event-" + event.number(), heading, body);
  }

  /** Beside one map there is room for the figures; two maps share a row of their own. */
  private static String top(EventView event) {
    String figures = new KeyFigures(event).html();
    List<String> maps = EventMap.figures(event);
    return maps.size() == 1
        ? "<div class=\"top\"><div>%s</div>%s</div>".formatted(figures, maps.getFirst())
        : "<div class=\"full\">%s</div><div class=\"maps\">%s</div>"
            .formatted(figures, String.join("", maps));
  }
}
