package haetae.hazard.rupture;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A curved fault given by its top and bottom edges, point for point. Between neighbouring pairs of
 * points the surface is two triangles, so distances are exact for that surface (ShakeMap samples a
 * mesh instead). Edges of several faults are kept apart.
 */
public final class EdgeRupture implements Rupture {
  /**
   * One fault without gaps.
   *
   * @param top along strike
   * @param bottom the points below, in the same order
   */
  public record Edges(List<EarthPoint> top, List<EarthPoint> bottom) {
    public Edges {
      top = List.copyOf(top);
      bottom = List.copyOf(bottom);
      if (top.size() < 2 || top.size() != bottom.size()) {
        throw new InvalidValue(
            "fault has "
                + top.size()
                + " points on its top edge and "
                + bottom.size()
                + " on its bottom edge; expected 2 or more, as many on both");
      }
    }
  }

  private final EarthPoint hypocentre;
  private final List<Edges> faults;
  private final List<Quad> outlines;
  private final FaultSurface surface;

  /** At least one fault. */
  public EdgeRupture(EarthPoint hypocentre, List<Edges> faults) {
    if (faults.isEmpty()) {
      throw new InvalidValue("rupture has 0 faults; expected 1 or more");
    }
    this.hypocentre = hypocentre;
    this.faults = List.copyOf(faults);
    outlines = faults.stream().flatMap(fault -> outlines(fault).stream()).toList();
    surface =
        new FaultSurface(
            hypocentre,
            triangles(false),
            triangles(true),
            faults.stream().map(fault -> new Trace(fault.top())).toList());
  }

  private static List<Quad> outlines(Edges fault) {
    List<Quad> quads = new ArrayList<>();
    for (int k = 1; k < fault.top().size(); k++) {
      quads.add(
          new Quad(
              fault.top().get(k - 1),
              fault.top().get(k),
              fault.bottom().get(k),
              fault.bottom().get(k - 1)));
    }
    return quads;
  }

  private List<Facet> triangles(boolean atSurface) {
    List<Facet> triangles = new ArrayList<>();
    for (Quad q : outlines) {
      triangles.add(triangle(atSurface, q.p0(), q.p1(), q.p2()));
      triangles.add(triangle(atSurface, q.p0(), q.p2(), q.p3()));
    }
    return triangles;
  }

  private static Facet triangle(boolean atSurface, EarthPoint... corners) {
    List<EarthPoint> points = List.of(corners);
    return Quad.facet(atSurface ? points.stream().map(p -> p.atDepth(0)).toList() : points);
  }

  /** The faults as given. */
  public List<Edges> faults() {
    return faults;
  }

  @Override
  public EarthPoint hypocentre() {
    return hypocentre;
  }

  @Override
  public double dipDeg() {
    return outlines.stream().mapToDouble(Quad::dipDeg).average().orElseThrow();
  }

  @Override
  public double widthKm() {
    return outlines.stream().mapToDouble(Quad::widthKm).average().orElseThrow();
  }

  @Override
  public double ztorKm() {
    return corners().stream().mapToDouble(EarthPoint::depthKm).min().orElseThrow();
  }

  @Override
  public List<EarthPoint> corners() {
    List<EarthPoint> corners = new ArrayList<>();
    for (Edges fault : faults) {
      corners.addAll(fault.top());
      corners.addAll(fault.bottom().reversed());
    }
    return corners;
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
