package haetae.signal.associate;

import haetae.world.quake.QuakeVersion;
import java.time.Instant;

/** What the association has to say. */
public sealed interface QuakeReport {
  /** Data time at which it was known. */
  Instant at();

  /** A new quake or a better version of a known one. */
  record Revised(QuakeVersion version) implements QuakeReport {
    @Override
    public Instant at() {
      return version.at();
    }
  }

  /** A quake that was none, or that is the same as another. */
  record Cancelled(String id, String reason, Instant at) implements QuakeReport {}

  /** Onsets that belong to a quake far outside the network: no local quake is made of them. */
  record DistantRejected(double apparentKmPerS, int stations, double rmsS, Instant at)
      implements QuakeReport {}
}
