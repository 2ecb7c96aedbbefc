package haetae.app.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of day that never jumps. It follows the clock of the host while that runs evenly; a step
 * of the host's clock is not followed but approached, by at most {@link #SLEW} of the time that
 * passes, and told of. So a host whose clock is set by five seconds neither loses nor repeats data.
 * Safe for threads.
 */
public final class SteadyClock implements InstantSource {
  /** Largest correction, seconds per second. A design choice: 100 s for a step of 5 s. */
  static final double SLEW = 0.05;

  /** Smaller differences are the host's own even correction. */
  private static final Duration STEP = Duration.ofMillis(200);

  /** Both clocks are read within so long, or once more. */
  private static final long CLOSE_NANOS = 20_000_000;

  private static final int MOST_READINGS = 5;

  private final InstantSource host;
  private final LongSupplier nanos;
  private long lastNanos;
  private Instant now;
  private long steps;
  private Duration offset = Duration.ZERO;

  /** The clock of this host. */
  public SteadyClock() {
    this(InstantSource.system(), System::nanoTime);
  }

  /**
   * @param host time of day, which may be set
   * @param nanos counter that runs evenly, ns
   */
  public SteadyClock(InstantSource host, LongSupplier nanos) {
    this.host = host;
    this.nanos = nanos;
    lastNanos = nanos.getAsLong();
    now = host.instant();
  }

  @Override
  public synchronized Instant instant() {
    long before = nanos.getAsLong();
    Instant hostNow = host.instant();
    long counter = nanos.getAsLong();
    for (int again = 0; counter - before > CLOSE_NANOS && again < MOST_READINGS; again++) {
      before = counter; // this thread was held up between the two clocks: that is no step
      hostNow = host.instant();
      counter = nanos.getAsLong();
    }
    long passed = Math.max(0, counter - lastNanos);
    lastNanos = counter;
    now = now.plusNanos(passed);
    Duration ahead = Duration.between(now, hostNow);
    if (ahead.minus(offset).abs().compareTo(STEP) > 0) {
      steps++;
    }
    long most = Math.round(passed * SLEW);
    now = now.plusNanos(Math.clamp(ahead.toNanos(), -most, most));
    offset = Duration.between(now, hostNow);
    return now;
  }

  /** How often the host's clock was set. */
  public synchronized long steps() {
    return steps;
  }

  /** How far the host's clock is ahead of this one. */
  public synchronized Duration hostAhead() {
    return offset;
  }
}
