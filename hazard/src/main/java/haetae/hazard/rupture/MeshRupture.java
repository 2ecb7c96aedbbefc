package haetae.hazard.rupture;

import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * A rupture known by a mesh of points, with the distances of OpenQuake's engine (SCIENCE2 section
 * 26.1): Rrup to the nearest point of the mesh in space; Rjb to the outline of the mesh on an
 * orthographic plane about its middle, 0 inside, and beyond {@value #FAR_KM} km to the nearest
 * point along the surface; all on a sphere of 6371 km. Rx is the distance from the great circle of
 * the top edge where that is straight, else the one of Spudich &amp; Chiou (2015); the peer's
 * enlargement of the outline by up to 0.005 km is not imitated.
 */
public final class MeshRupture implements Rupture {
  private static final double FAR_KM = 40;

  /** A top edge that turns less than this is straight. */
  private static final double STRAIGHT_DEG = 1;

  private final EarthPoint hypocentre;
  private final FaultMesh mesh;
  private final double[][] nodes;
  private final boolean simple;

  /** A rupture over the whole mesh. */
  public MeshRupture(EarthPoint hypocentre, FaultMesh mesh) {
    this.hypocentre = hypocentre;
    this.mesh = mesh;
    nodes =
        mesh.points().stream()
            .map(p -> {
              Vector3 v = MeshCells.vector(p);
              Vector3 d = Sphere.direction(p.latDeg(), p.lonDeg());
              return new double[] {v.x(), v.y(), v.z(), d.x(), d.y(), d.z()};
            })
            .toArray(double[][]::new);
    simple = straight(mesh.top());
  }

  private static boolean straight(List<EarthPoint> edge) {
    double strike = GreatCircle.azimuthDeg(edge.getFirst(), edge.getLast());
    for (int k = 1; k < edge.size(); k++) {
      double turn = GreatCircle.azimuthDeg(edge.get(k - 1), edge.get(k)) - strike;
      if (Math.abs(Math.IEEEremainder(turn, 360)) > STRAIGHT_DEG) {
        return false;
      }
    }
    return true;
  }

  /** The points of the surface. */
  public FaultMesh mesh() {
    return mesh;
  }

  /** Mean azimuth of the pieces of the top edge, weighted by length, degrees. */
  public double strikeDeg() {
    double north = 0;
    double east = 0;
    for (int k = 1; k < mesh.top().size(); k++) {
      double azimuth =
          Math.toRadians(GreatCircle.azimuthDeg(mesh.top().get(k - 1), mesh.top().get(k)));
      double km = GreatCircle.surfaceKm(mesh.top().get(k - 1), mesh.top().get(k));
      north += km * Math.cos(azimuth);
      east += km * Math.sin(azimuth);
    }
    double degrees = Math.toDegrees(Math.atan2(east, north));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  @Override
  public EarthPoint hypocentre() {
    return hypocentre;
  }

  /** Mean inclination of the uppermost cells. */
  @Override
  public double dipDeg() {
    return MeshCells.dipDeg(mesh.rows().subList(0, 2));
  }

  @Override
  public double widthKm() {
    return MeshCells.widthKm(mesh);
  }

  @Override
  public double ztorKm() {
    return mesh.top().stream().mapToDouble(EarthPoint::depthKm).min().orElseThrow();
  }

  @Override
  public List<EarthPoint> corners() {
    return List.of(
        mesh.top().getFirst(),
        mesh.top().getLast(),
        mesh.rows().getLast().getLast(),
        mesh.rows().getLast().getFirst());
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg) {
    return distances(latDeg, lonDeg, ProjectionCentre.of(mesh.points()));
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre) {
    Distances out = new Distances(latDeg.length);
    PlaneOutline outline = new PlaneOutline(mesh.outline());
    Vector3 epicentre = Sphere.direction(hypocentre.latDeg(), hypocentre.lonDeg());
    Gc2 gc2 = new Gc2(List.of(new Trace(mesh.top())), planeCentre);
    for (int i = 0; i < latDeg.length; i++) {
      Vector3 d = Sphere.direction(latDeg[i], lonDeg[i]);
      FaultSurface.fromPoint(out, i, epicentre, hypocentre.depthKm(), d.x(), d.y(), d.z());
      fromNodes(out, i, d);
      if (out.rjbKm[i] < FAR_KM) {
        out.rjbKm[i] = outline.distanceKm(d);
      }
      gc2.at(d.x(), d.y(), d.z());
      out.rxKm[i] = simple ? acrossKm(latDeg[i], lonDeg[i]) : gc2.rxKm();
      out.ry0Km[i] = simple ? beyondKm(latDeg[i], lonDeg[i]) : gc2.ry0Km();
    }
    return out;
  }

  /** Rrup, and as Rjb the way along the surface to the nearest node. */
  private void fromNodes(Distances out, int i, Vector3 d) {
    double rup = Double.POSITIVE_INFINITY;
    double chord = Double.POSITIVE_INFINITY;
    double r = GeoPoint.EARTH_RADIUS_KM;
    for (double[] n : nodes) {
      rup = Math.min(rup, square(n[0] - r * d.x(), n[1] - r * d.y(), n[2] - r * d.z()));
      chord = Math.min(chord, square(n[3] - d.x(), n[4] - d.y(), n[5] - d.z()));
    }
    out.rrupKm[i] = Math.sqrt(rup);
    out.rjbKm[i] = 2 * r * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
  }

  private static double square(double x, double y, double z) {
    return x * x + y * y + z * z;
  }

  private double acrossKm(double latDeg, double lonDeg) {
    EarthPoint first = mesh.top().getFirst();
    return GreatCircle.rightOfKm(
        first, GreatCircle.azimuthDeg(first, mesh.top().getLast()), latDeg, lonDeg);
  }

  /** Distance from the nearer of the lines across strike at the ends; 0 between them. */
  private double beyondKm(double latDeg, double lonDeg) {
    EarthPoint first = mesh.top().getFirst();
    EarthPoint last = mesh.top().getLast();
    double before =
        GreatCircle.rightOfKm(first, GreatCircle.azimuthDeg(first, last) + 90, latDeg, lonDeg);
    double after =
        GreatCircle.rightOfKm(last, GreatCircle.azimuthDeg(last, first) + 90, latDeg, lonDeg);
    return Math.max(0, Math.max(before, after));
  }
}
