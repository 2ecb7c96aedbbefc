package haetae.bench;

import haetae.world.data.Packet;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Plays a feed at the speed of the world on a thread of its own and notes when what was sent. */
final class LivePlayer {
  /** What is ready within a tick goes out together. */
  private static final long TICK_NANOS = 2_000_000;

  private final LiveFeed feed;
  private final int seconds;
  private final long startNanos;
  private final Consumer<Packet[]> sender;
  private final Map<StationId, Integer> places = new HashMap<>();
  private final long[][] sentNanos;
  private final Thread thread;
  private long sent; // by the thread; read after join
  private double latestMs;

  /**
   * @param startNanos when the feed starts, ns since 1970
   * @param sender takes the three packets of a station, Z, N, E
   */
  LivePlayer(String name, LiveFeed feed, int seconds, long startNanos, Consumer<Packet[]> sender) {
    this.feed = feed;
    this.seconds = seconds;
    this.startNanos = startNanos;
    this.sender = sender;
    List<LiveFeed.Source> sources = feed.sources();
    sentNanos = new long[sources.size()][seconds];
    for (int i = 0; i < sources.size(); i++) {
      places.put(sources.get(i).channels().getFirst().station(), i);
    }
    thread = Thread.ofPlatform().name("haetae-load-" + name).daemon(true).start(this::run);
  }

  private static long now() {
    return Packet.nanos(Instant.now());
  }

  private void run() {
    for (int number = 0; number < seconds; number++) {
      for (int i = 0; i < feed.sources().size(); i++) {
        LiveFeed.Source source = feed.sources().get(i);
        long due = startNanos + LiveFeed.readyNanos(source, number);
        for (long wait = due - now(); wait > 0; wait = due - now()) {
          LockSupport.parkNanos(Math.max(wait, TICK_NANOS));
        }
        Packet[] packets = new Packet[3];
        for (int c = 0; c < packets.length; c++) {
          packets[c] = feed.packet(source, c, number, startNanos);
        }
        long at = now();
        sender.accept(packets);
        sentNanos[i][number] = at;
        sent += packets.length;
        latestMs = Math.max(latestMs, (at - due) * 1e-6);
      }
    }
  }

  /** Waits for the last packet. */
  void join() throws InterruptedException {
    thread.join();
  }

  /** Packets sent. */
  long sent() {
    return sent;
  }

  /** By how much the latest packet was late, ms. */
  double latestMs() {
    return latestMs;
  }

  /**
   * When the newest packet of a station before a moment was handed to the sender.
   *
   * @param beforeNanos ns since 1970
   */
  OptionalLong newest(StationId station, long beforeNanos) {
    Integer place = places.get(station);
    if (place == null) {
      return OptionalLong.empty();
    }
    long[] times = sentNanos[place];
    for (int n = times.length - 1; n >= 0; n--) {
      if (times[n] != 0 && times[n] <= beforeNanos) {
        return OptionalLong.of(times[n]);
      }
    }
    return OptionalLong.empty();
  }
}
