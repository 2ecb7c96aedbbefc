package haetae.app.platform;

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
import haetae.world.data.Packet;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The simulated earthquake of 2017, 30 s after the first sample, played to a platform. */
final class PlayedQuake {
  /** The clock of the data runs so many times as fast. */
  static final double SPEED = 10;

  private static final Path HOME = Path.of("..");

  private final SimulatedNetwork network;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final PreparedCity city;
  private long beganNanos;
  private Instant dataStart = Instant.EPOCH;

  PlayedQuake() {
    var scenario = new ScenarioFolder(HOME.resolve("scenarios")).get("pohang-2017");
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    network.prepare();
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
  static class Kept implements WaveformKeeper {
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

    synchronized int size() {
      return packets.size();
    }

    @Override
    public void close() {}
  }

  /** A platform for an exercise in a folder. */
  Platform platform(Path folder, WaveformKeeper kept, InstantSource clock, MeterRegistry meters) {
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
            clock,
            meters));
  }

  /** The data's time now. */
  Instant now() {
    return dataStart.plusNanos(Math.round((System.nanoTime() - beganNanos) * SPEED));
  }

  /** The data's time is so many seconds after the first sample now. */
  void from(double s) {
    dataStart = start().plusNanos(Math.round(s * 1e9));
    beganNanos = System.nanoTime();
  }

  /** Time of the first sample. */
  Instant start() {
    return Packet.instant(deliveries.getFirst().packet().startNanos());
  }

  /** Plays what arrives in a stretch of data time, at its time. */
  void play(Platform platform, double fromS, double toS) throws Exception {
    play(
        fromS,
        toS,
        (packet, atS) -> {
          platform.intake().samples(packet, "test").join();
        });
  }

  /** Hands over what arrives in a stretch of data time, at its time, with it in s. */
  void play(double fromS, double toS, BiConsumer<Packet, Double> to) throws Exception {
    for (Delivery delivery : deliveries) {
      double atS =
          Duration.between(start(), Packet.instant(delivery.arrivalNanos())).toNanos() * 1e-9;
      if (atS < fromS || atS >= toS) {
        continue;
      }
      while (now().isBefore(Packet.instant(delivery.arrivalNanos()))) {
        Thread.sleep(1);
      }
      to.accept(delivery.packet(), atS);
    }
  }

  /** Waits for a condition, 30 s at most. */
  static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, what + ": not within 30 s");
      Thread.sleep(10);
    }
  }

  /** Waits for the situation to be so. */
  static void await(Platform platform, Predicate<Situation> condition) throws Exception {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!condition.test(platform.newsroom().now())) {
      assertTrue(System.nanoTime() < until, "waited 20 s in vain; " + platform.trouble());
      Thread.sleep(10);
    }
  }
}
