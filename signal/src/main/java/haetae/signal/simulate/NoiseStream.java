package haetae.signal.simulate;

import java.util.function.DoubleUnaryOperator;

/**
 * Endless Gaussian noise of a given power density, the same whatever piece is read: blocks of 4096
 * samples, half overlapped under sine windows (whose squares add to one), each from its own stream
 * of random numbers. Two blocks come from one complex transform. One reader at a time.
 */
final class NoiseStream {
  private static final int BLOCK = 4096;
  private static final int HOP = BLOCK / 2;
  private static final Fourier FOURIER = new Fourier(BLOCK);
  private static final double[] WINDOW = sineWindow();

  private final long seed;
  private final String purpose;
  private final double[] amplitude;
  private long pair = Long.MIN_VALUE;
  private double[] even = new double[BLOCK];
  private double[] odd = new double[BLOCK];
  private final double[] tail = new double[HOP];
  private long hopReady = Long.MIN_VALUE;
  private final double[] hop = new double[HOP];

  /**
   * @param power one-sided power density by frequency, Hz
   */
  NoiseStream(long seed, String purpose, double rateHz, DoubleUnaryOperator power) {
    this.seed = seed;
    this.purpose = purpose;
    amplitude = new double[HOP + 1];
    for (int k = 1; k <= HOP; k++) {
      amplitude[k] = Math.sqrt(BLOCK * rateHz * power.applyAsDouble(k * rateHz / BLOCK) / 2);
    }
  }

  private static double[] sineWindow() {
    double[] window = new double[BLOCK];
    for (int k = 0; k < BLOCK; k++) {
      window[k] = Math.sin(Math.PI * (k + 0.5) / BLOCK);
    }
    return window;
  }

  /** Adds samples {@code first …} to {@code out[0 … count)}. */
  void addTo(long first, double[] out, int count) {
    int done = 0;
    while (done < count) {
      long index = Math.floorDiv(first + done, (long) HOP);
      prepare(index);
      int from = (int) (first + done - index * HOP);
      int length = Math.min(count - done, HOP - from);
      for (int k = 0; k < length; k++) {
        out[done + k] += hop[from + k];
      }
      done += length;
    }
  }

  /** Hop {@code index} is the second half of block index - 1 and the first half of block index. */
  private void prepare(long index) {
    if (index == hopReady) {
      return;
    }
    if (index != hopReady + 1) {
      System.arraycopy(block(index - 1), HOP, tail, 0, HOP);
    }
    double[] block = block(index);
    for (int k = 0; k < HOP; k++) {
      hop[k] = tail[k] * WINDOW[HOP + k] + block[k] * WINDOW[k];
    }
    System.arraycopy(block, HOP, tail, 0, HOP);
    hopReady = index;
  }

  private double[] block(long index) {
    long wanted = Math.floorDiv(index, 2L);
    if (wanted != pair) {
      fill(wanted);
      pair = wanted;
    }
    return Math.floorMod(index, 2L) == 0 ? even : odd;
  }

  private void fill(long wanted) {
    RandomStream random = new RandomStream(seed, purpose, wanted);
    for (int k = 0; k < BLOCK; k++) {
      double size = amplitude[Math.min(k, BLOCK - k)];
      even[k] = size * random.nextGaussian();
      odd[k] = size * random.nextGaussian();
    }
    FOURIER.inverse(even, odd);
  }
}
