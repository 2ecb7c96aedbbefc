package haetae.hazard.rupture;

import haetae.world.place.GeoPoint;
import java.util.List;

/** Dip and width of a mesh from its cells, on the sphere. */
final class MeshCells {
  private MeshCells() {}

  static Vector3 vector(EarthPoint point) {
    return Sphere.direction(point.latDeg(), point.lonDeg())
        .times(GeoPoint.EARTH_RADIUS_KM - point.depthKm());
  }

  /** Inclination of the cells of the given rows, weighted by area, degrees. */
  static double dipDeg(List<List<EarthPoint>> rows) {
    double area = 0;
    double sum = 0;
    for (int r = 1; r < rows.size(); r++) {
      for (int c = 1; c < rows.get(r).size(); c++) {
        EarthPoint corner = rows.get(r - 1).get(c - 1);
        Vector3 origin = vector(corner);
        Vector3 along = vector(rows.get(r - 1).get(c)).minus(origin);
        Vector3 down = vector(rows.get(r).get(c - 1)).minus(origin);
        Vector3 normal = along.cross(down);
        double size = normal.length();
        Vector3 up = Sphere.direction(corner.latDeg(), corner.lonDeg());
        double cosine = size > 0 ? Math.abs(normal.dot(up)) / size : 0;
        sum += size * Math.toDegrees(Math.acos(Math.min(1, cosine)));
        area += size;
      }
    }
    return area > 0 ? sum / area : 90;
  }

  /** Mean length of the columns, km. */
  static double widthKm(FaultMesh mesh) {
    double sum = 0;
    int columns = mesh.top().size();
    for (int c = 0; c < columns; c++) {
      for (int r = 1; r < mesh.rows().size(); r++) {
        sum += GreatCircle.slantKm(mesh.rows().get(r - 1).get(c), mesh.rows().get(r).get(c));
      }
    }
    return sum / columns;
  }
}
