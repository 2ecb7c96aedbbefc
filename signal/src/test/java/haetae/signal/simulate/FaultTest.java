package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {
  private static final long START = 1_500_000_000_000_000_000L;
  private static final ChannelId CHANNEL = ChannelId.of("XX", "C01", "", "HNZ");

  private static Packet ramp(int from, int count) {
    double[] samples = new double[count];
    Arrays.setAll(samples, k -> from + k);
    return new Packet(CHANNEL, START + from * 10_000_000L, 100, samples, count);
  }

  private static double[] samples(List<Packet> packets) {
    return packets.stream().flatMapToDouble(p -> Arrays.stream(p.array(), 0, p.count())).toArray();
  }

  @Test
  void simpleFaults() {
    assertArrayEquals(new double[] {0, 3, 6}, samples(new Fault.Gain(3).apply(ramp(0, 3))));
    assertArrayEquals(new double[] {-1, -2, -3}, samples(new Fault.Reversed().apply(ramp(1, 3))));
    assertArrayEquals(new double[] {7, 7, 7}, samples(new Fault.Dead(7).apply(ramp(0, 3))));
    assertArrayEquals(new double[] {5, 6, 7}, samples(new Fault.Step(5).apply(ramp(0, 3))));
    assertEquals(List.of(), new Fault.Silence().apply(ramp(0, 3)));
    Packet late = new Fault.ClockShift(1.5).apply(ramp(0, 3)).get(0);
    assertEquals(START + 1_500_000_000L, late.startNanos());
  }

  @Test
  void aPulseSwellsAndDiesAwayWhereverThePacketsAreCut() {
    Fault.Pulse pulse = new Fault.Pulse(START + 100_000_000L, 1, 5, 1000);
    double[] whole = samples(pulse.apply(new Packet(CHANNEL, START, 100, new double[200], 200)));
    for (int k = 0; k < whole.length; k++) {
      if (k <= 10 || k >= 110) {
        assertEquals(0, whole[k], "sample " + k);
      }
    }
    double largest = Arrays.stream(whole).map(Math::abs).max().orElseThrow();
    assertEquals(976, largest, 1); // cos2(pi/20): the crests nearest to the middle
    Packet late = new Packet(CHANNEL, START + 500_000_000L, 100, new double[100], 100);
    assertArrayEquals(Arrays.copyOfRange(whole, 50, 150), samples(pulse.apply(late)));
  }

  @Test
  void reversedTwiceIsAsBefore() {
    Packet packet = ramp(5, 100);
    Packet once = new Fault.Reversed().apply(packet).get(0);
    assertArrayEquals(packet.array(), new Fault.Reversed().apply(once).get(0).array());
  }

  @Test
  void thePacketGivenIsNotChanged() {
    Packet packet = ramp(0, 1000);
    double[] before = packet.array().clone();
    for (Fault fault :
        List.of(
            new Fault.Gain(2),
            new Fault.Spikes(1, 36_000, 50),
            new Fault.Noisy(1, 5),
            new Fault.Dropouts(1, 900, 1),
            new Fault.Dead(0))) {
      fault.apply(packet);
      assertArrayEquals(before, packet.array());
    }
  }

  @Test
  void randomFaultsDoNotDependOnTheCut() {
    for (Fault fault :
        List.of(
            new Fault.Spikes(1, 7200, 500),
            new Fault.Noisy(2, 40),
            new Fault.Dropouts(3, 600, 1))) {
      List<Packet> pieces = new ArrayList<>();
      for (int from = 0; from < 6000; from += 50) {
        pieces.addAll(fault.apply(ramp(from, 50)));
      }
      assertArrayEquals(samples(fault.apply(ramp(0, 6000))), samples(pieces));
    }
  }

  @Test
  void spikesAndDropoutsComeAsOftenAsAsked() {
    double[] spiky = samples(new Fault.Spikes(1, 3600, 1e6).apply(ramp(0, 100_000)));
    long spikes = Arrays.stream(spiky).filter(x -> Math.abs(x) > 5e5).count();
    assertEquals(1000, spikes, 100);
    double[] left = samples(new Fault.Dropouts(1, 360, 1).apply(ramp(0, 100_000)));
    assertEquals(90_000, left.length, 3000);
  }

  @Test
  void piecesBetweenDropoutsKeepTheirTime() {
    for (Packet piece : new Fault.Dropouts(1, 1200, 1).apply(ramp(0, 10_000))) {
      assertEquals(START + Math.round(piece.sample(0)) * 10_000_000L, piece.startNanos());
    }
  }

  @Test
  void anInjectionCutsAtItsInstants() {
    Injection injection =
        new Injection("XX.C*..HN*", START + 300_000_000L, START + 600_000_000L, new Fault.Dead(-1));
    List<Packet> out = injection.apply(ramp(0, 100));
    assertEquals(3, out.size());
    assertEquals(List.of(30, 30, 40), out.stream().map(Packet::count).toList());
    assertEquals(-1, out.get(1).sample(0));
    assertEquals(60, out.get(2).sample(0));
    assertEquals(START + 600_000_000L, out.get(2).startNanos());
  }

  @Test
  void anInjectionLeavesOtherChannelsAlone() {
    Injection injection = new Injection("XX.C02..*", START, START + 1, new Fault.Silence());
    Packet packet = ramp(0, 10);
    assertTrue(injection.apply(packet).get(0) == packet);
  }

  @Test
  void anInjectionMustLast() {
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> new Injection("XX.*", 10, 10, new Fault.Silence()));
    assertEquals(
        "injection on \"XX.*\" lasts 0.0 s; expected a channel pattern and more than 0 s",
        e.getMessage());
  }
}
