package haetae.response.alert;

import haetae.world.quake.QuakeVersion;
import java.time.Instant;

/** What a warning rests on. */
public sealed interface WarningNews {
  /** A quake, or a better version of a known one. */
  record Quake(QuakeVersion version) implements WarningNews {}

  /** A quake that was none, or is the same as another. */
  record Gone(String id, String reason, Instant at) implements WarningNews {}
}
