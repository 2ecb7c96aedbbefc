package haetae.hazard.randomfield;

import haetae.world.Check;

/**
 * How fields are made.
 *
 * @param seed same seed, same fields
 * @param truncation each normal number is cut at this many deviations and renormalised, 0.5 to 10;
 *     0: not cut
 * @param neighbours earlier places each place is regressed on, 10 to 200; with 40 the error of a
 *     correlation stays near 0.001
 * @param exactUpTo up to this many places every earlier place is a neighbour: no approximation
 * @param threads 1 to 64; the fields do not depend on it
 * @param spreadBeforeCorrelation false: {@code φ(x)·(L ε)(x)}, so that φ is the deviation at each
 *     place; true: {@code L(φ∘ε)}, as OpenQuake's correlated fields: L the Cholesky factor over
 *     great-circle distances in the order of the sites (up to {@code exactUpTo} places), and the
 *     variance {@code Σ L²φ²}. Only for models without spatial correlation between measures.
 */
public record FieldSettings(
    long seed,
    double truncation,
    int neighbours,
    int exactUpTo,
    int threads,
    boolean spreadBeforeCorrelation) {
  /** Not cut, 40 neighbours, exact up to 500 places, two threads. */
  public static final FieldSettings DEFAULT = new FieldSettings(1, 0, 40, 500, 2);

  /** Spread after correlation. */
  public FieldSettings(long seed, double truncation, int neighbours, int exactUpTo, int threads) {
    this(seed, truncation, neighbours, exactUpTo, threads, false);
  }

  public FieldSettings {
    if (truncation != 0) {
      Check.inRange("truncation", truncation, 0.5, 10, "standard deviations");
    }
    Check.inRange("neighbours", neighbours, 10, 200, "");
    Check.inRange("exactUpTo", exactUpTo, 0, 5000, "places");
    Check.inRange("threads", threads, 1, 64, "");
  }

  /** The same with another seed. */
  public FieldSettings withSeed(long other) {
    return new FieldSettings(
        other, truncation, neighbours, exactUpTo, threads, spreadBeforeCorrelation);
  }

  /** The same with the spread put on before or after correlation. */
  public FieldSettings withSpreadBeforeCorrelation(boolean before) {
    return new FieldSettings(seed, truncation, neighbours, exactUpTo, threads, before);
  }
}
