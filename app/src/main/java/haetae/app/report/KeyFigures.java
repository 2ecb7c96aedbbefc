package haetae.app.report;

import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import java.time.Instant;
import java.util.Optional;

/** The numbers of one quake, each with its range and how it was found. */
final class KeyFigures {
  private final EventView event;
  private final Origin origin;
  private final StringBuilder html = new StringBuilder();

  KeyFigures(EventView event) {
    this.event = event;
    origin = event.origin();
  }

  /** One sentence for whoever reads nothing else, then the list. */
  String html() {
    magnitude();
    time();
    place();
    depth();
    warning();
    quality();
    return sentence() + "<dl class=\"figures\">" + html + "</dl>\n" + remark();
  }

  private String sentence() {
    String stations = Integer.toString(origin.stationsUsed());
    String seconds = Figures.fixed(event.afterOriginS(event.first().at()), 1);
    String lat = Figures.fixed(Math.abs(event.epicentre().latDeg()), 2);
    String lon = Figures.fixed(Math.abs(event.epicentre().lonDeg()), 2);
    String ko =
        "%s %s°, %s %s°에서 %s에 일어난 %s 지진. 관측소 %s곳으로 구했고, 일어난 지 %s초 뒤 처음 알았습니다."
            .formatted(
                event.epicentre().latDeg() < 0 ? "남위" : "북위",
                lat,
                event.epicentre().lonDeg() < 0 ? "서경" : "동경",
                lon,
                Figures.kstTime(origin.time()),
                koreanMagnitude(),
                stations,
                seconds);
    String en =
        "%s earthquake at %s, %s; found with %s stations, first known %s s after it began."
            .formatted(
                event.magnitudeText(),
                Figures.latitude(event.epicentre().latDeg(), 2),
                Figures.longitude(event.epicentre().lonDeg(), 2),
                stations,
                seconds);
    return "<p class=\"lead\">" + new Label(ko, en).html() + "</p>";
  }

  private String koreanMagnitude() {
    return event
        .last()
        .magnitude()
        .map(m -> "규모 " + Figures.fixed(m.value(), 1) + (m.saturated() ? " 이상의" : ""))
        .orElse("규모를 알 수 없는");
  }

  private void magnitude() {
    Optional<Magnitude> known = event.last().magnitude();
    if (known.isEmpty()) {
      Label why = new Label("구하지 못함", "not found");
      item("big", new Label("규모", "Magnitude"), Figures.UNKNOWN, why.html());
      return;
    }
    Magnitude m = known.get();
    String value =
        "%s <small>± %s</small>"
            .formatted(Html.escape(event.magnitudeText()), Figures.fixed(m.sigma(), 2));
    String detail =
        "68 %% %s–%s · %s · %s"
            .formatted(
                Figures.fixed(m.value() - m.sigma(), 1),
                Figures.fixed(m.value() + m.sigma(), 1),
                new Label("관측소", "stations").html() + " " + m.stations(),
                Html.escape(m.method()));
    item("big", new Label("규모", "Magnitude"), value, detail);
  }

  private void time() {
    String value = Figures.kst(origin.time()) + " <small>KST</small>";
    String detail =
        "%s UTC · ± %s s"
            .formatted(Figures.utc(origin.time()), Figures.fixed(origin.timeErrorS(), 2));
    item("", new Label("진원시", "Origin time"), value, detail);
  }

  private void place() {
    String value =
        "%s %s <small>± %s km</small>"
            .formatted(
                Figures.latitude(event.epicentre().latDeg(), 4),
                Figures.longitude(event.epicentre().lonDeg(), 4),
                Figures.fixed(origin.horizontalErrorKm(), 1));
    String detail =
        new Label("68 % 타원의 긴 반지름", "semi-major axis of the 68 % ellipse").html()
            + " · "
            + Html.escape(origin.method());
    item("", new Label("진앙", "Epicentre"), value, detail);
  }

  private void depth() {
    String range =
        origin.depthFixed()
            ? new Label("고정", "fixed").html()
            : "± " + Figures.fixed(origin.depthErrorKm(), 1) + " km";
    String value = "%s km <small>%s</small>".formatted(Figures.fixed(origin.depthKm(), 1), range);
    item("", new Label("깊이", "Depth"), value, new Label("해수면 아래", "below sea level").html());
  }

  private void warning() {
    Instant first = event.first().at();
    String value =
        "%s s <small>%s</small>"
            .formatted(
                Figures.fixed(event.afterOriginS(first), 1),
                new Label("진원시 뒤", "after origin").html());
    String afterPick =
        event
            .firstPickAt()
            .map(pick -> Figures.fixed(Figures.seconds(pick, first), 1))
            .orElse(Figures.UNKNOWN);
    String detail =
        new Label("첫 도달을 안 뒤", "after its first pick was known").html()
            + " %s s · ".formatted(afterPick)
            + Html.escape(EventView.magnitudeText(event.first()));
    item("", new Label("첫 판정", "First version"), value, detail);
  }

  private void quality() {
    String value =
        "%s <small>%s</small>"
            .formatted(
                origin.stationsUsed(), new Label("도달", "picks").html() + " " + origin.picksUsed());
    String detail =
        "%s %s° · rms %s s · %s %s km"
            .formatted(
                new Label("방위각 공백", "gap").html(),
                Figures.fixed(origin.azimuthalGapDeg(), 0),
                Figures.fixed(origin.rmsS(), 2),
                new Label("최근접", "nearest").html(),
                Figures.fixed(origin.nearestStationKm(), 1));
    item("", new Label("쓴 관측소", "Stations used"), value, detail);
  }

  private String remark() {
    String remark = event.last().remark();
    return remark.isEmpty() ? "" : "<p class=\"note\">" + Html.escape(remark) + "</p>";
  }

  private void item(String cls, Label name, String value, String detail) {
    html.append(
        "<div class=\"%s\"><dt>%s</dt><dd><b>%s</b><span class=\"how\">%s</span></dd></div>\n"
            .formatted(cls.isEmpty() ? "figure" : "figure " + cls, name.html(), value, detail));
  }
}
