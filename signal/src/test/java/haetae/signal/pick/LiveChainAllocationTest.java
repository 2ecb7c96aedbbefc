package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordFormat;
import haetae.signal.format.RecordState;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In quiet times the live chain takes no memory, however many samples pass. */
class LiveChainAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double RATE_HZ = 100;
  private static final int RECORD = 512;
  private static final int SAMPLES = 30_000;
  private static final int BYTES_IN_TICK = 8000; // a report or two, also before they are compiled
  private static final int PASSES_BEFORE = 4;

  /** By this thread so far, bytes. */
  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Five minutes of noise, passed through again and again with time going on. */
  private static final class Noise {
    final List<byte[]> channels = new ArrayList<>();
    final RecordDecoder decoder = new RecordDecoder();
    final Packet packet;
    long passNanos;
    private int records;

    Noise(List<Channel> of) throws IOException {
      packet = new Packet(of.getFirst().id(), 0, RATE_HZ, new double[0], 0);
      for (Channel channel : of) {
        channels.add(records(channel.id(), channels.size()));
        records = Math.max(records, channels.getLast().length / RECORD);
      }
    }

    private static byte[] records(ChannelId id, long seed) throws IOException {
      SplittableRandom random = new SplittableRandom(seed);
      int[] counts = new int[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        counts[i] = (int) Math.rint(20 * random.nextGaussian());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, RECORD).write(id, 0, RATE_HZ, counts);
      return out.toByteArray();
    }

    int records() {
      return records;
    }

    void endPass() {
      passNanos += Math.round(SAMPLES * 1e9 / RATE_HZ);
    }

    /** The packet of a record, or null behind the last; the same object each time. */
    @org.jspecify.annotations.Nullable
    Packet packet(int channel, int record) {
      byte[] bytes = channels.get(channel);
      int at = record * RECORD;
      if (at >= bytes.length) {
        return null;
      }
      if (decoder.decode(bytes, at, RECORD) != RecordState.OK) {
        throw new IllegalStateException("record " + record + " is damaged");
      }
      packet.refill(
          decoder.header().channel(),
          decoder.header().startNanos() + passNanos,
          RATE_HZ,
          decoder.samples(),
          decoder.header().sampleCount());
      return packet;
    }
  }

  private static List<Channel> channels(GroundQuantity quantity) {
    List<Channel> channels = new ArrayList<>();
    for (char direction : new char[] {'Z', 'N', 'E'}) {
      channels.add(
          new Channel(
              ChannelId.of("HT", "S1", "", "HN" + direction),
              new GeoPoint(36.1, 129.3),
              0,
              0,
              0,
              direction == 'Z' ? -90 : 0,
              RATE_HZ,
              Optional.of(new Sensitivity(quantity, 1e5)),
              Instant.MIN,
              Instant.MAX));
    }
    return channels;
  }

  /** Decoding, joining, filters, detector, motion and meter of one station, without its reports. */
  private static final class Chain {
    final Noise noise;
    final ChannelWatch[] watches = new ChannelWatch[3];
    final OnsetDetector detector = new OnsetDetector(PickSettings.DEFAULT, RATE_HZ);
    final StationMeter meter;

    Chain(GroundQuantity quantity) throws IOException {
      List<Channel> channels = channels(quantity);
      noise = new Noise(channels);
      for (int c = 0; c < 3; c++) {
        Channel channel = channels.get(c);
        watches[c] = new ChannelWatch(channel.id(), Optional.of(channel), PickSettings.DEFAULT);
        watches[c].follow(c == 0 ? vertical(quantity) : new HorizontalWatch(quantity));
      }
      meter = new StationMeter(watches[0], watches[1], watches[2]);
    }

    private ChannelWatch.Consumer vertical(GroundQuantity quantity) {
      VerticalMotion motion = new VerticalMotion(quantity);
      return new ChannelWatch.Consumer() {
        @Override
        public void restart(double rateHz) {
          motion.restart(rateHz);
        }

        @Override
        public void block(double[] raw, double[] band, int to, long firstIndex) {
          detector.block(raw, band, to, firstIndex);
          motion.block(raw, to);
        }
      };
    }

    void pass() {
      for (int record = 0; record < noise.records(); record++) {
        for (int c = 0; c < 3; c++) {
          Packet packet = noise.packet(c, record);
          if (packet != null) {
            watches[c].accept(packet);
          }
        }
        if (meter.possible()) {
          meter.advance();
        }
      }
      noise.endPass();
    }
  }

  @ParameterizedTest
  @EnumSource(GroundQuantity.class)
  void noByteIsAllocatedBetweenRecordAndPeaks(GroundQuantity quantity) throws IOException {
    Chain chain = new Chain(quantity);
    for (int i = 0; i < PASSES_BEFORE; i++) {
      chain.pass();
    }
    long bytes = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) { // a recompilation costs some bytes once, samples cost every time
      long before = allocated();
      chain.pass();
      bytes = Math.min(bytes, allocated() - before);
    }
    assertTrue(chain.meter.any() && chain.detector.firstPending() < 0, "quiet, and measured");
    assertEquals(0, bytes, bytes + " bytes in each pass of " + 3 * SAMPLES + " samples");
  }

  /** The whole step: packets cost nothing; a tick costs what its report takes. */
  @Test
  void packetsCostNothingAndATickItsReport() throws IOException {
    List<Channel> channels = channels(GroundQuantity.ACCELERATION);
    PickStep step = new PickStep(PickSettings.DEFAULT, new Inventory(channels));
    StationWatch station = step.start();
    Noise noise = new Noise(channels);
    long[] reports = new long[1];
    Consumer<StationReport> count = r -> reports[0]++;
    long inPackets = 0;
    long inTicks = 0;
    for (int pass = 0; pass <= PASSES_BEFORE; pass++) {
      inPackets = 0;
      inTicks = 0;
      for (int record = 0; record < noise.records(); record++) {
        long now = 0;
        long before = allocated();
        for (int c = 0; c < 3; c++) {
          Packet packet = noise.packet(c, record);
          if (packet != null) {
            step.on(station, packet, count);
            now = Math.max(now, packet.endNanos());
          }
        }
        long between = allocated();
        step.onTime(station, Packet.instant(now), count);
        inPackets += between - before;
        inTicks += allocated() - between;
      }
      noise.endPass();
    }
    assertTrue(reports[0] >= noise.records(), "the station reported");
    assertEquals(0, inPackets, inPackets + " bytes for " + 3 * SAMPLES + " samples");
    long perTick = inTicks / noise.records();
    assertTrue(perTick < BYTES_IN_TICK, perTick + " bytes in a tick");
  }
}
