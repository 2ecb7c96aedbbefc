package haetae.app.security;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long to wait after failed logins (ASVS 5.0.0, 6.1.1, 6.3.1). An address has five tries, then
 * waits 1 s, 2 s, 4 s … up to 15 minutes. A name has ten tries from all addresses together, then
 * waits up to one minute, so that many addresses cannot guess, and nobody can shut an officer out
 * for longer; from an address it has logged in from before, a name never waits for what others do.
 * Failures are forgotten an hour after the last. Bounded memory. Safe for threads.
 */
public final class LoginPatience {
  private static final Limit OF_ADDRESS = new Limit(5, Duration.ofMinutes(15));
  private static final Limit OF_NAME = new Limit(10, Duration.ofMinutes(1));
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST = 20_000;

  private final InstantSource clock;
  private final Map<String, Tries> tries = new Bounded<>();
  private final Map<String, Boolean> homes = new Bounded<>();

  private record Limit(int free, Duration longest) {
    Duration after(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(20, failures - free));
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  private record Tries(int failures, Instant last) {}

  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }

  /**
   * @param clock of the platform
   */
  public LoginPatience(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins a try, which counts as failed until {@link #succeeded}.
   *
   * @return empty if it may be made, else after how long
   */
  public synchronized Optional<Duration> begin(String name, String remote) {
    Instant now = clock.instant();
    String address = network(remote);
    boolean home = homes.containsKey(home(name, address));
    Duration wait = left("at " + address, OF_ADDRESS, now);
    if (!home && wait.isZero()) {
      wait = left("of " + name, OF_NAME, now);
    }
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    add("at " + address, 1, now);
    if (!home) {
      add("of " + name, 1, now);
    }
    return Optional.empty();
  }

  /** The try was good: name and address have one failure less, and the name is at home there. */
  public synchronized void succeeded(String name, String remote) {
    Instant now = clock.instant();
    String address = network(remote);
    add("at " + address, -1, now);
    tries.remove("of " + name);
    homes.put(home(name, address), true);
  }

  private static String home(String name, String address) {
    return name + " at " + address;
  }

  private Duration left(String key, Limit limit, Instant now) {
    Tries so = tries.get(key);
    if (so == null) {
      return Duration.ZERO;
    }
    Duration since = Duration.between(so.last(), now);
    if (since.compareTo(FORGOTTEN) > 0) {
      tries.remove(key);
      return Duration.ZERO;
    }
    Duration wait = limit.after(so.failures()).minus(since);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private void add(String key, int failures, Instant now) {
    Tries so = tries.get(key);
    int count = Math.max(0, (so == null ? 0 : so.failures()) + failures);
    tries.put(key, new Tries(count, now));
  }

  /** An address of IPv4; of IPv6 its network of 64 bits, which one household has to itself. */
  public static String network(String remote) {
    try {
      byte[] bytes = InetAddress.ofLiteral(remote).getAddress();
      return bytes.length == 4 ? remote : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
    } catch (IllegalArgumentException e) {
      return remote;
    }
  }
}
