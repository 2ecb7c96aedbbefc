package haetae.app.platform;

import haetae.app.sense.Intake;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What comes in goes to the flow first, then to the archive. Samples from the future, which only a
 * wrong clock sends, are kept out of the flow and of the archive.
 */
final class LiveIntake implements Intake {
  /** Farther ahead of this platform's clock is a wrong clock. A design choice. */
  static final Duration MOST_AHEAD = Duration.ofSeconds(10);

  private final Consumer<Packet> flow;
  private final Function<Packet, CompletableFuture<Void>> archive;
  private final Function<Observation, CompletableFuture<Void>> observations;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final Map<String, Door> doors = new ConcurrentHashMap<>();

  private record Door(Counter packets, Counter samples, Counter ahead, Counter unkept) {}

  LiveIntake(
      Consumer<Packet> flow,
      Function<Packet, CompletableFuture<Void>> archive,
      Function<Observation, CompletableFuture<Void>> observations,
      InstantSource clock,
      MeterRegistry meters) {
    this.flow = flow;
    this.archive = archive;
    this.observations = observations;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public CompletableFuture<Void> samples(Packet packet, String door) {
    return take(packet, door, true);
  }

  @Override
  public CompletableFuture<Void> kept(Packet packet, String door) {
    return take(packet, door, false);
  }

  private CompletableFuture<Void> take(Packet packet, String door, boolean used) {
    Door counters = doors.computeIfAbsent(door, this::counters);
    counters.packets.increment();
    counters.samples.increment(packet.count());
    Instant end = Packet.instant(packet.endNanos());
    if (end.isAfter(clock.instant().plus(MOST_AHEAD))) {
      counters.ahead.increment();
      return CompletableFuture.completedFuture(null); // taken and dropped: no use in sending again
    }
    if (used) {
      flow.accept(packet);
    }
    return archive
        .apply(packet)
        .whenComplete((_, failure) -> {
          if (failure != null) {
            counters.unkept.increment();
          }
        });
  }

  private Door counters(String door) {
    return new Door(
        counter("haetae.intake.packets", door),
        counter("haetae.intake.samples", door),
        counter("haetae.intake.packets.from.the.future", door),
        counter("haetae.intake.packets.not.archived", door));
  }

  private Counter counter(String name, String door) {
    return meters.counter(name, "door", door);
  }

  @Override
  public CompletableFuture<Void> observation(Observation observation, String door) {
    counter("haetae.intake.observations", door).increment();
    return observations.apply(observation);
  }
}
