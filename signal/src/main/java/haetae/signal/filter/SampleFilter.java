package haetae.signal.filter;

import haetae.world.InvalidValue;

/**
 * A causal operator on evenly spaced samples of one channel. It remembers the past of that channel,
 * so every channel has its own; it is not safe for use by two threads at once.
 */
public interface SampleFilter {
  /** Takes the next sample, returns the next filtered one. */
  double next(double sample);

  /**
   * Filters {@code in[from..to)} into {@code out[from..to)}; both may be the same array.
   *
   * @param to index after the last sample
   */
  default void filter(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = next(in[i]);
    }
  }

  /** Forgets the past, as after a gap. */
  void reset();

  /** Refuses a block that does not lie inside both arrays. */
  static void checkBlock(double[] in, double[] out, int from, int to) {
    int length = Math.min(in.length, out.length);
    if (from < 0 || from > to || to > length) {
      throw new InvalidValue(
          "block is " + from + " to " + to + "; expected a range within 0 to " + length);
    }
  }
}
