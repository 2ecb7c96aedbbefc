package haetae.signal.stream;

import static haetae.signal.stream.KeptBlocks.START;
import static haetae.signal.stream.KeptBlocks.packet;
import static haetae.signal.stream.KeptBlocks.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import haetae.world.data.Packet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChannelStreamTest {
  private static final long SECOND = 1_000_000_000L;

  private final KeptBlocks kept = new KeptBlocks();
  private final ChannelStream stream = new ChannelStream(StreamSettings.DEFAULT, kept);
  private final StreamCounts counts = stream.counts();

  private void send(Packet... packets) {
    for (Packet packet : packets) {
      stream.accept(packet);
    }
  }

  @Test
  void packetsInOrderAreJoined() {
    assertEquals(Long.MIN_VALUE, stream.nextNanos());
    send(packet(0, 50), packet(50, 100), packet(100, 150));
    assertIterableEquals(values(0, 150), kept.samples);
    assertEquals(1, kept.gaps.size(), "only the beginning");
    assertEquals(START + 3 * SECOND / 2, stream.nextNanos());
    assertEquals(150, counts.samples());
    assertEquals(3, counts.packets());
  }

  @Test
  void packetsOutOfOrderArePutInOrder() {
    send(packet(0, 50), packet(100, 150), packet(50, 100), packet(150, 200));
    assertIterableEquals(values(0, 200), kept.samples);
    assertEquals(1, counts.reordered());
    assertEquals(0, counts.gaps());
  }

  @Test
  void shortPacketsOutOfOrderAreNotBridged() {
    send(packet(0, 10), packet(20, 30), packet(10, 20), packet(30, 40));
    assertIterableEquals(values(0, 40), kept.samples);
    assertEquals(0, counts.bridged());
  }

  @Test
  void overlapsAreTakenOnce() {
    send(packet(0, 50), packet(30, 80), packet(79, 100));
    assertIterableEquals(values(0, 100), kept.samples);
    assertEquals(2, counts.overlaps());
  }

  @Test
  void duplicatesAreCountedWhetherKnownOrWaiting() {
    send(packet(0, 50), packet(0, 50), packet(100, 150), packet(100, 150), packet(50, 100));
    assertIterableEquals(values(0, 150), kept.samples);
    assertEquals(2, counts.duplicates());
    assertEquals(0, counts.late());
  }

  @Test
  void aStretchThatIsSentAgainIsNoClockJump() {
    for (int k = 0; k < 1000; k += 50) {
      send(packet(k, k + 50));
    }
    for (int k = 500; k < 1000; k += 50) {
      send(packet(k, k + 50));
    }
    send(packet(1000, 1050));
    assertIterableEquals(values(0, 1050), kept.samples);
    assertEquals(10, counts.duplicates());
    assertEquals(0, counts.clockJumps());
  }

  @Test
  void aTinyHoleIsBridgedByAStraightLine() {
    send(packet(0, 50), packet(60, 110));
    List<Double> expected = new ArrayList<>(values(0, 50));
    for (int k = 1; k <= 10; k++) {
      expected.add(49 * 49 + (60.0 * 60 - 49 * 49) * k / 11);
    }
    expected.addAll(values(60, 110));
    assertIterableEquals(expected, kept.samples);
    assertEquals(1, counts.bridged());
    assertEquals(0, counts.gaps());
  }

  @Test
  void aLongerHoleIsWaitedForThenAnnounced() {
    send(packet(0, 50), packet(61, 111));
    assertIterableEquals(values(0, 50), kept.samples);
    stream.onTime(START + 19 * SECOND / 10);
    assertEquals(50, kept.samples.size(), "waits for 1 s and the packet's length");
    stream.onTime(START + 2 * SECOND);
    assertIterableEquals(values(61, 111), kept.samples.subList(50, 100));
    assertEquals(new KeptBlocks.Gap(50, START + 610_000_000L, 100), kept.gaps.get(1));
    assertEquals(1, counts.gaps());
    assertEquals(0, counts.bridged());
  }

  @Test
  void whatFillsAHoleTooLateIsLate() {
    send(packet(0, 50), packet(100, 150));
    stream.onTime(START + 10 * SECOND);
    send(packet(50, 100), packet(150, 200));
    assertEquals(150, kept.samples.size());
    assertEquals(1, counts.late());
    assertEquals(0, counts.duplicates());
  }

  @Test
  void aClockThatJumpsForwardsIsAGap() {
    send(packet(0, 50), packet(50, 100, 3600 * SECOND), packet(100, 150, 3600 * SECOND));
    assertIterableEquals(values(0, 150), kept.samples);
    assertEquals(1, counts.gaps());
    assertEquals(2, kept.gaps.size());
  }

  @Test
  void aClockThatIsSetBackIsFollowedAfterSomePackets() {
    for (int k = 0; k < 1000; k += 50) {
      stream.onTime(START + k * 10_000_000L);
      send(packet(k, k + 50, k < 500 ? 0 : -3 * SECOND));
    }
    assertEquals(1, counts.clockJumps());
    assertEquals(1, counts.gaps());
    assertEquals(3, counts.duplicates() + counts.late(), "packets it takes to be sure");
    assertIterableEquals(values(650, 1000), kept.samples.subList(500, 850));
    assertEquals(850, kept.samples.size());
  }

  @Test
  void holesAreStillWaitedForAfterAClockWentWildAndCameBack() {
    send(packet(0, 50), packet(50, 100, 3600 * SECOND));
    for (int k = 100; k < 400; k += 50) {
      stream.onTime(START + k * 10_000_000L);
      send(packet(k, k + 50));
    }
    assertEquals(1, counts.clockJumps());
    int before = kept.samples.size();
    send(packet(450, 500));
    assertEquals(before, kept.samples.size(), "waits for 400 to 450");
    send(packet(400, 450));
    assertIterableEquals(values(400, 500), kept.samples.subList(before, before + 100));
  }

  @Test
  void anotherRateBeginsAnew() {
    send(packet(0, 50));
    send(new Packet(KeptBlocks.ID, START + SECOND / 2, 50, new double[] {1, 2, 3}, 3));
    assertIterableEquals(List.of(1.0, 2.0, 3.0), kept.samples.subList(50, 53));
    assertEquals(new KeptBlocks.Gap(50, START + SECOND / 2, 50), kept.gaps.get(1));
    assertEquals(1, counts.rateChanges());
    assertEquals(1, counts.gaps());
  }

  @Test
  void aFloodBeyondTheLimitGivesTheHoleUp() {
    ChannelStream patient = new ChannelStream(new StreamSettings(0.5, 0.1, 30, 4), kept);
    patient.accept(packet(0, 10));
    for (int k = 1; k <= 100; k++) {
      patient.accept(packet(20 * k, 20 * k + 10));
    }
    assertTrue(kept.samples.size() > 10, "does not wait for ever");
    assertEquals(0, patient.counts().late());
    patient.onTime(START + 100 * SECOND);
    assertEquals(1010, patient.counts().samples());
  }

  @Test
  void packetsWithoutSamplesAreCountedOnly() {
    send(packet(0, 50), packet(50, 50), packet(50, 100));
    assertIterableEquals(values(0, 100), kept.samples);
    assertEquals(3, counts.packets());
  }

  /**
   * Packets of mixed lengths up to 0.5 s, longer than what is bridged at once, or all of one
   * shorter length; each late by less than the waiting time less the longest packet.
   */
  @Property(tries = 300)
  void orderAndRepetitionDoNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int packets) {
    Random random = new Random(seed);
    record Arrival(double s, Packet packet) {}
    List<Arrival> arrivals = new ArrayList<>();
    int at = 0;
    int length = random.nextInt(1, 11);
    boolean mixed = random.nextBoolean();
    for (int i = 0; i < packets; i++) {
      int to = at + (mixed ? random.nextInt(11, 51) : length);
      int copies = 1 + random.nextInt(3);
      for (int c = 0; c < copies; c++) {
        double delayS = i == 0 && c == 0 ? -1 : random.nextDouble(0.45);
        arrivals.add(new Arrival(0.01 * to + delayS, packet(at, to)));
      }
      at = to;
    }
    arrivals.sort(Comparator.comparingDouble(Arrival::s));
    KeptBlocks got = new KeptBlocks();
    ChannelStream any = new ChannelStream(StreamSettings.DEFAULT, got);
    for (Arrival arrival : arrivals) {
      any.onTime(START + Math.max(0, Math.round(arrival.s() * 1e9)));
      any.accept(arrival.packet());
    }
    assertIterableEquals(values(0, at), got.samples);
    assertEquals(1, got.gaps.size());
    assertEquals(arrivals.size(), any.counts().packets());
    assertEquals(arrivals.size() - packets, any.counts().duplicates());
    assertEquals(at, any.counts().samples());
    assertEquals(0, any.counts().gaps() + any.counts().bridged() + any.counts().late());
  }

  @Test
  void theSteadyStateAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] samples = new double[50];
    Arrays.fill(samples, 3);
    Packet packet = packet(0, 50);
    ChannelStream quiet = new ChannelStream(StreamSettings.DEFAULT, new Swallowing());
    feed(quiet, packet, samples, 0, 20_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    long nothing = threads.getCurrentThreadAllocatedBytes() - before;
    long start = threads.getCurrentThreadAllocatedBytes();
    feed(quiet, packet, samples, 20_000, 40_000);
    assertEquals(nothing, threads.getCurrentThreadAllocatedBytes() - start);
    assertEquals(2_000_000, quiet.counts().samples());
  }

  private static void feed(
      ChannelStream stream, Packet packet, double[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      packet.refill(KeptBlocks.ID, START + i * (SECOND / 2), 100, samples, samples.length);
      stream.accept(packet);
      stream.onTime(packet.endNanos());
    }
  }

  private static final class Swallowing implements BlockSink {
    @Override
    public void block(double[] counts, int from, int to, long startNanos) {}

    @Override
    public void gap(long resumesAtNanos, double sampleRateHz) {}
  }
}
