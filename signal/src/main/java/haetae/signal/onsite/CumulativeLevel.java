package haetae.signal.onsite;

import haetae.world.InvalidValue;
import java.util.Arrays;

/**
 * The k-th largest of the last n values: the level exceeded for a cumulative time within a sliding
 * window. Values are counted in bins of 1/512 of an octave, taken from the bits of the number
 * itself; a pointer follows the bin of the k-th largest, so a sample costs a few operations and no
 * memory, but for 1 kB when the first value of an octave comes. The answer is within 1/1024 (0.0004
 * in log10) of the exact one, for values from 2^-14 to 2^28.
 */
final class CumulativeLevel {
  private static final int MANTISSA_BITS = 9;
  private static final int SHIFT = 52 - MANTISSA_BITS;
  private static final int LOWEST_EXPONENT = -14;
  private static final int HIGHEST_EXPONENT = 28;

  /** One before the bin of 2^-14: bin 0 is for what is below the range, and for nothing else. */
  private static final long LOWEST = (Double.doubleToRawLongBits(0x1p-14) >>> SHIFT) - 1;

  private static final int OCTAVES = HIGHEST_EXPONENT - LOWEST_EXPONENT + 1;
  private static final int BINS = OCTAVES << MANTISSA_BITS;
  private static final int IN_OCTAVE = (1 << MANTISSA_BITS) - 1;

  private static final char[] NONE = new char[1 << MANTISSA_BITS];

  private final char[] ring; // bin of each of the last n values
  private final boolean[] present = new boolean[OCTAVES]; // octaves that are not NONE
  private final char[][] octaves = new char[OCTAVES][]; // values per bin; NONE until one comes
  private final int k;
  private int at;
  private int pointer; // bin of the k-th largest
  private int above; // values in higher bins, fewer than k
  private int highest; // highest bin that the pointer has reached

  /**
   * @param n length of the window, samples
   * @param k rank, 1 is the largest
   */
  CumulativeLevel(int n, int k) {
    if (n < 1 || n > Character.MAX_VALUE || k < 1 || k > n) {
      throw new InvalidValue("rank " + k + " of " + n + "; expected 1 to n, n up to 65535");
    }
    this.k = k;
    ring = new char[n];
    reset();
  }

  /** Takes the next value, not negative; the oldest leaves. */
  void add(double value) {
    int old = ring[at];
    int bin = bin(value);
    ring[at] = (char) bin;
    at = at + 1 == ring.length ? 0 : at + 1;
    if (bin == old) {
      return;
    }
    octaves[old >> MANTISSA_BITS][old & IN_OCTAVE]--;
    octave(bin >> MANTISSA_BITS)[bin & IN_OCTAVE]++;
    above += (bin > pointer ? 1 : 0) - (old > pointer ? 1 : 0);
    follow();
  }

  private void follow() {
    while (above >= k) {
      above -= count(++pointer);
    }
    while (above + count(pointer) < k) {
      above += count(pointer--);
    }
    highest = Math.max(highest, pointer);
  }

  private int count(int bin) {
    return octaves[bin >> MANTISSA_BITS][bin & IN_OCTAVE];
  }

  @SuppressWarnings("ReferenceEquality") // NONE is a mark, not a value
  private char[] octave(int number) {
    if (!present[number]) {
      present[number] = true;
      octaves[number] = new char[1 << MANTISSA_BITS];
    }
    return octaves[number];
  }

  /** Values below the range, and what is not a number, count as the lowest. */
  private static int bin(double value) {
    long bits = Double.doubleToRawLongBits(value) >> SHIFT;
    long bin = Math.min(bits - LOWEST, BINS - 1L);
    return value >= 0x1p-14 ? (int) bin : 0;
  }

  /** The k-th largest value, middle of its bin; 0 below the range. */
  double level() {
    return middle(pointer);
  }

  /** The largest level since the last restart. */
  double largest() {
    return middle(highest);
  }

  /** Starts a new largest level with the one now. */
  void restartLargest() {
    highest = pointer;
  }

  private static double middle(int bin) {
    if (bin == 0) {
      return 0;
    }
    double low = Double.longBitsToDouble((LOWEST + bin) << SHIFT);
    double high = Double.longBitsToDouble((LOWEST + bin + 1) << SHIFT);
    return (low + high) / 2;
  }

  /** A window of zeros. */
  void reset() {
    Arrays.fill(ring, (char) 0);
    Arrays.fill(octaves, NONE);
    Arrays.fill(present, false);
    octave(0)[0] = (char) ring.length;
    at = 0;
    pointer = 0;
    above = 0;
    highest = 0;
  }
}
