package haetae.bench;

import haetae.signal.filter.Butterworth;
import haetae.signal.format.RecordDecoder;
import haetae.signal.pick.BandPassStaLta;
import haetae.signal.pick.ChannelWatch;
import haetae.signal.pick.OnsetDetector;
import haetae.signal.pick.PickSettings;
import haetae.signal.pick.StaLtaSettings;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Samples per second from records in memory to onsets, on one core: decode, causal band-pass 1 to
 * 20 Hz of four sections, recursive STA/LTA; on-site parameters off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class ChainBenchmark {
  private static final int SAMPLES = 1_000_000;
  private static final int RECORD = SyntheticRecords.RECORD;
  private static final double RATE_HZ = SyntheticRecords.RATE_HZ;
  private static final ChannelId CHANNEL = ChannelId.of("KG", "PHA2", "", "HGZ");

  private final SyntheticRecords records = new SyntheticRecords(CHANNEL, SAMPLES, 3, 1);
  private final byte[] bytes = records.bytes();
  private final RecordDecoder decoder = new RecordDecoder();
  private final Packet packet = new Packet(CHANNEL, 0, RATE_HZ, new double[0], 0);
  private final double[] filtered = new double[7 * RECORD / 4];
  private final BandPassStaLta fused =
      new BandPassStaLta(Butterworth.bandPass(4, 1, 20, RATE_HZ), StaLtaSettings.LOCAL, RATE_HZ);
  private final ChannelWatch channel =
      new ChannelWatch(CHANNEL, Optional.empty(), PickSettings.DEFAULT);
  private final Onsets onsets = new Onsets();
  private long passNanos;

  public ChainBenchmark() {
    channel.follow(onsets);
  }

  private static final class Onsets implements ChannelWatch.Consumer {
    private OnsetDetector detector = new OnsetDetector(PickSettings.DEFAULT, RATE_HZ);

    @Override
    public void restart(double rateHz) {
      detector = new OnsetDetector(PickSettings.DEFAULT, rateHz);
    }

    @Override
    public void block(double[] raw, double[] band, int to, long firstIndex) {
      detector.block(raw, band, to, firstIndex);
    }
  }

  /** Decoder and the fused kernel: nothing else. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int kernel() {
    int triggers = 0;
    for (int at = 0; at < bytes.length; at += RECORD) {
      DecodeBenchmark.check(decoder.decode(bytes, at, RECORD));
      int n = decoder.header().sampleCount();
      int hit = fused.firstTrigger(decoder.samples(), filtered, 0, n);
      while (hit >= 0) {
        triggers++;
        hit = fused.firstTrigger(decoder.samples(), filtered, hit + 1, n);
      }
    }
    return triggers;
  }

  /**
   * What the live flow runs on every channel: joining of packets, gain, clipping and dead-channel
   * checks, running mean, band-pass, both series remembered, and the picker's detector.
   */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public long live() {
    for (int at = 0; at < bytes.length; at += RECORD) {
      DecodeBenchmark.check(decoder.decode(bytes, at, RECORD));
      long start = decoder.header().startNanos() + passNanos;
      packet.refill(CHANNEL, start, RATE_HZ, decoder.samples(), decoder.header().sampleCount());
      channel.accept(packet);
    }
    passNanos += records.durationNanos();
    return onsets.detector.firstPending();
  }
}
