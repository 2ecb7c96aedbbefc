package haetae.app.security;

import haetae.app.sense.device.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who has logged in. A session ends half an hour after it was last used, and twelve hours after it
 * began. Ids are kept as hashes only. Safe for threads.
 */
public final class Sessions {
  /** Unused for so long, a session ends. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** After so long every session ends. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** Sessions of one account at once; one more ends the oldest. */
  public static final int MOST_OF_ONE = 10;

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
   * @param mustChange whether the password was chosen by somebody else and must be changed
   * @param elsewhere whether somebody else said who it is (OpenID Connect), and there is no account
   */
  public record Session(
      Principal who,
      String csrf,
      boolean mustChange,
      boolean elsewhere,
      Instant began,
      Instant used) {
    private Session usedAt(Instant now) {
      return new Session(who, csrf, mustChange, elsewhere, began, now);
    }

    /** Nothing of the secrets. */
    @Override
    public String toString() {
      return "session of " + who.name();
    }
  }

  /** Begins a session; its id, which is shown to nobody else. */
  public String begin(Principal who) {
    return begin(who, false, false);
  }

  /**
   * Begins a session.
   *
   * @param mustChange whether the password must be changed
   * @param elsewhere whether there is no account
   * @return its id, which is shown to nobody else
   */
  public synchronized String begin(Principal who, boolean mustChange, boolean elsewhere) {
    Instant now = clock.instant();
    byHash.values().removeIf(s -> over(s, now));
    makeRoom(s -> s.who().name().equals(who.name()), MOST_OF_ONE);
    makeRoom(s -> true, MOST);
    String id = Secrets.fresh();
    byHash.put(Tokens.hash(id), new Session(who, Secrets.fresh(), mustChange, elsewhere, now, now));
    return id;
  }

  /** Ends those used least lately until there are fewer than so many. */
  private void makeRoom(Predicate<Session> whose, int most) {
    List<Map.Entry<String, Session>> all =
        byHash.entrySet().stream()
            .filter(e -> whose.test(e.getValue()))
            .sorted(Comparator.comparing(e -> e.getValue().used()))
            .toList();
    all.stream().limit(Math.max(0, all.size() - most + 1)).forEach(e -> byHash.remove(e.getKey()));
  }

  private static boolean over(Session session, Instant now) {
    return Duration.between(session.used(), now).compareTo(IDLE) > 0
        || Duration.between(session.began(), now).compareTo(LONGEST) > 0;
  }

  /** The session of an id, if it goes on; it counts as used. */
  public Optional<Session> use(String id) {
    Instant now = clock.instant();
    return Optional.ofNullable(
        byHash.computeIfPresent(Tokens.hash(id), (hash, s) -> over(s, now) ? null : s.usedAt(now)));
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
