package haetae.app.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often somebody may ask: buckets that fill with time, for each name. Bounded: of the names the
 * one not seen longest is forgotten. Safe for threads.
 */
public final class RateLimits {
  private static final int MOST_NAMES = 20_000;

  private double perS;
  private double atOnce;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_NAMES;
        }
      };

  private static final class Bucket {
    private double left;
    private long at;
  }

  /**
   * @param perS on the long run
   * @param atOnce after a pause
   */
  public RateLimits(double perS, double atOnce, LongSupplier nanos) {
    this.perS = perS;
    this.atOnce = atOnce;
    this.nanos = nanos;
  }

  /** Other limits, from now on; what has been used up stays so. */
  public synchronized void limit(double perSecond, double most) {
    perS = perSecond;
    atOnce = most;
  }

  /** Counts one; empty if it may go on, else after how long it may come again. */
  public synchronized Optional<Duration> take(String name) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(name);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = atOnce;
      bucket.at = now;
      buckets.put(name, bucket);
    }
    bucket.left = Math.min(atOnce, bucket.left + (now - bucket.at) * 1e-9 * perS);
    bucket.at = now;
    if (bucket.left >= 1) {
      bucket.left--;
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis((long) Math.ceil(1000 * (1 - bucket.left) / perS)));
  }
}
