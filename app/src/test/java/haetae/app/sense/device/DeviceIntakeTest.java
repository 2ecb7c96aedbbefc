package haetae.app.sense.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.stream.Health;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that are wrong by a known time, and devices that are noisy, dead or silent. */
class DeviceIntakeTest {
  private static final Instant BEGIN = Instant.parse("2026-11-24T05:29:00Z");
  private static final int DEVICES = 5;

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RememberingIntake behind = new RememberingIntake();
  private Instant now = BEGIN;
  private DeviceRegister register;
  private DeviceIntake intake;

  @BeforeEach
  void register() throws IOException {
    register = new DeviceRegister(folder.resolve("devices.tsv"));
    register.putAll(IntStream.range(0, DEVICES).mapToObj(DeviceIntakeTest::device).toList());
    intake = new DeviceIntake(behind, register, DeviceSettings.DEFAULT, () -> now, meters);
  }

  private static Device device(int i) {
    return new Device(
        "d" + i,
        new StationId("XX", "D" + i),
        new GeoPoint(36, 129 + 0.01 * i),
        ("" + i).repeat(64));
  }

  /** A second of a device whose clock is ahead by so much, arriving 0.2 s after its last sample. */
  private void send(int device, double aheadS, double amplitude) {
    double[][] xyz = new double[3][100];
    for (int k = 0; k < 100; k++) {
      xyz[0][k] = amplitude * Math.sqrt(2) * Math.sin(2 * Math.PI * k / 10) * 1e6;
    }
    long last = Packet.nanos(now) - Math.round((0.2 - aheadS) * 1e9);
    List<Packet> packets =
        IntStream.range(0, 3)
            .mapToObj(
                c -> new Packet(device(device).channel(c), last - 990_000_000L, 100, xyz[c], 100))
            .toList();
    assertTrue(intake.samples(device(device), packets, "test").isDone());
  }

  private void seconds(int count, double[] aheadS) {
    for (int s = 0; s < count; s++) {
      now = now.plusSeconds(1);
      for (int d = 0; d < aheadS.length; d++) {
        send(d, aheadS[d], 0.004);
      }
    }
  }

  private DeviceState state(int i) {
    return intake.state(device(i));
  }

  @Test
  void theOffsetOfAClockLiesWithinItsRange() {
    double[] ahead = {0, 0.05, 0.7, -2.5, -6};
    seconds(30, ahead);
    for (int d = 0; d < DEVICES; d++) {
      double from = -state(d).smallestDelayS().orElseThrow();
      assertEquals(ahead[d] - 0.2, from, 1e-6);
      assertTrue(from <= ahead[d] && ahead[d] <= from + DeviceState.QUICKEST_S, "range of d" + d);
    }
    assertEquals(Health.GREEN, state(0).health());
    assertEquals(Health.GREEN, state(1).health());
    assertEquals("clock ahead by at least 0.5 s", state(2).health().reason());
    assertEquals(Health.GREEN, state(3).health(), "late by 2.7 s is not yet late");
    assertEquals("late by 6.2 s, or its clock is behind", state(4).health().reason());
    assertEquals(0, behind.kept.size(), "nobody is held back for less than a second");
    assertEquals(3, meters.get("haetae.devices.amber").gauge().value() + 1, "two are amber");
    assertEquals(0, meters.get("haetae.devices.red").gauge().value());
  }

  @Test
  void whatComesFromTheFutureIsKeptAndNotUsedUntilTheClockIsRight() {
    seconds(3, new double[] {0, 3, 0, 0, 0});
    assertEquals(9, behind.kept.size());
    assertEquals(3 * 4 * 3, behind.used.size());
    assertTrue(behind.kept.stream().allMatch(p -> p.channel().station().station().equals("D1")));
    assertEquals(9, state(1).heldBack());
    assertEquals(9, meters.get("haetae.devices.packets.held.back").counter().count());
    seconds(1, new double[] {0, 0, 0, 0, 0});
    assertEquals(9, behind.kept.size());
    assertEquals(3 * (3 * 4 + 5), behind.used.size());
    assertEquals(Health.Level.AMBER, state(1).health().level(), "for ten minutes more");
    now = now.plusSeconds(601);
    seconds(1, new double[] {0, 0, 0, 0, 0});
    assertEquals(Health.GREEN, state(1).health());
  }

  /**
   * The host's clock was set back by five seconds, which our clock follows in a hundred: in the end
   * every device seems ahead. Nobody is held back for it but the one that is ahead of the others.
   */
  @Test
  void ourOwnClockBehindHoldsNobodyBack() {
    for (int s = 0; s < 100; s++) {
      double behindS = 0.05 * s;
      seconds(1, new double[] {behindS, behindS, behindS, behindS, behindS});
    }
    assertEquals(0, behind.kept.size());
    int before = behind.used.size();
    assertEquals(100 * DEVICES * 3, before);
    seconds(20, new double[] {5, 5, 5, 5, 9});
    long heldOfTheRight =
        behind.kept.stream().filter(p -> !p.channel().station().station().equals("D4")).count();
    assertEquals(0, heldOfTheRight);
    assertEquals(20 * 3, behind.kept.size(), "the one that is ahead of the others");
    assertEquals(before + 20 * 4 * 3, behind.used.size());
    assertEquals(Health.GREEN, state(0).health());
    assertEquals("clock ahead by at least 4.0 s", state(4).health().reason());
    assertEquals(4.8, meters.get("haetae.devices.our.clock.behind.s").gauge().value(), 1e-6);
  }

  @Test
  void noiseSilenceAndDeadSensorsAreTold() {
    assertEquals("nothing heard yet", state(0).health().reason());
    for (int s = 0; s < 10; s++) {
      now = now.plusSeconds(1);
      send(0, 0, s == 5 ? 2.0 : 0.004); // an earthquake is no noise
      send(1, 0, 0.08);
      send(2, 0, 0);
    }
    assertEquals(0.004, state(0).quietRms(), 1e-9);
    assertEquals(Health.GREEN, state(0).health());
    assertEquals("noisy: never below 0.080 m/s²", state(1).health().reason());
    assertEquals("always the same value", state(2).health().reason());
    now = now.plusSeconds(61);
    assertEquals("silent for 61 s", state(0).health().reason());
    assertEquals(Health.Level.RED, state(0).health().level());
  }

  @Test
  void gapsAndBadMessagesAreCounted() {
    seconds(3, new double[] {0});
    now = now.plusSeconds(7);
    seconds(3, new double[] {0});
    intake.malformed(device(0));
    intake.overTheRate(device(0));
    assertEquals(1, state(0).gaps());
    assertEquals(6, state(0).messages());
    assertEquals(1, state(0).malformed());
    assertEquals(1, state(0).overTheRate());
  }
}
