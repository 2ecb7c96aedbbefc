package haetae.hazard.rupture;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.List;

/** A fault of one or more flat pieces; pieces whose top edges touch form one trace. */
public final class QuadRupture implements Rupture {
  private final EarthPoint hypocentre;
  private final List<Quad> quads;
  private final FaultSurface surface;

  /** Pieces in order along strike; at least one. */
  public QuadRupture(EarthPoint hypocentre, List<Quad> quads) {
    if (quads.isEmpty()) {
      throw new InvalidValue("fault has 0 pieces; expected 1 or more");
    }
    this.hypocentre = hypocentre;
    this.quads = List.copyOf(quads);
    surface =
        new FaultSurface(
            hypocentre,
            quads.stream().map(Quad::facet).toList(),
            quads.stream().map(Quad::surfaceFacet).toList(),
            Gc2.traces(quads));
  }

  /** The flat pieces. */
  public List<Quad> quads() {
    return quads;
  }

  @Override
  public EarthPoint hypocentre() {
    return hypocentre;
  }

  @Override
  public double dipDeg() {
    return quads.stream().mapToDouble(Quad::dipDeg).average().orElseThrow();
  }

  @Override
  public double widthKm() {
    return quads.stream().mapToDouble(Quad::widthKm).average().orElseThrow();
  }

  @Override
  public double ztorKm() {
    return corners().stream().mapToDouble(EarthPoint::depthKm).min().orElseThrow();
  }

  @Override
  public List<EarthPoint> corners() {
    return quads.stream().flatMap(q -> List.of(q.p0(), q.p1(), q.p2(), q.p3()).stream()).toList();
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg) {
    return distances(latDeg, lonDeg, ProjectionCentre.of(corners()));
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre) {
    return surface.distances(latDeg, lonDeg, planeCentre);
  }
}
