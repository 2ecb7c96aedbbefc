package haetae.hazard.field;

import java.util.OptionalDouble;

/**
 * How far a field may be from the exact conditional distribution
 * (docs/decisions/0010-conditioning.md).
 *
 * @param method EXACT or FAST, as computed
 * @param meanBound error of the means; 0 where exact. Up to 2,500 observations a bound with {@link
 *     #sigmaBound}'s reservation, above partly an estimate
 * @param sigmaBound largest error of sigma: every observation takes part everywhere, and what the
 *     interpolation of its correlation misses is known to a margin; empty above 2,500 observations,
 *     where far ones are left out
 * @param sigmaEstimate the same bound, or where there is none what the interpolation estimates
 * @param checks targets at which sigma was computed otherwise as well
 * @param sigmaAtChecks largest difference found there
 * @param merged observations that were merged with another one at the very same place
 * @param jitter share of its mean that was added to the diagonal of Σ_DD to make it definite;
 *     normally 0
 */
public record Accuracy(
    ConditioningSettings.Method method,
    double meanBound,
    OptionalDouble sigmaBound,
    double sigmaEstimate,
    int checks,
    double sigmaAtChecks,
    int merged,
    double jitter) {
  /** Nothing was approximated. */
  public static final Accuracy EXACT =
      new Accuracy(ConditioningSettings.Method.EXACT, 0, OptionalDouble.of(0), 0, 0, 0, 0, 0);
}
