package haetae.hazard.rupture;

import java.util.List;

/**
 * A flat convex piece of a fault in Earth-centred km, with the distance of any point from it: along
 * the normal where the foot lies inside, else to the nearest edge. A piece without area (the trace
 * of a vertical fault) has edges only. SCIENCE2 section 23.2.
 */
final class Facet {
  /** A piece below this area, km², is a line. */
  private static final double LINE_KM2 = 1e-6;

  /** What is known of each edge: origin, direction, inward normal, 1/length². */
  private static final int ROW = 10;

  private final int edges;
  private final double[] edge;
  private final boolean flat;
  private final double nx;
  private final double ny;
  private final double nz;

  Facet(List<Vector3> corners) {
    edges = corners.size();
    edge = new double[ROW * edges];
    Vector3 p0 = corners.get(0);
    Vector3 area = corners.get(1).minus(p0).cross(corners.get(2).minus(p0));
    flat = area.length() >= LINE_KM2;
    Vector3 n = flat ? area.unit() : new Vector3(0, 0, 0);
    nx = n.x();
    ny = n.y();
    nz = n.z();
    for (int k = 0; k < edges; k++) {
      Vector3 from = corners.get(k);
      Vector3 along = corners.get((k + 1) % edges).minus(from);
      put(k * ROW, from, along, n.cross(along));
    }
  }

  private void put(int at, Vector3 from, Vector3 along, Vector3 inward) {
    edge[at] = from.x();
    edge[at + 1] = from.y();
    edge[at + 2] = from.z();
    edge[at + 3] = along.x();
    edge[at + 4] = along.y();
    edge[at + 5] = along.z();
    edge[at + 6] = inward.x();
    edge[at + 7] = inward.y();
    edge[at + 8] = inward.z();
    edge[at + 9] = 1 / Math.max(along.dot(along), 1e-18);
  }

  /** Whether the foot of the point lies inside, on the point's own side of the Earth. */
  boolean covers(double x, double y, double z) {
    if (!flat || x * edge[0] + y * edge[1] + z * edge[2] < 0) {
      return false;
    }
    for (int at = 0; at < edge.length; at += ROW) {
      double side =
          (x - edge[at]) * edge[at + 6]
              + (y - edge[at + 1]) * edge[at + 7]
              + (z - edge[at + 2]) * edge[at + 8];
      if (side < 0) {
        return false;
      }
    }
    return true;
  }

  /** Square of the distance from the point, km². */
  double distanceKm2(double x, double y, double z) {
    if (covers(x, y, z)) {
      double normal = (x - edge[0]) * nx + (y - edge[1]) * ny + (z - edge[2]) * nz;
      return normal * normal;
    }
    return rimKm2(x, y, z);
  }

  /** Square of the distance from the nearest edge, km². */
  double rimKm2(double x, double y, double z) {
    double least = Double.POSITIVE_INFINITY;
    for (int at = 0; at < edge.length; at += ROW) {
      double dx = x - edge[at];
      double dy = y - edge[at + 1];
      double dz = z - edge[at + 2];
      double along = dx * edge[at + 3] + dy * edge[at + 4] + dz * edge[at + 5];
      double t = Math.min(1, Math.max(0, along * edge[at + 9]));
      dx -= t * edge[at + 3];
      dy -= t * edge[at + 4];
      dz -= t * edge[at + 5];
      least = Math.min(least, dx * dx + dy * dy + dz * dz);
    }
    return least;
  }
}
