package haetae.app.situation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest news, for any number of readers. Whoever adds never waits for a reader: readers are
 * woken by a thread of the ring's own. One thread at a time may add.
 */
final class Ring implements AutoCloseable {
  /** So many are held; a power of two. */
  static final int SIZE = 1 << 14;

  /**
   * A reader that begins at the oldest begins this far from it: it must not be overtaken at once.
   */
  static final int MARGIN = 1 << 10;

  private final AtomicReferenceArray<News> slots = new AtomicReferenceArray<>(SIZE);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Thread waker;
  private volatile long end; // position after the newest
  private volatile boolean closed;

  Ring() {
    waker = Thread.ofPlatform().name("haetae-news").daemon(true).unstarted(this::wake);
    waker.start();
  }

  /** Adds the next piece of news; it is at position {@code end() - 1} afterwards. */
  void add(News news) {
    long position = end;
    slots.set((int) (position & (SIZE - 1)), news);
    end = position + 1;
    LockSupport.unpark(waker);
  }

  long end() {
    return end;
  }

  /** The news at a position; empty if it is no longer, or not yet, held. */
  Optional<News> at(long position) {
    if (position >= end || position < end - SIZE) {
      return Optional.empty();
    }
    News news = slots.get((int) (position & (SIZE - 1)));
    return end - SIZE > position ? Optional.empty() : Optional.ofNullable(news); // overtaken?
  }

  /** Waits until there is something at a position, at most so long; whether there is. */
  boolean await(long position, Duration wait) throws InterruptedException {
    long left = wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (end <= position && !closed && left > 0) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return end > position;
  }

  boolean closed() {
    return closed;
  }

  private void wake() {
    long seen = 0;
    while (!closed) {
      if (end == seen) {
        LockSupport.parkNanos(this, 1_000_000_000L);
      }
      if (end != seen) {
        seen = end;
        signal();
      }
    }
    signal();
  }

  private void signal() {
    lock.lock();
    try {
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(waker);
  }
}
