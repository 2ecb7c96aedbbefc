package haetae.app.report;

import haetae.app.replay.StationRow;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Map of one quake: stations by KMA intensity, epicentre with its ellipse, earlier epicentres. */
final class EventMap {
  private static final double SIZE = 440;
  private static final double CLOSE_UP = 0.5;

  private final EventView event;
  private final String id;
  private final Label name;
  private final MapFrame frame;
  private final Svg svg;
  private final Set<StationId> used;

  private EventMap(EventView event, String id, Label name, MapFrame frame) {
    this.event = event;
    this.id = event.id() + id;
    this.name = name;
    this.frame = frame;
    used = event.stationsUsed();
    svg = new Svg(this.id, SIZE, SIZE, name.text(), describe());
  }

  /** Map of all stations used; if that is wide, also a closer one of the epicentres. One or two. */
  static List<String> figures(EventView event) {
    MapFrame wide = MapFrame.around(event.epicentre(), stationPlaces(event), SIZE);
    MapFrame close = MapFrame.around(event.epicentre(), epicentres(event, wide), SIZE);
    Label network = new Label("쓴 관측소와 진앙", "Stations used and epicentre");
    Label detail = new Label("진앙 가까이", "Close to the epicentre");
    String map = new EventMap(event, "-map", network, wide).figure();
    return close.halfKm() > CLOSE_UP * wide.halfKm()
        ? List.of(map)
        : List.of(map, new EventMap(event, "-near", detail, close).figure());
  }

  private String figure() {
    svg.rectangle("sheet", 0, 0, SIZE, SIZE).clip(id + "-clip", 0, 0, SIZE, SIZE);
    new Graticule(svg, frame).draw();
    ellipse();
    stations(false);
    stations(true);
    path();
    epicentre();
    new MapLabels(svg, frame, event).draw();
    svg.close();
    new Graticule(svg, frame).scaleBar();
    svg.rectangle("edge", 0.5, 0.5, SIZE - 1, SIZE - 1);
    return Html.figure("map", name.html(), svg.finish(), legend());
  }

  private String describe() {
    return ("진앙과 관측소 Epicentre %s %s, horizontal error %s km; %s stations used; "
            + "colours are KMA intensity")
        .formatted(
            Figures.latitude(event.epicentre().latDeg(), 3),
            Figures.longitude(event.epicentre().lonDeg(), 3),
            Figures.fixed(event.origin().horizontalErrorKm(), 1),
            used.size());
  }

  private static List<GeoPoint> stationPlaces(EventView event) {
    Set<StationId> used = event.stationsUsed();
    List<GeoPoint> points = new ArrayList<>();
    for (StationRow row : event.result().stations()) {
      if (used.isEmpty() || used.contains(row.station())) {
        row.place().ifPresent(points::add);
      }
    }
    return points;
  }

  /** Epicentres of all versions inside the wide map, and the final one with its error. */
  private static List<GeoPoint> epicentres(EventView event, MapFrame wide) {
    List<GeoPoint> points = new ArrayList<>();
    for (QuakeVersion version : event.history().versions()) {
      if (wide.shows(version.origin().epicentre())) {
        points.add(version.origin().epicentre());
      }
    }
    double errorKm = event.origin().horizontalErrorKm();
    if (Double.isFinite(errorKm) && errorKm < wide.halfKm()) {
      LocalPlane plane = new LocalPlane(event.epicentre());
      for (int side : new int[] {-1, 1}) {
        points.add(plane.toEarth(side * errorKm, 0));
        points.add(plane.toEarth(0, side * errorKm));
      }
    }
    return points;
  }

  private void stations(boolean drawUsed) {
    for (StationRow row : event.result().stations()) {
      boolean isUsed = used.contains(row.station());
      if (row.place().isPresent() && isUsed == drawUsed && frame.shows(row.place().get())) {
        double x = frame.x(row.place().get());
        double y = frame.y(row.place().get());
        String shape = isUsed ? Shape.triangle(x, y, 8.5) : Shape.circle(x, y, 4.5);
        svg.mark("station " + KmaScale.style(row.kmaIntensity()), shape, hint(row));
      }
    }
  }

  private static String hint(StationRow row) {
    return "%s · KMA %s · PGA %s cm/s²"
        .formatted(
            row.station(), KmaScale.roman(row.kmaIntensity()), Figures.digits(row.pgaMps2() * 100));
  }

  private void ellipse() {
    Origin origin = event.origin();
    ErrorEllipse ellipse = origin.ellipse();
    double x = frame.x(event.epicentre());
    double y = frame.y(event.epicentre());
    double major = ellipse.semiMajorKm() * frame.pxPerKm();
    double minor = ellipse.semiMinorKm() * frame.pxPerKm();
    if (Double.isFinite(major + minor + ellipse.majorAzimuthDeg())) {
      svg.ellipse("ellipse", x, y, major, minor, ellipse.majorAzimuthDeg() - 90);
    } else if (Double.isFinite(origin.horizontalErrorKm())) {
      double r = origin.horizontalErrorKm() * frame.pxPerKm();
      svg.ellipse("ellipse", x, y, r, r, 0);
    }
  }

  private void path() {
    StringBuilder line = new StringBuilder();
    for (QuakeVersion version : event.history().versions()) {
      GeoPoint at = version.origin().epicentre();
      line.append(line.isEmpty() ? 'M' : 'L');
      line.append(Svg.number(frame.x(at))).append(' ').append(Svg.number(frame.y(at)));
    }
    svg.path("track", line);
    for (QuakeVersion version : event.history().versions()) {
      GeoPoint at = version.origin().epicentre();
      String hint =
          "%s판 version %s · %s s · %s"
              .formatted(
                  version.version(),
                  version.version(),
                  Figures.fixed(event.afterOriginS(version.at()), 1),
                  EventView.magnitudeText(version));
      svg.mark("step", Shape.circle(frame.x(at), frame.y(at), 2.4), hint);
    }
  }

  private void epicentre() {
    double x = frame.x(event.epicentre());
    double y = frame.y(event.epicentre());
    svg.mark("epicentre", Shape.star(x, y, 12), "진앙 Epicentre · " + event.magnitudeText());
  }

  private String legend() {
    StringBuilder html = new StringBuilder();
    html.append(key("epicentre", Shape.star(8, 8, 8), new Label("진앙", "epicentre")));
    html.append(key("ellipse", Shape.circle(8, 8, 7), new Label("68 % 타원", "68 % ellipse")));
    html.append(key("step", Shape.circle(8, 8, 3), new Label("앞선 판정", "earlier versions")));
    Set<Integer> classes = new TreeSet<>();
    int outside = 0;
    for (StationRow row : event.result().stations()) {
      boolean seen = row.place().filter(frame::shows).isPresent();
      if (seen) {
        classes.add(row.kmaIntensity());
      }
      outside += seen ? 0 : 1;
    }
    if (!classes.isEmpty()) {
      stationKeys(html, classes);
    }
    if (outside > 0) {
      Label away = new Label("지도 밖 관측소", "stations not on this map: " + outside);
      html.append("<span class=\"key\">").append(away.html()).append("</span>");
    }
    return html.toString();
  }

  private static void stationKeys(StringBuilder html, Set<Integer> classes) {
    Label intensity = new Label("기상청 진도 (전체 자료)", "KMA intensity (whole run)");
    html.append(key("station k0", Shape.triangle(8, 9, 8), new Label("쓴 관측소", "used")));
    html.append(key("station k0", Shape.circle(8, 8, 5), new Label("쓰지 않음", "not used")));
    html.append("<span class=\"key\">").append(intensity.html());
    classes.forEach(kma -> html.append(KmaScale.chip(kma)));
    html.append("</span>");
  }

  /** A symbol and what it means, as HTML. */
  static String key(String cls, String shape, Label meaning) {
    return "<span class=\"key\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
        + "<path class=\"%s\" d=\"%s\"/></svg>%s</span>".formatted(cls, shape, meaning.html());
  }
}
