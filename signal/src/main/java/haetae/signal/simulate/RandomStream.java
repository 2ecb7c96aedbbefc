package haetae.signal.simulate;

/**
 * A stream of random numbers that is named, not shared: (seed, purpose, indices) always gives the
 * same numbers. Generator: SplitMix64 (Steele, Lea and Flood 2014, OOPSLA,
 * doi:10.1145/2660193.2660195).
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;
  private double spare;
  private boolean hasSpare;

  /** The stream of a purpose, such as {@code "KG.PHA/HHZ/noise"}. */
  public RandomStream(long seed, String purpose) {
    this(seed, purpose, 0);
  }

  /** Stream number {@code index} of a purpose: block 17 of the noise of a channel. */
  public RandomStream(long seed, String purpose, long index) {
    this(key(seed, purpose), index);
  }

  /** Stream number {@code index} of a {@link #key}: cheap. */
  public RandomStream(long key, long index) {
    state = mix(key + GOLDEN * (index + 1));
  }

  /** Seed and purpose in one number. */
  public static long key(long seed, String purpose) {
    long hash = mix(seed + GOLDEN);
    for (int k = 0; k < purpose.length(); k++) {
      hash = mix(hash + GOLDEN + purpose.charAt(k));
    }
    return hash;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** 64 random bits. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Standard normal (polar method, Marsaglia and Bray 1964). */
  public double nextGaussian() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * factor;
    hasSpare = true;
    return u * factor;
  }

  /** Poisson number of the given mean (Knuth 1969; for means up to some tens). */
  public int nextPoisson(double mean) {
    double limit = Math.exp(-mean);
    double product = nextDouble();
    int count = 0;
    while (product > limit) {
      count++;
      product *= nextDouble();
    }
    return count;
  }
}
