package haetae.app.flow;

import haetae.impact.ImpactVersion;

/**
 * The impact of a shaking map on the city and how long this machine took for it.
 *
 * @param computeMs wall time, ms
 */
public record AssessedImpact(ImpactVersion version, double computeMs) {}
