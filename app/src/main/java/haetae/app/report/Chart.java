package haetae.app.report;

import static haetae.app.report.Svg.number;

import java.util.List;

/**
 * A small diagram of one value against time after origin; 360 units wide, so legible on a phone.
 */
public final class Chart {
  static final double WIDTH = 360;
  static final double HEIGHT = 236;

  private static final double LEFT = 42;
  private static final double RIGHT = 14;
  private static final double TOP = 24;
  private static final double BOTTOM = 40;
  private static final int TICKS = 6;

  /**
   * A point with its range.
   *
   * @param low lower end of the range; likewise high; NaN where there is no range
   */
  public record Point(double x, double y, double low, double high, String hint) {}

  private final Axis x;
  private final Axis y;
  private final Svg svg;

  /**
   * Draws the frame.
   *
   * @param xs all x values, to find the range; likewise ys
   * @param unit name of the vertical axis
   * @param fromZero whether the vertical axis begins at zero
   */
  public Chart(
      String id, Label name, String unit, List<Double> xs, List<Double> ys, boolean fromZero) {
    svg =
        new Svg(
            id, WIDTH, HEIGHT, name.text(), name.text() + " 진원시 뒤 시간 against time after origin");
    x = timeAxis(xs);
    y = valueAxis(ys, fromZero);
    grid();
    svg.text("name", 4, 12, unit);
    svg.text("name m", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 5, "진원시 뒤 Time after origin (s)");
  }

  /** A line through the points with its range as a band; a single point gets a bar. */
  public void series(String cls, List<Point> points) {
    band(cls, points);
    line(cls, points);
    for (Point p : points) {
      if (points.size() == 1 && Double.isFinite(p.low() + p.high())) {
        svg.line("line " + cls, x.at(p.x()), y.at(p.low()), x.at(p.x()), y.at(p.high()));
      }
      svg.mark("dot " + cls, Shape.circle(x.at(p.x()), y.at(p.y()), 2.6), p.hint());
    }
  }

  /** A line through the points. */
  public void line(String cls, List<Point> points) {
    StringBuilder data = new StringBuilder();
    for (Point p : points) {
      data.append(data.isEmpty() ? 'M' : 'L').append(at(p.x(), p.y()));
    }
    svg.path("line " + cls, data);
  }

  /** A line that keeps its value until the next point. */
  void stairs(String cls, List<Point> points) {
    StringBuilder data = new StringBuilder();
    for (Point p : points) {
      data.append(data.isEmpty() ? "M" + at(p.x(), p.y()) : "H" + number(x.at(p.x())));
      data.append('V').append(number(y.at(p.y())));
    }
    svg.path("line " + cls, data);
    for (Point p : points) {
      svg.mark("dot " + cls, Shape.circle(x.at(p.x()), y.at(p.y()), 2.6), p.hint());
    }
  }

  /** What a line of the class means, as HTML for the legend. */
  public static String key(String cls, Label meaning) {
    return EventMap.key("line " + cls, "M0 8h16", meaning);
  }

  /** The drawing. */
  public String finish() {
    return svg.finish();
  }

  private void band(String cls, List<Point> points) {
    StringBuilder data = new StringBuilder();
    List<Point> known = points.stream().filter(p -> Double.isFinite(p.low() + p.high())).toList();
    for (Point p : known) {
      data.append(data.isEmpty() ? 'M' : 'L').append(at(p.x(), p.high()));
    }
    for (Point p : known.reversed()) {
      data.append('L').append(at(p.x(), p.low()));
    }
    if (known.size() > 1) {
      svg.path("band " + cls, data.append('Z'));
    }
  }

  private String at(double xValue, double yValue) {
    return number(x.at(xValue)) + " " + number(y.at(yValue));
  }

  private void grid() {
    double bottom = HEIGHT - BOTTOM;
    for (double tick : x.ticks(TICKS)) {
      svg.line("grid", x.at(tick), TOP, x.at(tick), bottom);
      String text = x.logarithmic() ? Figures.digits(tick) : Figures.fixed(tick, x.decimals(TICKS));
      svg.text("tick m", x.at(tick), bottom + 16, text.replaceAll("\\.0+$", ""));
    }
    for (double tick : y.ticks(TICKS)) {
      svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
      svg.text("tick e", LEFT - 6, y.at(tick) + 4, Figures.fixed(tick, y.decimals(TICKS)));
    }
    svg.path("frame", "M%s %sV%sH%s".formatted(LEFT, TOP, bottom, WIDTH - RIGHT));
  }

  /** Logarithmic where the last version is much later than the first: the first seconds matter. */
  private static Axis timeAxis(List<Double> xs) {
    double first = xs.stream().mapToDouble(v -> v).min().orElse(0);
    double last = xs.stream().mapToDouble(v -> v).max().orElse(1);
    if (first > 0.5 && last > 8 * first) {
      return new Axis(first * 0.9, last * 1.05, LEFT, WIDTH - RIGHT, true);
    }
    double room = Math.max(0.5, 0.05 * (last - first));
    return Axis.linear(Math.min(0, first), last + room, LEFT, WIDTH - RIGHT);
  }

  private static Axis valueAxis(List<Double> ys, boolean fromZero) {
    double least = ys.stream().mapToDouble(v -> v).filter(Double::isFinite).min().orElse(0);
    double most = ys.stream().mapToDouble(v -> v).filter(Double::isFinite).max().orElse(1);
    double room = Math.max(0.1, 0.08 * (most - least));
    return Axis.linear(fromZero ? 0 : least - room, most + room, HEIGHT - BOTTOM, TOP);
  }
}
