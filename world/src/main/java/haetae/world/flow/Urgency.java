package haetae.world.flow;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Who gets the processor first where there are too few. Java hands these on to the operating system
 * only where it is told to ({@code ops/java.flags}): {@code LATER} is then nice 19, and {@code
 * WARNING} nice -5 where the process may do that.
 */
@SuppressWarnings("ThreadPriorityCheck") // nothing is right only because of it
public enum Urgency {
  /** From the packet to the alert. */
  WARNING(Thread.MAX_PRIORITY),
  /** What keeps records and tells people. */
  USUAL(Thread.NORM_PRIORITY),
  /** Maps, impacts, tables: what may take its time. */
  LATER(Thread.MIN_PRIORITY);

  private final int priority;

  Urgency(int priority) {
    this.priority = priority;
  }

  /** Makes daemon threads of this urgency. */
  public Thread.Builder.OfPlatform thread(String name) {
    return Thread.ofPlatform().name(name).daemon(true).priority(priority);
  }

  /**
   * A pool of this urgency; streams that are parallel within its work stay within it.
   *
   * @param name of its threads
   * @param threads at most, 1 or more
   */
  public ForkJoinPool pool(String name, int threads) {
    return new ForkJoinPool(threads, pool -> worker(pool, name), null, false);
  }

  private ForkJoinWorkerThread worker(ForkJoinPool pool, String name) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName(name);
    thread.setPriority(priority);
    return thread;
  }
}
