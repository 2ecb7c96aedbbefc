package haetae.bench;

import haetae.signal.format.RecordDecoder;
import haetae.signal.pick.PickSettings;
import haetae.signal.pick.PickStep;
import haetae.signal.pick.StationReport;
import haetae.signal.pick.StationWatch;
import haetae.world.data.Packet;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Component samples per second through everything a station is watched by: records in memory,
 * decoding, joining, picking, on-site parameters of three components, peaks. One core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class StationBenchmark {
  static final int STATIONS = 24;
  private static final int SAMPLES = 6000;
  private static final int RECORD = SyntheticRecords.RECORD;
  private static final double RATE_HZ = SyntheticRecords.RATE_HZ;
  private static final double COUNTS_PER_MPS2 = 1e5;
  private static final double COUNTS_PER_MPS = 1e8;

  /** What the sensors measure. */
  @Param({"ACCELERATION", "VELOCITY"})
  public GroundQuantity quantity = GroundQuantity.ACCELERATION;

  private final RecordDecoder decoder = new RecordDecoder();
  private final Packet packet =
      new Packet(ChannelId.of("HT", "S0", "", "HNZ"), 0, RATE_HZ, new double[0], 0);
  private final List<SyntheticRecords> records = new ArrayList<>();
  private final List<StationWatch> stations = new ArrayList<>();
  private final Reports reports = new Reports();
  private PickStep step = new PickStep(PickSettings.DEFAULT, new Inventory(List.of()));
  private int rounds;
  private long passNanos;

  private static final class Reports implements Consumer<StationReport> {
    private long count;

    @Override
    public void accept(StationReport report) {
      count++;
    }
  }

  /** Noise of a minute for every channel. */
  @Setup
  public void record() {
    double countsPerUnit =
        quantity == GroundQuantity.ACCELERATION ? COUNTS_PER_MPS2 : COUNTS_PER_MPS;
    List<Channel> channels = SyntheticNetwork.channels(STATIONS, quantity, countsPerUnit);
    step = new PickStep(PickSettings.DEFAULT, new Inventory(channels));
    for (Channel channel : channels) {
      SyntheticRecords made = new SyntheticRecords(channel.id(), SAMPLES, 3, records.size());
      rounds = Math.max(rounds, made.count());
      records.add(made);
    }
    for (int s = 0; s < STATIONS; s++) {
      stations.add(step.start());
    }
  }

  /** A minute of all stations, record by record; after each round time moves on. */
  @Benchmark
  @OperationsPerInvocation(STATIONS * 3 * SAMPLES)
  public long everything() {
    for (int round = 0; round < rounds; round++) {
      long now = passNanos;
      for (int c = 0; c < records.size(); c++) {
        if (round < records.get(c).count()) {
          now = Math.max(now, take(c, round * RECORD));
        }
      }
      Instant time = Packet.instant(now);
      for (StationWatch station : stations) {
        step.onTime(station, time, reports);
      }
    }
    passNanos += records.getFirst().durationNanos();
    return reports.count;
  }

  private long take(int channel, int at) {
    DecodeBenchmark.check(decoder.decode(records.get(channel).bytes(), at, RECORD));
    packet.refill(
        decoder.header().channel(),
        decoder.header().startNanos() + passNanos,
        RATE_HZ,
        decoder.samples(),
        decoder.header().sampleCount());
    step.on(stations.get(channel / 3), packet, reports);
    return packet.endNanos();
  }
}
