package haetae.signal.filter;

/**
 * An array to work in during one call. Every thread has its own, so that thousands of channels that
 * take turns need one between them, which stays in the processor's cache. What it holds when a call
 * begins means nothing.
 */
public final class WorkArray {
  private static final int USUAL = 256;

  private final ThreadLocal<double[]> ofThread = ThreadLocal.withInitial(() -> new double[USUAL]);

  /** This thread's array, of at least so many samples. */
  public double[] of(int samples) {
    double[] array = ofThread.get();
    if (array.length < samples) {
      array = new double[Math.max(samples, 2 * array.length)];
      ofThread.set(array);
    }
    return array;
  }
}
