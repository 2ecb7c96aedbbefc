package haetae.app.flow;

import haetae.hazard.shaking.ShakingVersion;

/**
 * A shaking map and how long this machine took for it.
 *
 * @param computeMs wall time, ms
 */
public record MappedShaking(ShakingVersion version, double computeMs) {}
