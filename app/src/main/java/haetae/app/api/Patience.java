package haetae.app.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off connections that wait too long for the other side: one that sends its request a byte at
 * a time, one that does not take its answer. A thread that waits on a socket has no other limit
 * than this; when it is interrupted, the socket closes.
 */
final class Patience implements AutoCloseable {
  private static final ThreadLocal<@Nullable Wait> HERE = new ThreadLocal<>();
  private static final long LOOK_MS = 100;

  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
  private final Duration request;
  private final Duration write;
  private final Counter cut;
  private final Thread watcher;
  private volatile boolean closed;

  Patience(ApiSettings.Limits limits, MeterRegistry meters) {
    request = limits.request();
    write = limits.write();
    cut = meters.counter("haetae.api.connections.cut");
    meters.gaugeCollectionSize("haetae.api.connections", java.util.List.of(), waits);
    watcher = Thread.ofPlatform().name("haetae-api-patience").daemon(true).start(this::watch);
  }

  /** The connection of a thread. */
  private static final class Wait {
    private final Thread thread = Thread.currentThread();
    private long endNanos;
    private boolean on;

    synchronized void until(Duration from) {
      endNanos = System.nanoTime() + from.toNanos();
      on = true;
    }

    synchronized void off() {
      on = false;
    }

    synchronized boolean cutIfOver() {
      boolean over = on && System.nanoTime() - endNanos > 0;
      if (over) {
        on = false;
        thread.interrupt();
      }
      return over;
    }
  }

  /** This thread begins to serve a connection. */
  void enter() {
    Wait wait = new Wait();
    HERE.set(wait);
    waits.add(wait);
    wait.until(request);
  }

  /** This thread has served it. */
  void leave() {
    Wait wait = HERE.get();
    if (wait != null) {
      wait.off();
      waits.remove(wait);
      HERE.remove();
    }
  }

  /** This thread waits for a request, or for the rest of one. */
  void awaitRequest() {
    Wait wait = HERE.get();
    if (wait != null) {
      wait.until(request);
    }
  }

  /** This thread waits until a piece of an answer is taken. */
  void awaitTaken() {
    Wait wait = HERE.get();
    if (wait != null) {
      wait.until(write);
    }
  }

  /** This thread waits for nobody. */
  void rest() {
    Wait wait = HERE.get();
    if (wait != null) {
      wait.off();
    }
  }

  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(LOOK_MS);
      } catch (InterruptedException e) {
        return;
      }
      for (Wait wait : waits) {
        if (wait.cutIfOver()) {
          cut.increment();
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
    for (Wait wait : waits) {
      wait.thread.interrupt();
    }
  }
}
