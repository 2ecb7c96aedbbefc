package haetae.app.replay;

import static java.util.stream.Collectors.toSet;

import haetae.app.flow.CityFlow;
import haetae.app.live.LocalRunner;
import haetae.app.settings.Settings;
import haetae.impact.PreparedCity;
import haetae.signal.stream.Health;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sends recorded packets through the live flow and writes down what comes out. */
public final class Replay {
  private final Settings settings;
  private final Inventory inventory;
  private final int threads;
  private final Optional<PreparedCity> city;

  /** A replay without a city. */
  public Replay(Settings settings, Inventory inventory, int threads) {
    this(settings, inventory, threads, Optional.empty());
  }

  /**
   * A replay that says what each map means for a city.
   *
   * @param city empty: none
   */
  public Replay(Settings settings, Inventory inventory, int threads, Optional<PreparedCity> city) {
    this.settings = settings;
    this.inventory = inventory;
    this.threads = threads;
    this.city = city;
  }

  /** What a replay gave, and how long it took. */
  public record Outcome(
      ReplayResult result, ReplayTiming timing, ShakingHistory shaking, ImpactHistory impacts) {}

  /** Waits until a tick is due and shows how far the replay has come. */
  public interface Pace {
    /** Called before each tick. */
    void before(Tick tick, long samplesDone) throws InterruptedException;
  }

  /** Runs to the end of the feed. */
  public Outcome run(String title, PacketFeed feed, double packetS, Pace pace)
      throws InterruptedException {
    try (ImpactFollower follower =
            city.map(c -> new ImpactFollower(c, feed.start())).orElseGet(ImpactFollower::none);
        WarningFollower warnings = new WarningFollower(settings, city.map(PreparedCity::city))) {
      return run(title, feed, packetS, pace, follower, warnings);
    }
  }

  private Outcome run(
      String title,
      PacketFeed feed,
      double packetS,
      Pace pace,
      ImpactFollower impacts,
      WarningFollower warnings)
      throws InterruptedException {
    Observer observer = new Observer();
    Thinning thinning = new Thinning(Packet.nanos(feed.start()), Packet.nanos(feed.end()));
    Map<StationId, Long> samplesOf = new TreeMap<>();
    List<Double> computeMs = new ArrayList<>();
    long done = 0;
    long began = System.nanoTime();
    try (LocalRunner<Packet> runner =
        new LocalRunner<>(
            CityFlow.toMaps(settings, inventory),
            threads,
            output -> {
              observer.see(output);
              impacts.see(output);
              warnings.see(output);
            })) {
      for (Tick tick = feed.next(); tick != null; tick = feed.next()) {
        pace.before(tick, done);
        long before = System.nanoTime();
        runner.tick(tick.packets(), tick.now());
        warnings.tick(tick.now());
        impacts.tick(tick.now());
        computeMs.add((System.nanoTime() - before) * 1e-6);
        for (Packet packet : tick.packets()) {
          thinning.add(packet);
          samplesOf.merge(packet.channel().station(), (long) packet.count(), Long::sum);
          done += packet.count();
        }
      }
    }
    ReplayTiming timing = timing((System.nanoTime() - began) * 1e-9, computeMs);
    ReplayResult result = result(title, feed, packetS, observer, warnings, thinning, samplesOf);
    Set<String> quakes = result.events().stream().map(EventHistory::id).collect(toSet());
    return new Outcome(
        result, timing, observer.shaking.history(quakes), impacts.finish().history(city, quakes));
  }

  private static ReplayTiming timing(double wallS, List<Double> computeMs) {
    double[] sorted = computeMs.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0
        ? new ReplayTiming(wallS, 0, 0, 0)
        : new ReplayTiming(
            wallS, sorted[n / 2], sorted[Math.min(n - 1, (int) (0.99 * n))], sorted[n - 1]);
  }

  private ReplayResult result(
      String title,
      PacketFeed feed,
      double packetS,
      Observer observer,
      WarningFollower warnings,
      Thinning thinning,
      Map<StationId, Long> samplesOf) {
    return new ReplayResult(
        title,
        feed.start(),
        feed.end(),
        feed.samples(),
        packetS,
        observer.firstPickAt,
        observer.events(),
        List.copyOf(observer.picks),
        List.copyOf(observer.quakeReports),
        warnings.alerts(),
        Collections.unmodifiableMap(observer.rejected),
        Collections.unmodifiableMap(new TreeMap<>(feed.damaged())),
        rows(observer, samplesOf),
        thinning.traces());
  }

  private List<StationRow> rows(Observer observer, Map<StationId, Long> samplesOf) {
    TreeSet<StationId> stations = new TreeSet<>(samplesOf.keySet());
    return stations.stream().map(id -> row(id, observer, samplesOf.getOrDefault(id, 0L))).toList();
  }

  private StationRow row(StationId id, Observer observer, long samples) {
    Optional<GeoPoint> place = inventory.findPlace(id);
    Health health = health(place, observer.worstHealth.get(id));
    var peaks = observer.peaks.get(id);
    var motion = peaks == null ? null : peaks.motion();
    return new StationRow(
        id,
        place,
        motion == null ? Double.NaN : motion.pga().mps2(),
        motion == null ? Double.NaN : motion.pgv().mps(),
        motion == null ? Double.NaN : motion.sa03().mps2(),
        motion == null ? Double.NaN : motion.sa10().mps2(),
        motion == null ? Double.NaN : motion.sa30().mps2(),
        motion == null ? Double.NaN : motion.cavMps(),
        motion == null ? Double.NaN : motion.ariasMps(),
        motion == null ? Double.NaN : motion.jmaIntensity(),
        motion == null ? 0 : motion.kma().mmi(),
        health.level().name(),
        health.reason(),
        observer.picksOf.getOrDefault(id, 0),
        observer.rejectedOf.getOrDefault(id, 0),
        observer.gapsOf.getOrDefault(id, 0L),
        samples);
  }

  /** What the station itself says, and that it is of no use for a location if no place is known. */
  private static Health health(Optional<GeoPoint> place, @Nullable Health said) {
    if (place.isPresent()) {
      return said == null ? Health.red("no vertical channel") : said;
    }
    String unknown = "station not in the metadata";
    if (said == null) {
      return Health.red(unknown);
    }
    String reason = said.reason().isEmpty() ? unknown : unknown + "; " + said.reason();
    return new Health(
        said.level() == Health.Level.GREEN ? Health.Level.AMBER : said.level(), reason);
  }

  /** A pace that never waits. */
  public static Pace fullSpeed() {
    return (Tick _, long _) -> {};
  }

  /** Instant from which data are taken for a wrong clock: one hour after now. */
  public static Instant latestPlausible() {
    return Instant.now().plusSeconds(3600);
  }
}
