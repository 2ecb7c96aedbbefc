package haetae.hazard.site;

import haetae.world.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Sites from several sources: the first that knows a place speaks for it, in the order of the list
 * (put measured ones first).
 *
 * @param elsewhereMps Vs30 where no source knows anything, m/s
 */
public record SiteFinder(List<Vs30Source> sources, double elsewhereMps) {
  public SiteFinder {
    sources = List.copyOf(sources);
    Check.inRange("elsewhereMps", elsewhereMps, 50, 5000, "m/s");
  }

  /** The ground at places given by latitude and longitude, degrees. Takes over both arrays. */
  public Sites at(double[] latDeg, double[] lonDeg) {
    int n = latDeg.length;
    double[] vs30Mps = new double[n];
    boolean[] measured = new boolean[n];
    double[] z1p0M = new double[n];
    Arrays.fill(z1p0M, Double.NaN);
    for (int i = 0; i < n; i++) {
      int source = sourceAt(latDeg[i], lonDeg[i]);
      boolean known = source < sources.size();
      vs30Mps[i] = known ? sources.get(source).vs30Mps(latDeg[i], lonDeg[i]) : elsewhereMps;
      measured[i] = known && sources.get(source).measured();
    }
    return new Sites(latDeg, lonDeg, vs30Mps, measured, z1p0M, z1p0M.clone());
  }

  /** Index of the source that speaks for the place; the number of sources where none does. */
  public int sourceAt(double latDeg, double lonDeg) {
    int source = 0;
    while (source < sources.size() && Double.isNaN(sources.get(source).vs30Mps(latDeg, lonDeg))) {
      source++;
    }
    return source;
  }
}
