package haetae.hazard.site;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * A piece of a city with one Vs30.
 *
 * @param centre stands for the district where no outline is known
 * @param vs30Mps m/s
 * @param rings outlines and holes, each a closed line of points (the last need not repeat the
 *     first); a place is inside if a line from it crosses the rings an odd number of times; empty
 *     if not known
 */
public record District(String name, GeoPoint centre, double vs30Mps, List<List<GeoPoint>> rings) {
  public District {
    Check.notBlank("name of district", name);
    Check.inRange("vs30Mps of " + name, vs30Mps, 50, 5000, "m/s");
    rings = rings.stream().map(List::copyOf).toList();
  }

  /** Whether the place lies inside the outline; false where there is none. */
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
