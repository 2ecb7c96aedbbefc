package haetae.app.openquake;

import haetae.hazard.site.Sites;
import haetae.world.place.GeoPoint;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds the site next to a place: sites stand in the order of latitude, searched outwards. */
final class NearestSite {
  private final Sites sites;
  private final int[] order;
  private final double[] lat;

  NearestSite(Sites sites) {
    this.sites = sites;
    order =
        IntStream.range(0, sites.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> sites.latDeg[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    lat = IntStream.of(order).mapToDouble(i -> sites.latDeg[i]).toArray();
  }

  /** The nearest site within {@code mostKm}, the first of several alike; -1 if there is none. */
  int within(double latDeg, double lonDeg, double mostKm) {
    int begin = java.util.Arrays.binarySearch(lat, latDeg);
    int up = begin >= 0 ? begin : -begin - 1;
    int down = up - 1;
    double best = mostKm;
    int found = -1;
    while (up < lat.length || down >= 0) {
      if (up < lat.length && (lat[up] - latDeg) * GeoPoint.KM_PER_DEGREE > best) {
        up = lat.length;
      }
      if (down >= 0 && (latDeg - lat[down]) * GeoPoint.KM_PER_DEGREE > best) {
        down = -1;
      }
      for (int k : new int[] {up < lat.length ? up++ : -1, down >= 0 ? down-- : -1}) {
        double km = k < 0 ? Double.NaN : distanceKm(order[k], latDeg, lonDeg, best);
        if (km < best || (km == best && (found < 0 || order[k] < found))) {
          best = km;
          found = order[k];
        }
      }
    }
    return found;
  }

  /** Distance, or infinity where longitudes alone lie far apart. */
  private double distanceKm(int site, double latDeg, double lonDeg, double best) {
    if (sites.latDeg[site] == latDeg && sites.lonDeg[site] == lonDeg) {
      return 0;
    }
    double apart = Math.abs(Math.IEEEremainder(sites.lonDeg[site] - lonDeg, 360));
    double widest = Math.max(Math.abs(latDeg), Math.abs(sites.latDeg[site]));
    double least = Math.cos(Math.toRadians(widest)) * 2 / Math.PI * apart * GeoPoint.KM_PER_DEGREE;
    return least > best
        ? Double.POSITIVE_INFINITY
        : GeoPoint.distanceKm(sites.latDeg[site], sites.lonDeg[site], latDeg, lonDeg);
  }
}
