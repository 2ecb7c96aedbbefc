package haetae.hazard.shaking;

import haetae.hazard.site.Sites;

/** Says what the ground is at places. */
@FunctionalInterface
public interface SiteLookup {
  /** The ground at each place; may keep the arrays. */
  Sites at(double[] latDeg, double[] lonDeg);

  /** The same Vs30, inferred, everywhere, m/s. */
  static SiteLookup uniform(double vs30Mps) {
    return (lat, lon) -> Sites.uniform(lat, lon, vs30Mps);
  }
}
