package haetae.hazard.rupture;

import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.min;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import haetae.world.place.GeoPoint;
import java.util.List;

/** Flat pieces and their top edges -> all distances of places, one pass over the places. */
final class FaultSurface {
  private final Vector3 epicentre;
  private final double hypocentreDepthKm;
  private final Facet[] pieces;
  private final Facet[] projections;
  private final List<Trace> traces;

  FaultSurface(
      EarthPoint hypocentre, List<Facet> pieces, List<Facet> projections, List<Trace> traces) {
    epicentre = Sphere.direction(hypocentre.latDeg(), hypocentre.lonDeg());
    hypocentreDepthKm = hypocentre.depthKm();
    this.pieces = pieces.toArray(Facet[]::new);
    this.projections = projections.toArray(Facet[]::new);
    this.traces = List.copyOf(traces);
  }

  Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre) {
    Distances out = new Distances(latDeg.length);
    Gc2 gc2 = new Gc2(traces, planeCentre);
    for (int i = 0; i < latDeg.length; i++) {
      double lat = toRadians(latDeg[i]);
      double lon = toRadians(lonDeg[i]);
      double dz = sin(lat);
      double cosLat = cos(lat);
      double dx = cosLat * cos(lon);
      double dy = cosLat * sin(lon);
      fromPoint(out, i, epicentre, hypocentreDepthKm, dx, dy, dz);
      double n = Ellipsoid.EQUATOR_KM / sqrt(1 - Ellipsoid.E2 * dz * dz);
      fromSurface(out, i, n * dx, n * dy, n * (1 - Ellipsoid.E2) * dz);
      gc2.at(dx, dy, dz);
      out.rxKm[i] = gc2.rxKm();
      out.ry0Km[i] = gc2.ry0Km();
    }
    return out;
  }

  /** Great circle on the sphere from the epicentre, and with depth: as ground-motion data do. */
  static void fromPoint(
      Distances out, int i, Vector3 epicentre, double depthKm, double dx, double dy, double dz) {
    double x = dx - epicentre.x();
    double y = dy - epicentre.y();
    double z = dz - epicentre.z();
    double chord = sqrt(x * x + y * y + z * z);
    double epi = 2 * GeoPoint.EARTH_RADIUS_KM * asin(min(1, chord / 2));
    out.repiKm[i] = epi;
    out.rhypoKm[i] = sqrt(epi * epi + depthKm * depthKm);
  }

  private void fromSurface(Distances out, int i, double x, double y, double z) {
    double rup = Double.POSITIVE_INFINITY;
    double jb = Double.POSITIVE_INFINITY;
    for (int k = 0; k < pieces.length; k++) {
      rup = min(rup, pieces[k].distanceKm2(x, y, z));
      jb = projections[k].covers(x, y, z) ? 0 : min(jb, projections[k].rimKm2(x, y, z));
    }
    out.rrupKm[i] = sqrt(rup);
    out.rjbKm[i] = sqrt(jb);
  }
}
