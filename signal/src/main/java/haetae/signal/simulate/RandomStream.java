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
    long hash = mix(seed + GOLDEN);
    for (int k = 0; k < purpose.length(); k++) {
      hash = mix(hash + GOLDEN + purpose.charAt(k));
    }
    state = mix(hash + GOLDEN * (index + 1));
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

  /** Standard normal (Box and Muller 1958). */
  public double nextGaussian() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    double angle = 2 * Math.PI * nextDouble();
    spare = radius * StrictMath.sin(angle);
    hasSpare = true;
    return radius * StrictMath.cos(angle);
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
