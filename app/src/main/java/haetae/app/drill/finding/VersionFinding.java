package haetae.app.drill.finding;

/**
 * One version of an event against the truth; NaN where a value was not known.
 *
 * @param afterS publication after the true origin, s
 * @param errorKm epicentre from the truth, km
 * @param claimedErrorKm the error it stated itself, km
 * @param depthErrorKm depth less the true one, km
 * @param magnitude as published
 * @param magnitudeSigma as published
 * @param stations it used
 */
public record VersionFinding(
    double afterS,
    double errorKm,
    double claimedErrorKm,
    double depthErrorKm,
    double magnitude,
    double magnitudeSigma,
    int stations) {}
