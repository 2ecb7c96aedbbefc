package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.impact.CityFolder;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.settings.Settings;
import haetae.app.situation.Situation;
import haetae.impact.ImpactSettings;
import haetae.impact.PreparedCity;
import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.store.journal.JournalCheck;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The platform on the simulated earthquake of 2017, its clock ten times as fast. */
class PlatformTest {
  private static final double SPEED = 10;
  private static final Path HOME = Path.of("..");

  private static SimulatedNetwork network;
  private static List<Delivery> deliveries;
  private static PreparedCity city;

  @TempDir Path folder;
  private final Kept kept = new Kept();
  private long beganNanos;
  private Instant dataStart = Instant.EPOCH;

  @BeforeAll
  static void simulate() {
    var scenario = new ScenarioFolder(HOME.resolve("scenarios")).get("pohang-2017");
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    network.prepare();
    deliveries = new ArrayList<>();
    for (var channel : network.listChannels()) {
      Iterator<Delivery> one = network.deliveries(channel);
      one.forEachRemaining(deliveries::add);
    }
    deliveries.sort(Comparator.comparingLong(Delivery::arrivalNanos));
    city =
        new PreparedCity(
            CityFolder.read(HOME.resolve("cities/pohang").toString()), ImpactSettings.DEFAULT);
  }

  /** An archive in memory, which outlives a platform. */
  private static final class Kept implements WaveformKeeper {
    private final List<Packet> packets = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Void> write(Packet packet) {
      packets.add(packet);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void since(Instant from, Consumer<? super Packet> out) {
      packets.stream()
          .filter(p -> !Packet.instant(p.endNanos()).isBefore(from))
          .sorted(Comparator.comparingLong(Packet::endNanos))
          .forEach(out);
    }

    @Override
    public void close() {}
  }

  private Instant now() {
    return dataStart.plusNanos(Math.round((System.nanoTime() - beganNanos) * SPEED));
  }

  private Platform platform() {
    return Platform.start(
        new Platform.Parts(
            Settings.DEFAULT,
            network.inventory(),
            city,
            1,
            Duration.ofMinutes(5),
            DataFolder.open(folder, DataFolder.Purpose.EXERCISE),
            DataFolder.Purpose.EXERCISE,
            kept,
            _ -> CompletableFuture.completedFuture(null),
            this::now,
            new SimpleMeterRegistry()));
  }

  private void from(double s) {
    dataStart = start().plusNanos(Math.round(s * 1e9));
    beganNanos = System.nanoTime();
  }

  private static Instant start() {
    return Packet.instant(deliveries.getFirst().packet().startNanos());
  }

  /** Plays what arrives in a stretch of data time, at its time. */
  private void play(Platform platform, double fromS, double toS) throws Exception {
    for (Delivery delivery : deliveries) {
      double atS =
          Duration.between(start(), Packet.instant(delivery.arrivalNanos())).toNanos() * 1e-9;
      if (atS < fromS || atS >= toS) {
        continue;
      }
      while (now().isBefore(Packet.instant(delivery.arrivalNanos()))) {
        Thread.sleep(1);
      }
      platform.intake().samples(delivery.packet(), "test").join();
    }
  }

  private static void await(Platform platform, Predicate<Situation> condition) throws Exception {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!condition.test(platform.newsroom().now())) {
      assertTrue(System.nanoTime() < until, "waited 20 s in vain; " + platform.trouble());
      Thread.sleep(10);
    }
  }

  @Test
  void anEarthquakeIsWarnedOfMappedAndAssessedAndARestartKnowsItAll() throws Exception {
    from(0);
    Set<String> quakes;
    int alerts;
    try (Platform platform = platform()) {
      play(platform, 0, 45);
      await(
          platform,
          s ->
              s.facilities().size() > 100
                  && !s.shaking().isEmpty()
                  && s.arrivals().values().stream()
                      .anyMatch(told -> told.path("arrivals").size() > 20));
      Situation known = platform.newsroom().now();
      quakes = known.quakes().keySet();
      alerts = known.alerts().size();
      assertEquals(1, quakes.size());
      JsonNode first = known.alerts().values().iterator().next();
      assertEquals("Exercise", first.path("status").asString());
      assertTrue(first.path("cap").asString().contains("<status>Exercise</status>"));
      double afterS =
          Duration.between(
                      Instant.parse(first.path("originTime").asString()),
                      Instant.parse(first.path("at").asString()))
                  .toNanos()
              * 1e-9;
      assertTrue(afterS > 0, "first alert " + afterS + " s after the origin");
      assertEquals(29, known.districts().size());
      assertTrue(known.picks().size() > 20);
      assertEquals(Optional.empty(), platform.trouble());
    }
    assertEquals(List.of(), JournalCheck.of(folder.resolve("journal"), Optional.empty()).faults());
    try (Platform again = platform()) {
      Situation known = again.newsroom().now();
      assertEquals(quakes, known.quakes().keySet());
      assertEquals(alerts, known.alerts().size(), "no alert is said twice");
      assertFalse(known.shaking().isEmpty());
      from(45);
      play(again, 45, 60);
      assertEquals(quakes, again.newsroom().now().quakes().keySet());
    }
  }

  @Test
  void realDataAndExercisesAreNeverMixed() {
    DataFolder.open(folder, DataFolder.Purpose.EXERCISE);
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> DataFolder.open(folder, DataFolder.Purpose.LIVE));
    assertTrue(e.getMessage().contains("holds EXERCISE data; expected LIVE"), e.getMessage());
  }
}
