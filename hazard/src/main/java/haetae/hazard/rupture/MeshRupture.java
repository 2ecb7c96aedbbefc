package haetae.hazard.rupture;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.tan;
import static java.lang.Math.toRadians;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault of one dip below a trace, as OpenQuake's simple fault geometry makes it: nodes every so
 * many kilometres along strike and down dip, whole steps only, so that length and width become
 * multiples of the step (SCIENCE2 section 26.1). Rrup is the distance from the nearest node, Rjb
 * that from the outline of the nodes (beyond 40 km from the nearest node), Rx and Ry0 are those of
 * the line from the first to the last node of the top. Immutable.
 */
public final class MeshRupture implements Rupture {
  /** Beyond this, distance from the outline and from the nearest node are taken as one, km. */
  private static final double FAR_KM = 40;

  private final EarthPoint hypocentre;
  private final EarthPoint[][] rows;
  private final double dipDeg;
  private final double stepKm;
  private final double strikeDeg;

  private MeshRupture(
      EarthPoint hypocentre, EarthPoint[][] rows, double dipDeg, double stepKm, double strikeDeg) {
    this.hypocentre = hypocentre;
    this.rows = rows;
    this.dipDeg = dipDeg;
    this.stepKm = stepKm;
    this.strikeDeg = strikeDeg;
  }

  /**
   * A fault below a trace.
   *
   * @param trace two or more points at the surface, along strike: the fault dips to the right
   * @param dipDeg 1 to 90 degrees
   * @param upperKm depth of its upper edge, km
   * @param lowerKm depth of its lower edge, km, below the upper one
   * @param stepKm between nodes, 0.05 to 50 km
   */
  public static MeshRupture simpleFault(
      EarthPoint hypocentre,
      List<GeoPoint> trace,
      double dipDeg,
      double upperKm,
      double lowerKm,
      double stepKm) {
    Check.inRange("dipDeg", dipDeg, 1, 90, "degrees");
    Check.inRange("upperKm", upperKm, 0, 100, "km");
    Check.inRange("lowerKm", lowerKm, upperKm + 1e-6, 200, "km");
    Check.inRange("rupture mesh spacing", stepKm, 0.05, 50, "km");
    if (trace.size() < 2) {
      throw new InvalidValue("fault trace has " + trace.size() + " points; expected 2 or more");
    }
    List<GeoPoint> along = resampled(trace, stepKm);
    if (along.size() < 2) {
      throw new InvalidValue(
          "fault trace is shorter than half the rupture mesh spacing of "
              + stepKm
              + " km; expected a finer spacing");
    }
    double strikeDeg = trace.getFirst().azimuthDeg(trace.getLast());
    double dip = toRadians(dipDeg);
    int steps = (int) Math.max(1, Math.round((lowerKm - upperKm) / sin(dip) / stepKm));
    EarthPoint[][] rows = new EarthPoint[steps + 1][along.size()];
    for (int j = 0; j <= steps; j++) {
      double depthKm = upperKm + j * stepKm * sin(dip);
      double acrossKm = upperKm / tan(dip) + j * stepKm * cos(dip);
      for (int i = 0; i < along.size(); i++) {
        GeoPoint p = GreatCircle.destination(along.get(i), strikeDeg + 90, acrossKm);
        rows[j][i] = new EarthPoint(p.latDeg(), p.lonDeg(), depthKm);
      }
    }
    return new MeshRupture(hypocentre, rows, dipDeg, stepKm, strikeDeg);
  }

  /** Points of whole steps, from each to the next corner as many as fit best. */
  private static List<GeoPoint> resampled(List<GeoPoint> trace, double stepKm) {
    List<GeoPoint> out = new ArrayList<>();
    out.add(trace.getFirst());
    for (GeoPoint corner : trace.subList(1, trace.size())) {
      GeoPoint from = out.getLast();
      double azimuth = from.azimuthDeg(corner);
      long steps = Math.round(from.distanceKm(corner) / stepKm);
      if (steps > 100_000) {
        throw new InvalidValue("fault trace has more than 100,000 steps of " + stepKm + " km");
      }
      for (int k = 1; k <= steps; k++) {
        out.add(GreatCircle.destination(from, azimuth, k * stepKm));
      }
    }
    return out;
  }

  /** Nodes row by row from the top, each along strike. */
  public List<List<EarthPoint>> nodes() {
    List<List<EarthPoint>> all = new ArrayList<>();
    for (EarthPoint[] row : rows) {
      all.add(List.of(row));
    }
    return all;
  }

  /** Direction from the first to the last point of the trace, degrees. */
  public double strikeDeg() {
    return strikeDeg;
  }

  @Override
  public EarthPoint hypocentre() {
    return hypocentre;
  }

  @Override
  public double dipDeg() {
    return dipDeg;
  }

  @Override
  public double widthKm() {
    return (rows.length - 1) * stepKm;
  }

  @Override
  public double ztorKm() {
    return rows[0][0].depthKm();
  }

  @Override
  public List<EarthPoint> corners() {
    int last = rows[0].length - 1;
    return List.of(
        rows[0][0], rows[0][last], rows[rows.length - 1][last], rows[rows.length - 1][0]);
  }

  /** Clockwise round the fault seen from above; the first point is not repeated. */
  private List<EarthPoint> outline() {
    List<EarthPoint> edge = new ArrayList<>(List.of(rows[0]));
    int last = rows[0].length - 1;
    for (int j = 1; j < rows.length; j++) {
      edge.add(rows[j][last]);
    }
    for (int i = last - 1; i >= 0; i--) {
      edge.add(rows[rows.length - 1][i]);
    }
    for (int j = rows.length - 2; j > 0; j--) {
      edge.add(rows[j][0]);
    }
    return edge;
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg) {
    return distances(latDeg, lonDeg, ProjectionCentre.of(outline()));
  }

  /** The centre is that of the plane on which Rjb is measured. */
  @Override
  public Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre) {
    Distances out = new Distances(latDeg.length);
    MeshOutline outline = new MeshOutline(outline(), planeCentre);
    Vector3[] nodes = nodesInSpace();
    GeoPoint begin = rows[0][0].epicentre();
    double topDeg = begin.azimuthDeg(rows[0][rows[0].length - 1].epicentre());
    double lengthKm = (rows[0].length - 1) * stepKm;
    for (int s = 0; s < latDeg.length; s++) {
      GeoPoint site = new GeoPoint(latDeg[s], lonDeg[s]);
      double nearestKm = nearestAtSurfaceKm(latDeg[s], lonDeg[s]);
      out.repiKm[s] = site.distanceKm(hypocentre.epicentre());
      out.rhypoKm[s] = Math.hypot(out.repiKm[s], hypocentre.depthKm());
      out.rjbKm[s] = nearestKm < FAR_KM ? outline.distanceKm(latDeg[s], lonDeg[s]) : nearestKm;
      out.rrupKm[s] = nearestKm(nodes, Sphere.direction(latDeg[s], lonDeg[s]));
      out.rxKm[s] = GreatCircle.acrossKm(begin, topDeg, site);
      double along = GreatCircle.alongKm(begin, topDeg, site);
      out.ry0Km[s] = Math.max(0, Math.max(-along, along - lengthKm));
    }
    return out;
  }

  private double nearestAtSurfaceKm(double latDeg, double lonDeg) {
    double nearest = Double.POSITIVE_INFINITY;
    for (EarthPoint[] row : rows) {
      for (EarthPoint p : row) {
        nearest = Math.min(nearest, GeoPoint.distanceKm(latDeg, lonDeg, p.latDeg(), p.lonDeg()));
      }
    }
    return nearest;
  }

  private Vector3[] nodesInSpace() {
    Vector3[] nodes = new Vector3[rows.length * rows[0].length];
    int n = 0;
    for (EarthPoint[] row : rows) {
      for (EarthPoint p : row) {
        nodes[n++] =
            Sphere.direction(p.latDeg(), p.lonDeg()).times(GeoPoint.EARTH_RADIUS_KM - p.depthKm());
      }
    }
    return nodes;
  }

  private static double nearestKm(Vector3[] nodes, Vector3 direction) {
    Vector3 site = direction.times(GeoPoint.EARTH_RADIUS_KM);
    double nearest = Double.POSITIVE_INFINITY;
    for (Vector3 node : nodes) {
      nearest = Math.min(nearest, node.minus(site).length());
    }
    return nearest;
  }
}
