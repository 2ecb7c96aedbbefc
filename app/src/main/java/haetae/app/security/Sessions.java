package haetae.app.security;

import haetae.app.sense.device.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has logged in. A session ends half an hour after it was last used, and twelve hours after it
 * began. Ids are kept as hashes only. Safe for threads.
 */
public final class Sessions {
  /** Unused for so long, a session ends. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** After so long every session ends. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Session> byHash = new ConcurrentHashMap<>();

  /**
   * @param clock of the platform
   */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A session.
   *
   * @param csrf what a page must show with every change
   */
  public record Session(Principal who, String csrf, Instant began, Instant used) {
    /** Nothing of the secrets. */
    @Override
    public String toString() {
      return "session of " + who.name();
    }
  }

  /** Begins a session; its id, which is shown to nobody else. */
  public String begin(Principal who) {
    Instant now = clock.instant();
    byHash.values().removeIf(s -> over(s, now));
    if (byHash.size() >= MOST) {
      throw new IllegalStateException("too many sessions");
    }
    String id = Tokens.fresh();
    byHash.put(Tokens.hash(id), new Session(who, Tokens.fresh(), now, now));
    return id;
  }

  private static boolean over(Session session, Instant now) {
    return Duration.between(session.used(), now).compareTo(IDLE) > 0
        || Duration.between(session.began(), now).compareTo(LONGEST) > 0;
  }

  /** The session of an id, if it goes on; it counts as used. */
  public Optional<Session> use(String id) {
    Instant now = clock.instant();
    return Optional.ofNullable(
        byHash.computeIfPresent(
            Tokens.hash(id),
            (hash, s) -> over(s, now) ? null : new Session(s.who(), s.csrf(), s.began(), now)));
  }

  /** Ends a session. */
  public void end(String id) {
    byHash.remove(Tokens.hash(id));
  }

  /** Ends all sessions of an account. */
  public void endAll(String name) {
    byHash.values().removeIf(s -> s.who().name().equals(name));
  }
}
