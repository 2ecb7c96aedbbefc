package haetae.hazard.site;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.Arrays;

/**
 * n places and the ground at each. The arrays belong to this object; nobody changes them after it
 * is made.
 *
 * <p>{@code vs30Mps} mean shear-wave velocity of the upper 30 m; {@code z1p0M} depth to 1.0 km/s in
 * m and {@code z2p5Km} depth to 2.5 km/s in km, NaN where unknown (each model then takes its own
 * default); {@code vs30Measured} whether Vs30 was measured there or inferred.
 */
public final class Sites {
  public final double[] latDeg;
  public final double[] lonDeg;
  public final double[] vs30Mps;
  public final boolean[] vs30Measured;
  public final double[] z1p0M;
  public final double[] z2p5Km;

  /** Takes over the arrays, which must be of one length. */
  public Sites(
      double[] latDeg,
      double[] lonDeg,
      double[] vs30Mps,
      boolean[] vs30Measured,
      double[] z1p0M,
      double[] z2p5Km) {
    int n = latDeg.length;
    if (lonDeg.length != n
        || vs30Mps.length != n
        || vs30Measured.length != n
        || z1p0M.length != n
        || z2p5Km.length != n) {
      throw new InvalidValue("columns of sites differ in length; expected " + n + " of each");
    }
    for (int i = 0; i < n; i++) {
      inRange("latDeg", i, latDeg[i], -90, 90, "degrees");
      inRange("lonDeg", i, lonDeg[i], -180, 180, "degrees");
      inRange("vs30Mps", i, vs30Mps[i], 50, 5000, "m/s");
    }
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
    this.vs30Mps = vs30Mps;
    this.vs30Measured = vs30Measured;
    this.z1p0M = z1p0M;
    this.z2p5Km = z2p5Km;
  }

  /** Builds the text of a message only where something is wrong: there may be millions of sites. */
  private static void inRange(
      String name, int site, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high)) {
      Check.inRange(name + " of site " + site, value, low, high, unit);
    }
  }

  /** Places with the same inferred Vs30 and unknown basin depths. */
  public static Sites uniform(double[] latDeg, double[] lonDeg, double vs30Mps) {
    double[] vs30 = new double[latDeg.length];
    Arrays.fill(vs30, vs30Mps);
    return of(latDeg, lonDeg, vs30);
  }

  /** Places with inferred Vs30 and unknown basin depths. */
  public static Sites of(double[] latDeg, double[] lonDeg, double[] vs30Mps) {
    double[] unknown = new double[latDeg.length];
    Arrays.fill(unknown, Double.NaN);
    return new Sites(latDeg, lonDeg, vs30Mps, new boolean[latDeg.length], unknown, unknown.clone());
  }

  /** Number of places. */
  public int size() {
    return latDeg.length;
  }

  /** A copy of the places {@code from} (inclusive) to {@code to} (exclusive). */
  public Sites range(int from, int to) {
    return new Sites(
        Arrays.copyOfRange(latDeg, from, to),
        Arrays.copyOfRange(lonDeg, from, to),
        Arrays.copyOfRange(vs30Mps, from, to),
        Arrays.copyOfRange(vs30Measured, from, to),
        Arrays.copyOfRange(z1p0M, from, to),
        Arrays.copyOfRange(z2p5Km, from, to));
  }
}
