package haetae.app.platform;

import haetae.app.flow.CityFlow;
import haetae.app.flow.RegionNews;
import haetae.app.flow.Rehearsal;
import haetae.app.live.LiveRunner;
import haetae.app.settings.Settings;
import haetae.impact.PreparedCity;
import haetae.response.alert.WarningSettings;
import haetae.world.city.City;
import haetae.world.data.Packet;
import haetae.world.flow.Urgency;
import haetae.world.station.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The flow against the wall clock. The warning path (packet, pick, quake, warning) has a thread
 * that takes whatever has come in; maps and impacts follow on threads of their own and hold up
 * nothing.
 */
final class LiveFlow implements AutoCloseable {
  /** Packets that may wait before the first stage. */
  private static final int MOST_PACKETS = 200_000;

  /** Inputs that may wait before a later stage; the oldest go first. */
  private static final int MOST_WAITING = 50_000;

  /** The time moves on at least this often, packets or not. */
  private static final long TICK_MS = 20;

  /** Ticks begin at least this far apart: each has its price, however little has come in. */
  private static final long GATHER_NANOS = 4_000_000;

  /** Maps look at what is new this often. */
  private static final long MAP_TICK_MS = 200;

  /** Ticks of data time while the memory is being rebuilt. */
  private static final Duration WARM_TICK = Duration.ofMillis(500);

  /** A rehearsal leaves the processors to what has to be up first. */
  private static final long REHEARSE_AFTER_MS = 5000;

  private final Settings settings;
  private final Supplier<Inventory> inventory;
  private final City city;
  private final InstantSource clock;
  private final BlockingQueue<Packet> packets = new ArrayBlockingQueue<>(MOST_PACKETS);
  private final NewsShelf news = new NewsShelf();
  private final LiveRunner<Packet> warningPath;
  private final LiveRunner<RegionNews> heavy;
  private final Consumer<Object> tap;
  private final AtomicLong shedPackets = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;
  private volatile String trouble = "";

  /**
   * @param warning settings of the warning in force at a moment
   * @param inventory stations known at a moment
   * @param shards threads of the first stage
   * @param tap sees every output of every stage, from several threads
   */
  LiveFlow(
      Settings settings,
      Supplier<WarningSettings> warning,
      Supplier<Inventory> inventory,
      PreparedCity city,
      int shards,
      InstantSource clock,
      Consumer<Object> tap) {
    this.settings = settings;
    this.inventory = inventory;
    this.city = city.city();
    this.clock = clock;
    this.tap = tap;
    warningPath =
        new LiveRunner<>(
            CityFlow.warningPath(settings, warning, inventory, city.city()),
            shards,
            MOST_WAITING,
            Urgency.WARNING,
            this::see);
    heavy =
        new LiveRunner<>(
            CityFlow.mapsAndImpacts(settings, inventory, city),
            1,
            MOST_WAITING,
            Urgency.LATER,
            tap);
  }

  private void see(Object output) {
    if (output instanceof RegionNews region) {
      news.put(region);
    }
    tap.accept(output);
  }

  /**
   * Rebuilds the memory of all stages from what was archived.
   *
   * @param archived tells its packets in the order of their ends
   */
  void remember(Consumer<Consumer<Packet>> archived) {
    Memories memories = new Memories();
    archived.accept(memories::take);
    memories.tick();
  }

  /** Gathers archived packets to ticks of data time. */
  private final class Memories {
    private final List<Packet> tick = new ArrayList<>();
    private Instant now = Instant.MIN;

    void take(Packet packet) {
      if (tick.isEmpty()) {
        now = later(now, end(packet));
      } else if (Duration.between(now, end(packet)).compareTo(WARM_TICK) > 0) {
        tick();
        now = end(packet);
      }
      tick.add(packet);
    }

    void tick() {
      if (!tick.isEmpty()) {
        warningPath.tick(tick, now);
        tick.clear();
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant end(Packet packet) {
    return Packet.instant(packet.endNanos());
  }

  /** Begins to take packets. */
  void start() {
    threads.add(Urgency.WARNING.thread("haetae-live").start(this::runWarnings));
    threads.add(Urgency.LATER.thread("haetae-maps").start(this::runMaps));
    threads.add(Urgency.LATER.thread("haetae-rehearsal").start(this::rehearse));
  }

  /**
   * Runs the warning path's code once before a quake does, so that the first is not the slowest.
   */
  private void rehearse() {
    try {
      Thread.sleep(REHEARSE_AFTER_MS);
      Rehearsal.hold(settings, inventory.get(), city);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      System.getLogger(LiveFlow.class.getName())
          .log(System.Logger.Level.WARNING, "no rehearsal: " + e.getMessage(), e);
    }
  }

  /** Takes a packet; never waits. Beyond what can wait it is dropped and counted. */
  void offer(Packet packet) {
    if (!packets.offer(packet)) {
      shedPackets.incrementAndGet();
    }
  }

  private void runWarnings() {
    List<Packet> arrived = new ArrayList<>();
    long began = System.nanoTime();
    try {
      while (!closed) {
        Packet first = packets.poll(TICK_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
          arrived.add(first);
          TimeUnit.NANOSECONDS.sleep(began + GATHER_NANOS - System.nanoTime());
          packets.drainTo(arrived);
        }
        began = System.nanoTime();
        warningPath.tick(arrived, clock.instant());
        arrived.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      fail("warning path", e);
    }
  }

  private void runMaps() {
    try {
      while (!closed) {
        Thread.sleep(MAP_TICK_MS);
        heavy.tick(news.take(), clock.instant());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      fail("maps", e);
    }
  }

  private void fail(String what, RuntimeException e) {
    trouble = what + " stopped: " + e.getMessage();
    System.getLogger(LiveFlow.class.getName()).log(System.Logger.Level.ERROR, trouble, e);
  }

  /** Packets waiting. */
  int waiting() {
    return packets.size();
  }

  /** Packets and later inputs that were dropped because too much waited. */
  long shed() {
    return shedPackets.get() + news.shed() + warningPath.shed() + heavy.shed();
  }

  /** How often the step of a station, a quake or the region failed and began anew. */
  long faults() {
    return warningPath.faults() + heavy.faults();
  }

  /** Why a stage stands still; empty if all run. */
  String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
    warningPath.close();
    heavy.close();
  }
}
