package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.situation.Situation;
import haetae.store.journal.JournalCheck;
import haetae.world.data.Packet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What goes wrong while the earth shakes, and what the warning path makes of it: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformFaultsTest {
  private final PlayedQuake quake = new PlayedQuake(); // of this class: it is large

  @TempDir Path folder;
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void countAnew() {
    meters = new SimpleMeterRegistry();
  }

  /** An archive whose disk is full for a while. */
  private static final class FullDisk extends PlayedQuake.Kept {
    private volatile boolean full;

    @Override
    public CompletableFuture<Void> write(Packet packet) {
      return full
          ? CompletableFuture.failedFuture(new IOException("No space left on device"))
          : super.write(packet);
    }
  }

  private double count(String name) {
    return meters.get(name).tag("door", "test").counter().count();
  }

  private static void oneQuakeWithItsAlert(Situation known) {
    assertEquals(1, known.quakes().size());
    JsonNode one = known.quakes().values().iterator().next();
    Instant origin = Instant.parse(one.path("originTime").asString());
    Duration off = Duration.between(Instant.parse("2017-11-15T05:29:31Z"), origin).abs();
    assertTrue(off.compareTo(Duration.ofSeconds(1)) < 0, "origin time off by " + off);
    assertFalse(known.alerts().isEmpty());
  }

  @Test
  void aFullDiskAcknowledgesNothingAndHoldsUpNoWarning() throws Exception {
    FullDisk disk = new FullDisk();
    AtomicInteger given = new AtomicInteger();
    AtomicInteger acknowledged = new AtomicInteger();
    quake.from(0);
    try (Platform platform = quake.platform(folder, disk, quake::now, meters)) {
      quake.play(
          0,
          60,
          (packet, atS) -> {
            disk.full = atS > 20 && atS < 45;
            given.incrementAndGet();
            CompletableFuture<Void> kept = platform.intake().samples(packet, "test");
            acknowledged.addAndGet(kept.isCompletedExceptionally() ? 0 : 1);
          });
      PlayedQuake.await(platform, known -> !known.alerts().isEmpty());
      oneQuakeWithItsAlert(platform.newsroom().now());
      int refused = given.get() - acknowledged.get();
      assertTrue(refused > 1000, refused + " refused");
      assertEquals(acknowledged.get(), disk.size(), "acknowledged is what was kept");
      assertEquals(refused, count("haetae.intake.packets.not.archived"), "and the rest is counted");
      assertEquals(Optional.empty(), platform.trouble());
    }
    assertEquals(List.of(), JournalCheck.of(folder.resolve("journal"), Optional.empty()).faults());
  }

  /** The host's clock is set forward before the quake and back while it shakes. */
  @Test
  void aHostWhoseClockIsSetByFiveSecondsNeitherLosesNorInventsAnything() throws Exception {
    quake.from(0);
    InstantSource host =
        () -> {
          Instant now = quake.now();
          double s = Duration.between(quake.start(), now).toNanos() * 1e-9;
          return s > 15 && s < 33 ? now.plusSeconds(5) : now;
        };
    long began = System.nanoTime();
    LongSupplier even = () -> Math.round((System.nanoTime() - began) * PlayedQuake.SPEED);
    SteadyClock clock = new SteadyClock(host, even);
    PlayedQuake.Kept kept = new PlayedQuake.Kept();
    try (Platform platform = quake.platform(folder, kept, clock, meters)) {
      quake.play(platform, 0, 60);
      PlayedQuake.await(platform, known -> !known.alerts().isEmpty());
      oneQuakeWithItsAlert(platform.newsroom().now());
      assertEquals(2, clock.steps());
      assertEquals(0, count("haetae.intake.packets.from.the.future"));
      assertEquals(count("haetae.intake.packets"), kept.size());
    }
    assertEquals(List.of(), JournalCheck.of(folder.resolve("journal"), Optional.empty()).faults());
  }
}
