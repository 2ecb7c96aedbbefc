package haetae.bench;

import edu.iris.dmc.seedcodec.Codec;
import edu.iris.dmc.seedcodec.CodecException;
import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordState;
import haetae.world.station.ChannelId;
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

/** Samples per second out of 512-byte Steim-2 records in memory, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private static final int SAMPLES = 1_000_000;
  private static final int RECORD = SyntheticRecords.RECORD;
  private static final int HEADER = 64;
  private static final int STEIM2 = 11;

  private final SyntheticRecords records =
      new SyntheticRecords(ChannelId.of("KG", "PHA2", "", "HGZ"), SAMPLES, 3, 1);
  private final byte[] bytes = records.bytes();
  private final byte[][] payloads = records.payloads(HEADER);
  private final int[] counts = records.sampleCounts();
  private final RecordDecoder decoder = new RecordDecoder();

  /** Header and samples as integers. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public long toCounts() {
    for (int at = 0; at < bytes.length; at += RECORD) {
      check(decoder.decodeCounts(bytes, at, RECORD));
    }
    return decoder.counts()[0];
  }

  /** Header and samples as the live chain takes them. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public double toSamples() {
    for (int at = 0; at < bytes.length; at += RECORD) {
      check(decoder.decode(bytes, at, RECORD));
    }
    return decoder.samples()[0];
  }

  /** seedCodec 1.2.0 on the payloads alone, without reading any header. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public long seedCodec() throws CodecException {
    Codec codec = new Codec();
    long last = 0;
    for (int i = 0; i < payloads.length; i++) {
      last += codec.decompress(STEIM2, payloads[i], counts[i], false).getAsInt()[0];
    }
    return last;
  }

  static void check(RecordState state) {
    if (state != RecordState.OK) {
      throw new IllegalStateException(state.reason());
    }
  }
}
