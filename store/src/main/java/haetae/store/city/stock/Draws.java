package haetae.store.city.stock;

/**
 * A stream of random numbers that is the same on every machine: SplitMix64 (Steele, Lea & Flood
 * 2014, doi:10.1145/2660193.2660195, figure 17). Not for several threads.
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  Draws(long seed) {
    state = seed;
  }

  /** A seed from a text, so that every city has its own: FNV-1a, 64 bits. */
  static long seed(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** Any 64 bits. */
  long bits() {
    state += GOLDEN;
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Evenly between 0 (may be) and 1 (never). */
  double fraction() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Evenly between 0 and bound - 1. */
  int below(int bound) {
    return (int) (fraction() * bound);
  }

  /** Puts the values into any order (Durstenfeld 1964). */
  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
