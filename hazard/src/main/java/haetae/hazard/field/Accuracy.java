package haetae.hazard.field;

/**
 * How far a field may be from the exact conditional distribution.
 *
 * @param method EXACT or FAST, as computed
 * @param meanBound error of the means: the solver's part is a bound within one period, that of the
 *     interpolation an estimate (docs/decisions/0010-conditioning.md); 0 where exact
 * @param sigmaEstimate largest error of sigma as the interpolation itself estimates it
 * @param checks targets at which sigma was computed exactly as well
 * @param sigmaAtChecks largest difference found there
 * @param merged observations that were merged with another one at the very same place
 * @param jitter share of its mean that was added to the diagonal of Σ_DD to make it definite;
 *     normally 0
 */
public record Accuracy(
    ConditioningSettings.Method method,
    double meanBound,
    double sigmaEstimate,
    int checks,
    double sigmaAtChecks,
    int merged,
    double jitter) {}
