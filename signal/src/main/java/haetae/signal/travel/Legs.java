package haetae.signal.travel;

import java.util.Arrays;

/** The pieces of layers that a ray crosses, each once or twice, without its turning arc. */
final class Legs {
  private final Geometry geometry;
  private final double[] topsKm;
  private final double[] bottomsKm;
  private final double[] slownesses;
  private int count;

  Legs(Geometry geometry, int capacity) {
    this.geometry = geometry;
    topsKm = new double[capacity];
    bottomsKm = new double[capacity];
    slownesses = new double[capacity];
  }

  /** Adds every piece of the layers between two depths; layers reach from tops[i] to tops[i+1]. */
  Legs add(double[] layerTopsKm, double[] layerSlownesses, double fromKm, double toKm) {
    for (int i = 0; i < layerTopsKm.length; i++) {
      double top = i == 0 ? fromKm : Math.max(layerTopsKm[i], fromKm);
      double next = i + 1 < layerTopsKm.length ? layerTopsKm[i + 1] : Double.POSITIVE_INFINITY;
      double bottom = Math.min(next, toKm);
      if (bottom > top) {
        topsKm[count] = top;
        bottomsKm[count] = bottom;
        slownesses[count++] = layerSlownesses[i];
      }
    }
    return this;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Largest slowness that passes all legs, s/km; infinite if there is none. */
  double steepestLimit() {
    double limit = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      limit = Math.min(limit, slownesses[i] / geometry.scale(bottomsKm[i]));
    }
    return limit;
  }

  /** Thickness of the leg that sets the limit, km. */
  double limitingThicknessKm() {
    double limit = steepestLimit();
    double thickness = 0;
    for (int i = 0; i < count; i++) {
      if (slownesses[i] / geometry.scale(bottomsKm[i]) == limit) {
        thickness += bottomsKm[i] - topsKm[i];
      }
    }
    return thickness;
  }

  /** Distance covered, km. */
  double distanceKm(double p) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += geometry.legKm(p, topsKm[i], bottomsKm[i], slownesses[i]);
    }
    return sum;
  }

  /** Time spent, s. */
  double timeS(double p) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += geometry.legS(p, topsKm[i], bottomsKm[i], slownesses[i]);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "legs " + Arrays.toString(bottomsKm) + ", " + count + " used";
  }
}
