package haetae.app.product;

import haetae.world.InvalidValue;

/**
 * n places: latitude and longitude, degrees, and Vs30, m/s. The arrays belong to this object;
 * nobody changes them.
 */
public final class ShakenPlaces {
  final double[] latDeg;
  final double[] lonDeg;
  final double[] vs30Mps;

  /** Takes over the arrays, which must be of one length. */
  public ShakenPlaces(double[] latDeg, double[] lonDeg, double[] vs30Mps) {
    if (lonDeg.length != latDeg.length || vs30Mps.length != latDeg.length) {
      throw new InvalidValue("columns of places differ in length; expected " + latDeg.length);
    }
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
    this.vs30Mps = vs30Mps;
  }

  /** Number of places. */
  public int size() {
    return latDeg.length;
  }
}
