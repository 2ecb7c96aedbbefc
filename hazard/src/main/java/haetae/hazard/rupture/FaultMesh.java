package haetae.hazard.rupture;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault surface as rows of points: the first row is the top edge along strike, each further one
 * lies below. Made as OpenQuake's engine makes its simple and complex faults (SCIENCE2 section
 * 26.1), so that its jobs give its distances. Immutable.
 *
 * @param rows two or more, of one length of two or more
 */
public record FaultMesh(List<List<EarthPoint>> rows) {
  private static final double HORIZONTAL = 1e-9;

  public FaultMesh {
    rows = rows.stream().map(List::copyOf).toList();
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    for (List<EarthPoint> row : rows) {
      if (row.size() != columns) {
        throw new InvalidValue(
            "rows of a mesh have " + columns + " and " + row.size() + " points; expected as many");
      }
    }
    if (rows.size() < 2 || columns < 2) {
      throw new InvalidValue(
          "the mesh of the rupture has "
              + rows.size()
              + " rows of "
              + columns
              + " points; expected 2 by 2 or more: a finer spacing of the mesh");
    }
  }

  /**
   * A simple fault: the trace at sea level is cut every {@code spacingKm}, every point moved down
   * dip (to the right of the line from first to last point) from the upper to the lower depth in
   * steps of {@code spacingKm}, whose number is rounded.
   *
   * @param trace two or more points at depth 0
   * @param dipDeg more than 0, up to 90
   */
  public static FaultMesh simple(
      List<EarthPoint> trace, double dipDeg, double upperKm, double lowerKm, double spacingKm) {
    if (trace.size() < 2) {
      throw new InvalidValue(
          "trace of the fault has " + trace.size() + " points; expected 2 or more");
    }
    Check.inRange("dip", dipDeg, 0.1, 90, "degrees");
    Check.inRange("upperSeismoDepth", upperKm, 0, 800, "km");
    if (!(lowerKm > upperKm && lowerKm <= 800)) {
      throw new InvalidValue(
          "lowerSeismoDepth is "
              + lowerKm
              + " km; expected more than the upper, "
              + upperKm
              + " km");
    }
    double perDepth = 1 / Math.tan(Math.toRadians(dipDeg));
    double across = GreatCircle.azimuthDeg(trace.getFirst(), trace.getLast()) + 90;
    List<List<EarthPoint>> columns = new ArrayList<>();
    for (EarthPoint point : EvenSteps.ofLength(trace, spacingKm)) {
      EarthPoint top = down(point, across, upperKm, perDepth);
      columns.add(EvenSteps.between(top, down(point, across, lowerKm, perDepth), spacingKm));
    }
    return new FaultMesh(transposed(columns));
  }

  private static EarthPoint down(EarthPoint p, double azimuth, double depthKm, double perDepth) {
    double aside = depthKm * perDepth;
    return GreatCircle.from(p, azimuth, aside < HORIZONTAL ? 0 : aside, depthKm);
  }

  /**
   * A complex fault: every edge is cut into as many parts as the mean length holds spacings, the
   * lines down from part to part into as many as the mean width holds.
   *
   * @param edges from the top edge to the bottom edge, two or more, each of two or more points
   */
  public static FaultMesh complex(List<List<EarthPoint>> edges, double spacingKm) {
    Check.positive("spacing of the mesh", spacingKm, "km");
    if (edges.size() < 2 || edges.stream().anyMatch(edge -> edge.size() < 2)) {
      throw new InvalidValue(
          "complex fault has "
              + edges.size()
              + " edges; expected 2 or more, each of 2 or more points");
    }
    int along = count(edges, spacingKm);
    List<List<EarthPoint>> cut =
        edges.stream().map(edge -> EvenSteps.ofCount(edge, along)).toList();
    List<List<EarthPoint>> lines = transposed(cut);
    int deep = count(lines, spacingKm);
    return new FaultMesh(
        transposed(lines.stream().map(line -> EvenSteps.ofCount(line, deep)).toList()));
  }

  private static int count(List<List<EarthPoint>> lines, double spacingKm) {
    double mean = lines.stream().mapToDouble(EvenSteps::lengthKm).average().orElseThrow();
    long parts = Math.round(mean / spacingKm);
    if (parts < 1) {
      throw new InvalidValue(
          "complex fault is "
              + mean
              + " km long or wide; expected more than half the spacing of the"
              + " mesh, "
              + spacingKm
              + " km");
    }
    return (int) parts + 1;
  }

  private static List<List<EarthPoint>> transposed(List<List<EarthPoint>> lists) {
    List<List<EarthPoint>> turned = new ArrayList<>();
    for (int k = 0; k < lists.get(0).size(); k++) {
      int at = k;
      turned.add(lists.stream().map(list -> list.get(at)).toList());
    }
    return turned;
  }

  /** The top edge along strike. */
  public List<EarthPoint> top() {
    return rows.getFirst();
  }

  /** The rim, once round: top edge, right end, bottom edge backwards, left end upwards. */
  public List<EarthPoint> outline() {
    int last = top().size() - 1;
    List<EarthPoint> rim = new ArrayList<>(top());
    for (int r = 1; r < rows.size(); r++) {
      rim.add(rows.get(r).get(last));
    }
    for (int c = last - 1; c >= 0; c--) {
      rim.add(rows.getLast().get(c));
    }
    for (int r = rows.size() - 2; r > 0; r--) {
      rim.add(rows.get(r).getFirst());
    }
    return rim;
  }

  /** All points, row by row. */
  public List<EarthPoint> points() {
    return rows.stream().flatMap(List::stream).toList();
  }
}
