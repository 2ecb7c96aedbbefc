package haetae.store.city.feature;

import haetae.store.city.table.FaultSink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * Whether a ring of points bounds an area: closed, of four or more points, without crossing itself.
 * Edges are swept from west to east, so that only those are compared that lie beside one another.
 */
public final class RingCheck {
  /** Most points of a ring. */
  public static final int MOST_POINTS = 100_000;

  private final PointList p;
  private final String what;
  private final FaultSink faults;

  private RingCheck(PointList points, String what, FaultSink faults) {
    p = points;
    this.what = what;
    this.faults = faults;
  }

  /**
   * Checks a ring as written, its last point the first again.
   *
   * @param what whose ring it is, for messages
   */
  public static boolean isGood(PointList ring, String what, FaultSink faults) {
    return new RingCheck(ring, what, faults).check();
  }

  private boolean check() {
    int n = p.size();
    if (n > MOST_POINTS) {
      return wrong(0, "has " + n + " points; expected at most " + MOST_POINTS + ": simplify it");
    }
    int last = n - 1;
    if (p.lonDeg(0) != p.lonDeg(last) || p.latDeg(0) != p.latDeg(last)) {
      return wrong(
          last, "is not closed: ends at " + at(last) + "; expected its first point, " + at(0));
    }
    if (n < 4) {
      return wrong(0, "has " + n + " points; expected 4 or more, the last the first again");
    }
    for (int i = 0; i < last; i++) {
      if (p.lonDeg(i) == p.lonDeg(i + 1) && p.latDeg(i) == p.latDeg(i + 1)) {
        return wrong(i + 1, "has the point " + at(i) + " twice in a row; expected it once");
      }
    }
    return hasNoCrossing(last) && hasArea(last);
  }

  private boolean hasArea(int edges) {
    double twice = 0;
    for (int i = 0; i < edges; i++) {
      twice += cross(0, i, i + 1);
    }
    return Math.abs(twice) > 1e-14 || wrong(0, "has no area; expected a ring round something");
  }

  private boolean hasNoCrossing(int edges) {
    Integer[] order = new Integer[edges];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(this::west));
    for (int a = 0; a < edges; a++) {
      double east = Math.max(p.lonDeg(order[a]), p.lonDeg(order[a] + 1));
      for (int b = a + 1; b < edges && west(order[b]) <= east; b++) {
        int first = Math.min(order[a], order[b]);
        int second = Math.max(order[a], order[b]);
        if (meet(first, second, edges)) {
          return wrong(
              second, "crosses itself near " + crossing(first, second) + "; expected a plain ring");
        }
      }
    }
    return true;
  }

  private double west(int edge) {
    return Math.min(p.lonDeg(edge), p.lonDeg(edge + 1));
  }

  /** Whether two edges have more in common than the point that neighbours share. */
  private boolean meet(int i, int j, int edges) {
    if (j == i + 1) {
      return turnsBack(i, i + 1, j + 1);
    }
    if (i == 0 && j == edges - 1) {
      return turnsBack(j, 0, 1);
    }
    if (Math.max(p.latDeg(i), p.latDeg(i + 1)) < Math.min(p.latDeg(j), p.latDeg(j + 1))
        || Math.max(p.latDeg(j), p.latDeg(j + 1)) < Math.min(p.latDeg(i), p.latDeg(i + 1))) {
      return false;
    }
    double a = cross(i, i + 1, j);
    double b = cross(i, i + 1, j + 1);
    double c = cross(j, j + 1, i);
    double d = cross(j, j + 1, i + 1);
    return Math.signum(a) * Math.signum(b) <= 0 && Math.signum(c) * Math.signum(d) <= 0;
  }

  /** Whether the way from b to c lies on the way from a to b. */
  private boolean turnsBack(int a, int b, int c) {
    double along =
        (p.lonDeg(a) - p.lonDeg(b)) * (p.lonDeg(c) - p.lonDeg(b))
            + (p.latDeg(a) - p.latDeg(b)) * (p.latDeg(c) - p.latDeg(b));
    return cross(a, b, c) == 0 && along > 0;
  }

  private double cross(int a, int b, int c) {
    return (p.lonDeg(b) - p.lonDeg(a)) * (p.latDeg(c) - p.latDeg(a))
        - (p.latDeg(b) - p.latDeg(a)) * (p.lonDeg(c) - p.lonDeg(a));
  }

  private String crossing(int i, int j) {
    double before = cross(j, j + 1, i);
    double behind = cross(j, j + 1, i + 1);
    double along = before == behind ? 1 : before / (before - behind);
    double lat = p.latDeg(i) + along * (p.latDeg(i + 1) - p.latDeg(i));
    double lon = p.lonDeg(i) + along * (p.lonDeg(i + 1) - p.lonDeg(i));
    return words(lat, lon);
  }

  private String at(int i) {
    return words(p.latDeg(i), p.lonDeg(i));
  }

  private static String words(double lat, double lon) {
    return String.format(Locale.ROOT, "%.5f N %.5f E", lat, lon);
  }

  private boolean wrong(int point, String message) {
    faults.at(p.line(point), p.column(point), what + " " + message);
    return false;
  }
}
