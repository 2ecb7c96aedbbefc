package haetae.bench;

import haetae.app.flow.CityFlow;
import haetae.app.flow.RegionNews;
import haetae.app.flow.Rehearsal;
import haetae.app.live.LiveRunner;
import haetae.app.settings.Settings;
import haetae.response.alert.Alert;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.PickStep;
import haetae.signal.pick.StationReport;
import haetae.store.city.CityReader;
import haetae.world.city.City;
import haetae.world.data.Packet;
import haetae.world.flow.Flow;
import haetae.world.flow.Urgency;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.station.Channel;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Many stations at real speed through the live runner, in a process of its own with a limited heap.
 * The last stage is the warning of the built-in city, found in {@code cities/pohang} of the folder
 * {@code haetae.home}; its code is rehearsed before, as the platform does, unless {@code
 * -Dhaetae.cold=true}. Prints one line: {@code name=value} pairs that {@link RealTimeRows} reads,
 * in ms: {@code pick} and {@code packet} from a packet's arrival to its pick and to the end of the
 * first stage, {@code decision} to the moment when every stage has weighed it (packets from the
 * quake's origin on), {@code counted} from a picked packet to the first told version that counts
 * it, {@code version} and {@code alert} from the tick they rest on to being told. For instance:
 *
 * <pre>java -Xmx2g -Dhaetae.home=. -cp "bench/target/classes:bench/target/lib/*" \
 *     haetae.bench.RealTimeLoad 5000 40 quake</pre>
 */
public final class RealTimeLoad {
  private static final int THREADS = 2;

  /** Station reports that may wait for the quake stage. */
  private static final int MOST_WAITING = 1_000_000;

  private static final double PACKET_S = 1;
  private static final double COUNTS_PER_MPS2 = 1e5;
  private static final long TICK_NANOS = 5_000_000;
  private static final GeoPoint EPICENTRE = new GeoPoint(36.1, 129.3);
  private static final Instant START = Instant.parse("2017-11-15T05:29:00Z");

  private final RealTimeFeed feed;
  private final Flow<Packet, ?> flow;
  private final int seconds;
  private final int settleS;
  private final long startNanos = Packet.nanos(START);
  private final Map<StationId, Long> availableNanos = new HashMap<>();
  private final List<Double> packetMs = new ArrayList<>();
  private final List<Double> pickMs = new ArrayList<>();
  private final List<Double> versionMs = Collections.synchronizedList(new ArrayList<>());

  /** Packets from the quake on: until every stage, the warning with them, has decided on them. */
  private final List<Double> decisionMs = new ArrayList<>();

  /** Picks: until a version that counts them has been weighed for a warning. */
  private final List<Double> countedMs = new ArrayList<>();

  private final List<Double> alertMs = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Long> pickedNanos = new ConcurrentHashMap<>();
  private int nextUndecided;
  private long wallStart;

  /**
   * Arguments: number of stations, seconds, {@code pick} or {@code quake}: how far the flow goes.
   */
  public static void main(String[] args) {
    int stations = Integer.parseInt(args[0]);
    int seconds = Integer.parseInt(args[1]);
    new RealTimeLoad(stations, seconds, args[2].equals("quake")).run();
  }

  private RealTimeLoad(int stations, int seconds, boolean quakes) {
    this.seconds = seconds;
    settleS = seconds / 4;
    List<Channel> channels =
        SyntheticNetwork.channels(stations, GroundQuantity.ACCELERATION, COUNTS_PER_MPS2);
    feed = new RealTimeFeed(channels, EPICENTRE, PACKET_S, seconds / 2.0);
    Inventory inventory = new Inventory(channels);
    flow = quakes ? warning(inventory) : picking(inventory);
  }

  /** The warning path of the platform with the built-in city, rehearsed as the platform does. */
  private static Flow<Packet, ?> warning(Inventory inventory) {
    City city =
        CityReader.read(Path.of(System.getProperty("haetae.home", "."), "cities", "pohang"));
    if (!Boolean.getBoolean("haetae.cold")) {
      long began = System.nanoTime();
      int alerts = Rehearsal.hold(Settings.DEFAULT, inventory, city);
      System.err.println(
          "rehearsed " + alerts + " alerts in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }
    return CityFlow.warningPath(Settings.DEFAULT, inventory, city);
  }

  private static Flow<Packet, StationReport> picking(Inventory inventory) {
    return Flow.of(Packet.class)
        .then(
            "pick",
            (Packet packet) -> packet.channel().station(),
            new PickStep(Settings.DEFAULT.pick(), inventory));
  }

  private void run() {
    int next = 0; // packets of all stations in order of availability
    int all = feed.stations() * seconds;
    List<Packet> arrived = new ArrayList<>();
    try (LiveRunner<Packet> runner =
        new LiveRunner<>(flow, THREADS, MOST_WAITING, Urgency.WARNING, this::see, this::decided)) {
      wallStart = System.nanoTime();
      for (long tick = wallStart + TICK_NANOS; next < all; ) {
        sleepUntil(tick);
        long now = System.nanoTime() - wallStart;
        arrived.clear();
        int first = next;
        while (next < all && availableNanos(next) <= now) {
          take(next++, arrived);
        }
        runner.tick(arrived, START.plusNanos(now));
        measurePackets(first, next);
        tick = Math.max(tick + TICK_NANOS, System.nanoTime());
      }
      report();
    }
  }

  private static void sleepUntil(long nanoTime) {
    long left = nanoTime - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanoTime - System.nanoTime();
    }
  }

  private long availableNanos(int packet) {
    int stations = feed.stations();
    return feed.availableMs(packet % stations, packet / stations) * 1_000_000L;
  }

  private void take(int packet, List<Packet> to) {
    feed.packets(packet % feed.stations(), packet / feed.stations(), startNanos, to);
    availableNanos.put(to.getLast().channel().station(), availableNanos(packet));
  }

  /** Called by the last stage alone: all that had arrived by this instant is decided on. */
  private void decided(Instant at) {
    long now = System.nanoTime() - wallStart;
    long arrivedBy = Packet.nanos(at) - startNanos;
    int all = feed.stations() * seconds;
    while (nextUndecided < all && availableNanos(nextUndecided) <= arrivedBy) {
      long available = availableNanos(nextUndecided++);
      if (available >= seconds * 500_000_000L) {
        decisionMs.add((now - available) * 1e-6);
      }
    }
  }

  /** A pick counts from the moment its station's newest packet could be had. */
  private void see(Object output) {
    if (output instanceof RegionNews.Quake(QuakeReport.Revised revised)) {
      long told = System.nanoTime() - wallStart;
      versionMs.add((told - (Packet.nanos(revised.at()) - startNanos)) * 1e-6);
      for (Arrival arrival : revised.version().origin().arrivals()) {
        Long available = pickedNanos.remove(arrival.pick().id());
        if (available != null) {
          countedMs.add((told - available) * 1e-6);
        }
      }
    }
    if (output instanceof Alert alert) {
      long told = System.nanoTime() - wallStart;
      alertMs.add((told - (Packet.nanos(alert.at()) - startNanos)) * 1e-6);
    }
    if (output instanceof StationReport.Picked picked) {
      long now = System.nanoTime() - wallStart;
      long available = availableNanos.getOrDefault(picked.station(), now);
      if (available >= settleS * 1_000_000_000L) {
        pickMs.add((now - available) * 1e-6);
        pickedNanos.put(picked.pick().id(), available);
      }
    }
  }

  private void measurePackets(int from, int to) {
    long now = System.nanoTime() - wallStart;
    for (int packet = from; packet < to; packet++) {
      if (packet / feed.stations() >= settleS) {
        packetMs.add((now - availableNanos(packet)) * 1e-6);
      }
    }
  }

  private void report() {
    StringBuilder line = new StringBuilder("load");
    percentiles("pick", pickMs, line);
    percentiles("packet", packetMs, line);
    percentiles("version", List.copyOf(versionMs), line);
    percentiles("decision", List.copyOf(decisionMs), line);
    percentiles("counted", List.copyOf(countedMs), line);
    percentiles("alert", List.copyOf(alertMs), line);
    line.append(" heapPeakMB=").append(Math.round(peakHeapBytes() * 1e-6));
    System.gc();
    line.append(" heapLiveMB=")
        .append(
            Math.round(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() * 1e-6));
    System.out.println(line);
  }

  private static void percentiles(String name, List<Double> values, StringBuilder to) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    to.append(' ').append(name).append("Count=").append(n);
    if (n > 0) {
      to.append(' ').append(name).append("P50=").append(sorted[n / 2]);
      to.append(' ').append(name).append("P99=").append(sorted[(int) (0.99 * (n - 1))]);
      to.append(' ').append(name).append("Max=").append(sorted[n - 1]);
    }
  }

  private static double peakHeapBytes() {
    double sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == java.lang.management.MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
      }
    }
    return sum;
  }
}
