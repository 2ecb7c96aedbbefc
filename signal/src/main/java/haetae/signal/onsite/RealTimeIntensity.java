package haetae.signal.onsite;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.WorkArray;
import haetae.world.Check;
import java.util.Arrays;

/**
 * Seismic intensity on JMA's scale, as it grows: three components through {@link KunugiFilter},
 * their vector sum, the level {@code a} in gal exceeded for a cumulative 0.3 s within the last 60
 * s, {@code I = 2 log10 a + 0.94}. Kunugi and others (2013), Zisin 65, 223-230.
 */
public final class RealTimeIntensity {
  /** Given where the level is too small to be measured (below 0.008 gal). */
  public static final double LOWEST = -3.5;

  private static final double WINDOW_S = 60;
  private static final double EXCEEDED_S = 0.3;
  private static final double GAL2_PER_MPS2_SQUARED = 1e4;
  static final int CHUNK = 128;

  private static final WorkArray FILTERED = new WorkArray();
  private static final WorkArray SQUARED = new WorkArray(); // from begin to finish of a chunk

  private final BiquadCascade[] filters = new BiquadCascade[3];
  private final CumulativeLevel level;

  public RealTimeIntensity(double rateHz) {
    Check.inRange("rateHz", rateHz, 20, 1000, "Hz");
    for (int c = 0; c < filters.length; c++) {
      filters[c] = new BiquadCascade(KunugiFilter.sections(rateHz));
    }
    level =
        new CumulativeLevel(
            (int) Math.round(WINDOW_S * rateHz), (int) Math.round(EXCEEDED_S * rateHz));
  }

  /** Takes one sample of each component, m/s²; returns the intensity now. */
  public double next(double z, double n, double e) {
    double fz = filters[0].next(z);
    double fn = filters[1].next(n);
    double fe = filters[2].next(e);
    level.add(GAL2_PER_MPS2_SQUARED * (fz * fz + fn * fn + fe * fe));
    return intensity();
  }

  /** Takes {@code [from, to)} of the three components, m/s². */
  public void add(double[] z, double[] n, double[] e, int from, int to) {
    for (int at = from; at < to; at += CHUNK) {
      int end = Math.min(to, at + CHUNK);
      begin(end - at);
      component(0, z, at, end);
      component(1, n, at, end);
      component(2, e, at, end);
      finish(end - at);
    }
  }

  /**
   * Starts a chunk of at most {@link #CHUNK} samples; each component follows, then {@link #finish},
   * on one thread and with no other chunk between.
   */
  void begin(int count) {
    Arrays.fill(SQUARED.of(count), 0, count, 0);
  }

  void component(int c, double[] samples, int from, int to) {
    int count = to - from;
    double[] filtered = FILTERED.of(count);
    double[] squared = SQUARED.of(count);
    System.arraycopy(samples, from, filtered, 0, count);
    filters[c].filter(filtered, filtered, 0, count);
    for (int i = 0; i < count; i++) {
      squared[i] += filtered[i] * filtered[i];
    }
  }

  void finish(int count) {
    double[] squared = SQUARED.of(count);
    for (int i = 0; i < count; i++) {
      level.add(GAL2_PER_MPS2_SQUARED * squared[i]);
    }
  }

  /** Intensity of the last 60 s. */
  public double intensity() {
    return ofSquaredGal(level.level());
  }

  /** Largest intensity since the start or the last {@link #restartPeak}. */
  public double largest() {
    return ofSquaredGal(level.largest());
  }

  /** Starts a new maximum; the window goes on. */
  public void restartPeak() {
    level.restartLargest();
  }

  private static double ofSquaredGal(double squared) {
    return squared > 0 ? Math.log10(squared) + 0.94 : LOWEST;
  }

  /** Forgets the past. */
  public void reset() {
    for (BiquadCascade filter : filters) {
      filter.reset();
    }
    level.reset();
  }
}
