package haetae.hazard.rupture;

import haetae.world.InvalidValue;

/**
 * Distances of n places from one rupture, km. The arrays belong to this object and are filled once
 * by whoever computes them; models only read.
 *
 * <p>{@code rjb} nearest point of the surface projection, {@code rrup} nearest point of the
 * rupture, {@code rx} from the top edge's trace across strike (positive on the hanging wall),
 * {@code ry0} beyond the ends along strike. {@code rjbVariance} and {@code rrupVariance}, km², are
 * above zero only where a point source stands for a fault of unknown orientation.
 */
public final class Distances {
  public final double[] repiKm;
  public final double[] rhypoKm;
  public final double[] rjbKm;
  public final double[] rrupKm;
  public final double[] rxKm;
  public final double[] ry0Km;
  public final double[] rjbVarianceKm2;
  public final double[] rrupVarianceKm2;

  /** Room for n places, all zero. */
  public Distances(int n) {
    if (n < 0) {
      throw new InvalidValue("number of places is " + n + "; expected 0 or more");
    }
    repiKm = new double[n];
    rhypoKm = new double[n];
    rjbKm = new double[n];
    rrupKm = new double[n];
    rxKm = new double[n];
    ry0Km = new double[n];
    rjbVarianceKm2 = new double[n];
    rrupVarianceKm2 = new double[n];
  }

  /** Number of places. */
  public int size() {
    return rjbKm.length;
  }

  /** A copy of the places {@code from} (inclusive) to {@code to} (exclusive). */
  public Distances range(int from, int to) {
    Distances part = new Distances(to - from);
    System.arraycopy(repiKm, from, part.repiKm, 0, to - from);
    System.arraycopy(rhypoKm, from, part.rhypoKm, 0, to - from);
    System.arraycopy(rjbKm, from, part.rjbKm, 0, to - from);
    System.arraycopy(rrupKm, from, part.rrupKm, 0, to - from);
    System.arraycopy(rxKm, from, part.rxKm, 0, to - from);
    System.arraycopy(ry0Km, from, part.ry0Km, 0, to - from);
    System.arraycopy(rjbVarianceKm2, from, part.rjbVarianceKm2, 0, to - from);
    System.arraycopy(rrupVarianceKm2, from, part.rrupVarianceKm2, 0, to - from);
    return part;
  }
}
