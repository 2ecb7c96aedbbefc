package haetae.signal.simulate;

import haetae.world.Check;

/**
 * How samples reach the centre.
 *
 * @param packetS length of a packet, s
 * @param latencyS shortest time from a packet's end to its arrival, s
 * @param jitterS mean of what is added to it (exponential), s; packets of a channel stay in order
 * @param lossFraction share of packets that never arrive
 */
public record TelemetrySettings(
    double packetS, double latencyS, double jitterS, double lossFraction) {
  public TelemetrySettings {
    Check.inRange("packetS", packetS, 0.05, 60, "s");
    Check.inRange("latencyS", latencyS, 0, 600, "s");
    Check.inRange("jitterS", jitterS, 0, 60, "s");
    Check.inRange("lossFraction", lossFraction, 0, 1, "");
  }

  /** Packets of 0.5 s, 0.5 s latency, 0.15 s jitter, 0.1 % lost. */
  public static TelemetrySettings city() {
    return new TelemetrySettings(0.5, 0.5, 0.15, 0.001);
  }
}
