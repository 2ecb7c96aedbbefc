package haetae.signal.associate;

import haetae.world.quake.QuakeVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a quake is located and sized anew, and how often that is told, in the data's time. On
 * few stations at once, whatever comes in. From {@link #MANY_STATIONS} on when a tenth more picks
 * have joined, which moves a mean by a third of its own standard deviation, {@code sqrt(0.1)}; or a
 * quarter of a second after the last time. A design choice that holds for every network: the work
 * then grows with the time and the logarithm of the picks, not with the picks times the packets.
 */
final class Pace {
  /** Fewer stations than this are never kept waiting. */
  static final int MANY_STATIONS = 20;

  private static final double MORE_PICKS = 0.1;
  private static final Duration AT_LEAST_EVERY = Duration.ofMillis(250);

  /** Changes that only the number of picks shows are told this often. */
  private static final Duration COUNTS_TOLD_EVERY = Duration.ofSeconds(1);

  private Pace() {}

  /** Whether a quake that has something new is to be looked at now. */
  static boolean due(LiveQuake quake, Instant now) {
    int picks = quake.p.size() + quake.s.size();
    return quake.told.isEmpty()
        || quake.stations() < MANY_STATIONS
        || Math.abs(picks - quake.assessedPicks) >= MORE_PICKS * quake.assessedPicks
        || passed(quake.assessedAt, now, AT_LEAST_EVERY);
  }

  /** Whether a number of picks that alone has changed is to be told now. */
  static boolean countsAreNews(LiveQuake quake, QuakeVersion told, Instant now) {
    return quake.stations() < MANY_STATIONS || passed(told.at(), now, COUNTS_TOLD_EVERY);
  }

  private static boolean passed(Instant last, Instant now, Duration time) {
    return !now.isBefore(last.plus(time));
  }
}
