package haetae.app.replay;

/**
 * What depends on the machine, kept apart from {@link ReplayResult}.
 *
 * @param medianMs median compute time of a tick, ms
 */
public record ReplayTiming(double wallSeconds, double medianMs, double p99Ms, double maxMs) {}
