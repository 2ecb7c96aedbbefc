package haetae.app.report;

import haetae.app.replay.StationRow;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Station codes on a map: used stations, nearest first, where nothing else is in the way. */
final class MapLabels {
  private static final int MOST = 24;
  private static final double WIDTH = 42;
  private static final double HEIGHT = 13;
  private static final double SYMBOL = 7;

  private record Spot(double x, double y) {}

  private final Svg svg;
  private final MapFrame frame;
  private final EventView event;
  private final List<Spot> symbols = new ArrayList<>();
  private final List<Spot> labels = new ArrayList<>();

  MapLabels(Svg svg, MapFrame frame, EventView event) {
    this.svg = svg;
    this.frame = frame;
    this.event = event;
    event.result().stations().forEach(r -> r.place().ifPresent(p -> symbols.add(spot(p))));
    event.history().versions().forEach(v -> symbols.add(spot(v.origin().epicentre())));
  }

  void draw() {
    for (StationRow row : nearestFirst()) {
      Spot station = spot(row.place().orElseThrow());
      Spot right = new Spot(station.x() + 9, station.y() + 4);
      Spot left = new Spot(station.x() - 9 - WIDTH, station.y() + 4);
      if (labels.size() < MOST && free(right, station)) {
        put(right, "code", right.x(), row);
      } else if (labels.size() < MOST && free(left, station)) {
        put(left, "code e", left.x() + WIDTH, row);
      }
    }
  }

  private void put(Spot label, String cls, double x, StationRow row) {
    labels.add(label);
    svg.text(cls, x, label.y(), row.station().station());
  }

  private List<StationRow> nearestFirst() {
    Set<StationId> used = event.stationsUsed();
    return event.result().stations().stream()
        .filter(r -> used.contains(r.station()))
        .filter(r -> r.place().filter(frame::shows).isPresent())
        .sorted(
            Comparator.comparingDouble(r -> event.epicentre().distanceKm(r.place().orElseThrow())))
        .toList();
  }

  private Spot spot(GeoPoint place) {
    return new Spot(frame.x(place), frame.y(place));
  }

  /** Whether a label with its lower left corner here is inside and touches nothing. */
  private boolean free(Spot label, Spot own) {
    boolean inside =
        label.x() > 2
            && label.x() + WIDTH < frame.sizePx()
            && label.y() > 26
            && label.y() < frame.sizePx() - 36;
    return inside
        && labels.stream()
            .noneMatch(
                o -> Math.abs(o.x() - label.x()) < WIDTH && Math.abs(o.y() - label.y()) < HEIGHT)
        && symbols.stream().noneMatch(s -> !s.equals(own) && covers(label, s));
  }

  private static boolean covers(Spot label, Spot symbol) {
    double dy = symbol.y() - (label.y() - 4);
    return symbol.x() > label.x() - SYMBOL
        && symbol.x() < label.x() + WIDTH + SYMBOL / 2
        && Math.abs(dy) < SYMBOL + 4;
  }
}
