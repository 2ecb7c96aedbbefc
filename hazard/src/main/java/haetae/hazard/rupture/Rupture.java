package haetae.hazard.rupture;

import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.OptionalDouble;

/** What broke: a point while nothing more is known, later a fault surface. Immutable. */
public sealed interface Rupture permits PointRupture, QuadRupture, EdgeRupture, MeshRupture {
  /** Where the rupture began. */
  EarthPoint hypocentre();

  /** Dip averaged over the pieces, degrees. */
  double dipDeg();

  /** Width down dip averaged over the pieces, km. */
  double widthKm();

  /** Depth of the shallowest part, km. */
  double ztorKm();

  /** Corners of the surface, or the hypocentre alone: for maps and for the extent of a grid. */
  List<EarthPoint> corners();

  /** Distances of places on the Earth's surface; Rx and Ry0 on a plane about the rupture. */
  Distances distances(double[] latDeg, double[] lonDeg);

  /**
   * The same with Rx and Ry0 on an orthographic plane about the given place. ShakeMap takes the
   * middle of all sites: see {@link ProjectionCentre}.
   */
  Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre);

  /** Whether the fault's extent is known. */
  default boolean finite() {
    return !(this instanceof PointRupture);
  }

  /** What ground-motion models ask of the earthquake, beside distances. */
  default Source source(double magnitude, OptionalDouble rakeDeg) {
    return new Source(
        magnitude,
        rakeDeg,
        dipDeg(),
        Math.max(0, ztorKm()),
        widthKm(),
        hypocentre().depthKm(),
        false);
  }
}
