package haetae.app.platform;

import haetae.app.situation.Situation;
import haetae.store.archive.ChannelPattern;
import haetae.store.archive.EventWindows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Sees to it that the waveforms of every quake stay when their day goes. Not safe for threads. */
final class EventKeeper {
  /** From so long before the origin to so long after it. Design choices. */
  static final Duration BEFORE = Duration.ofMinutes(1);

  static final Duration AFTER = Duration.ofMinutes(5);

  /** A quake is left alone until its last version and late packets must have come. */
  private static final Duration SETTLED = Duration.ofMinutes(30);

  private final EventWindows windows;

  EventKeeper(EventWindows windows) {
    this.windows = windows;
  }

  /**
   * Keeps the windows of the quakes that are over; those that are kept already cost nothing.
   *
   * @throws IOException if one cannot be copied; it is tried again the next time
   */
  void keep(Situation situation, Instant now) throws IOException {
    for (JsonNode quake : situation.quakes().values()) {
      String origin = quake.path("originTime").asString("");
      if (quake.path("gone").asBoolean(false) || origin.isEmpty()) {
        continue;
      }
      Instant time = Instant.parse(origin);
      if (time.plus(SETTLED).isBefore(now)) {
        String name = name(quake.path("id").asString(""));
        windows.keep(name, ChannelPattern.ALL, time.minus(BEFORE), time.plus(AFTER));
      }
    }
  }

  /** The id as a file name. */
  static String name(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]", "_");
    return "q" + plain.substring(0, Math.min(plain.length(), 100));
  }
}
