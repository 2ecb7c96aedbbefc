package haetae.app.product;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Lines of equal value on a lattice by marching squares (Lorensen &amp; Cline 1987 in two
 * dimensions). Crossings are linear along the edges; a saddle is decided by the mean of its
 * corners; squares with an unknown corner are skipped.
 */
final class ContourTracer {
  /** Point of a line, in columns and rows. */
  record Point(double column, double row) {}

  /** Corners in turn: north-west, north-east, south-east, south-west. */
  private static final int[][] CORNERS = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};

  private final double[] values;
  private final int columns;
  private final int rows;

  ContourTracer(double[] values, int columns, int rows) {
    this.values = values;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * The lines of one level, in the order in which they are met; closed ones end where they begin.
   */
  List<List<Point>> trace(double level) {
    Map<Integer, List<Integer>> joined = new HashMap<>();
    for (int row = 0; row < rows - 1; row++) {
      for (int column = 0; column < columns - 1; column++) {
        square(column, row, level, joined);
      }
    }
    List<List<Point>> lines = new ArrayList<>();
    NavigableSet<Integer> edges = new TreeSet<>(joined.keySet());
    while (!edges.isEmpty()) {
      lines.add(line(edges.first(), joined, edges, level));
    }
    return lines;
  }

  /** Whether all corners lie on one side of the level: most squares, so asked first. */
  private boolean passedBy(int column, int row, double level) {
    int at = row * columns + column;
    boolean above = values[at] >= level;
    return values[at + 1] >= level == above
        && values[at + columns] >= level == above
        && values[at + columns + 1] >= level == above;
  }

  private void square(int column, int row, double level, Map<Integer, List<Integer>> joined) {
    if (passedBy(column, row, level)) {
      return;
    }
    int[] crossed = new int[4];
    int n = 0;
    double mean = 0;
    for (int side = 0; side < 4; side++) {
      double a = corner(column, row, side);
      mean += a / 4;
      if (a >= level != corner(column, row, side + 1) >= level) {
        crossed[n++] = side;
      }
    }
    if (n == 0 || Double.isNaN(mean)) {
      return;
    }
    boolean together = corner(column, row, 0) >= level == mean >= level;
    int first = n == 4 && !together ? 1 : 0;
    for (int k = first; k < first + n; k += 2) {
      join(joined, edge(column, row, crossed[k % n]), edge(column, row, crossed[(k + 1) % n]));
    }
  }

  private double corner(int column, int row, int corner) {
    int[] offset = CORNERS[corner % 4];
    return values[(row + offset[1]) * columns + column + offset[0]];
  }

  private static void join(Map<Integer, List<Integer>> joined, int a, int b) {
    joined.computeIfAbsent(a, key -> new ArrayList<>(2)).add(b);
    joined.computeIfAbsent(b, key -> new ArrayList<>(2)).add(a);
  }

  /** Number of a side of a square: twice that of its first node, plus 1 for the upright ones. */
  private int edge(int column, int row, int side) {
    return switch (side) {
      case 0 -> 2 * (row * columns + column);
      case 1 -> 2 * (row * columns + column + 1) + 1;
      case 2 -> 2 * ((row + 1) * columns + column);
      default -> 2 * (row * columns + column) + 1;
    };
  }

  private List<Point> line(
      int start, Map<Integer, List<Integer>> joined, NavigableSet<Integer> edges, double level) {
    Deque<Integer> line = new ArrayDeque<>(List.of(start));
    edges.remove(start);
    List<Integer> ways = joined.getOrDefault(start, List.of());
    walk(ways.getFirst(), start, joined, edges, line, true);
    boolean closed = line.size() > 2 && ways.contains(line.getLast()) && ways.size() == 2;
    if (closed) {
      line.addLast(start);
    } else if (ways.size() == 2) {
      walk(ways.getLast(), start, joined, edges, line, false);
    }
    return line.stream().map(edge -> crossing(edge, level)).toList();
  }

  private static void walk(
      int first,
      int start,
      Map<Integer, List<Integer>> joined,
      NavigableSet<Integer> edges,
      Deque<Integer> line,
      boolean forward) {
    int before = start;
    int here = first;
    while (edges.remove(here)) {
      if (forward) {
        line.addLast(here);
      } else {
        line.addFirst(here);
      }
      List<Integer> ways = joined.getOrDefault(here, List.of());
      int next = ways.getFirst() == before ? ways.getLast() : ways.getFirst();
      before = here;
      here = next;
    }
  }

  private Point crossing(int edge, double level) {
    int node = edge / 2;
    boolean upright = edge % 2 == 1;
    double a = values[node];
    double b = values[upright ? node + columns : node + 1];
    double along = (level - a) / (b - a);
    int column = node % columns;
    int row = Math.floorDiv(node, columns);
    return upright ? new Point(column, row + along) : new Point(column + along, row);
  }
}
