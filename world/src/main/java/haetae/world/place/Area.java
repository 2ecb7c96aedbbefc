package haetae.world.place;

import java.util.List;

/**
 * A piece of the surface with straight edges in degrees.
 *
 * @param rings outlines and holes, each a closed line of three or more points (the last need not
 *     repeat the first); a place is inside if a line from it crosses the rings an odd number of
 *     times; none if the outline is not known
 */
public record Area(List<List<GeoPoint>> rings) {
  /** An outline that is not known: it contains nothing. */
  public static final Area UNKNOWN = new Area(List.of());

  public Area {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /** Whether an outline is known. */
  public boolean known() {
    return !rings.isEmpty();
  }

  /** Whether the place lies inside; false where no outline is known. */
  public boolean contains(double latDeg, double lonDeg) {
    boolean inside = false;
    for (List<GeoPoint> ring : rings) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        inside ^= crosses(ring.get(j), ring.get(i), latDeg, lonDeg, ring.getFirst().lonDeg());
      }
    }
    return inside;
  }

  /** Whether the edge is met on the way due east; longitudes are counted from the ring's start. */
  private static boolean crosses(
      GeoPoint a, GeoPoint b, double latDeg, double lonDeg, double startDeg) {
    if (a.latDeg() > latDeg == b.latDeg() > latDeg) {
      return false;
    }
    double along = (latDeg - a.latDeg()) / (b.latDeg() - a.latDeg());
    double from = Math.IEEEremainder(a.lonDeg() - startDeg, 360);
    double to = Math.IEEEremainder(b.lonDeg() - startDeg, 360);
    return from + along * (to - from) > Math.IEEEremainder(lonDeg - startDeg, 360);
  }
}
