package haetae.signal.pick;

import haetae.signal.stream.Health;
import haetae.world.station.GroundQuantity;

/** How far the vertical of an instrument can be relied on. Limits are design choices. */
final class VerticalHealth {
  private static final double SILENT_S = 10;
  private static final double STUCK_S = 5;
  private static final long CLIPPED_NANOS = 10_000_000_000L;
  private static final long GAP_NANOS = 30_000_000_000L;
  private static final double NOISY_MPS2 = 0.02;
  private static final double NOISY_MPS = 2e-4;

  private static final Health SILENT = Health.red("no data for more than 10 s");
  private static final Health STUCK = Health.red("value has not changed for more than 5 s");
  private static final Health CLIPPED = Health.amber("clipped within the last 10 s");
  private static final Health GAP = Health.amber("gap within the last 30 s");
  private static final Health NOISY_ACCELERATION = Health.amber("noise above 0.02 m/s²");
  private static final Health NOISY_VELOCITY = Health.amber("noise above 0.2 mm/s");

  private VerticalHealth() {}

  /**
   * Health at a time; nothing is allocated.
   *
   * @param noise level of the filtered samples, m/s² or m/s
   * @param following whether an onset is followed: what moves then is no noise
   */
  static Health of(ChannelWatch vertical, double noise, boolean following, long nowNanos) {
    double silentS = (nowNanos - vertical.timeNanos(vertical.raw().end())) * 1e-9;
    if (silentS > SILENT_S) {
      return SILENT;
    }
    if (vertical.constantForS() > STUCK_S) {
      return STUCK;
    }
    if (vertical.clippedSince(nowNanos - CLIPPED_NANOS)) {
      return CLIPPED;
    }
    if (vertical.gapAtNanos() > nowNanos - GAP_NANOS) {
      return GAP;
    }
    boolean acceleration = vertical.quantity() == GroundQuantity.ACCELERATION;
    if (vertical.hasResponse() && !following && noise > (acceleration ? NOISY_MPS2 : NOISY_MPS)) {
      return acceleration ? NOISY_ACCELERATION : NOISY_VELOCITY;
    }
    return Health.GREEN;
  }
}
