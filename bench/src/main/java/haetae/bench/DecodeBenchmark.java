package haetae.bench;

import edu.iris.dmc.seedcodec.Codec;
import edu.iris.dmc.seedcodec.CodecException;
import haetae.signal.format.MiniSeedReader;
import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordFormat;
import haetae.signal.format.RecordState;
import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Samples per second out of 512-byte Steim-2 records in memory, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private static final int RECORD = 512;
  private static final int PAYLOAD = 64;
  private static final int SAMPLES = 1_000_000;

  /** Standard deviation of the signal's steps, counts: 3 fills words with 7 to 4 differences. */
  @Param({"3", "100"})
  public double stepCounts;

  private byte[] bytes = new byte[0];
  private byte[][] payloads = new byte[0][];
  private int[] counts = new int[0];
  private final RecordDecoder decoder = new RecordDecoder();
  private final MiniSeedReader reader = new MiniSeedReader();

  /** Counts samples, so that the table shows samples a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Rate {
    public long samples;
  }

  /** Makes the records: a random walk, its steps normally distributed. */
  @Setup
  public void records() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    int[] x = new int[SAMPLES];
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i - 1] + (int) Math.rint(random.nextGaussian() * stepCounts);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, RECORD)
        .write(ChannelId.of("KG", "PHA2", "", "HGZ"), 0, 100, x);
    bytes = out.toByteArray();
    payloads = new byte[bytes.length / RECORD][];
    counts = new int[payloads.length];
    for (int i = 0; i < payloads.length; i++) {
      payloads[i] = Arrays.copyOfRange(bytes, i * RECORD + PAYLOAD, (i + 1) * RECORD);
      decoder.decodeHeader(bytes, i * RECORD, RECORD);
      counts[i] = decoder.header().sampleCount();
    }
  }

  /** Header and samples as integers. */
  @Benchmark
  public long toCounts(Rate rate) {
    for (int at = 0; at < bytes.length; at += RECORD) {
      check(decoder.decodeCounts(bytes, at, RECORD));
    }
    rate.samples += SAMPLES;
    return decoder.counts()[0];
  }

  /** Header and samples as the live chain takes them. */
  @Benchmark
  public double toSamples(Rate rate) {
    for (int at = 0; at < bytes.length; at += RECORD) {
      check(decoder.decode(bytes, at, RECORD));
    }
    rate.samples += SAMPLES;
    return decoder.samples()[0];
  }

  /** The whole reader: finding records, headers, samples, packets. */
  @Benchmark
  public long toPackets(Rate rate) {
    long[] sum = new long[1];
    reader.read("records", bytes, p -> sum[0] += p.count());
    rate.samples += SAMPLES;
    return sum[0];
  }

  /** seedCodec 1.2.0 on the payloads alone, without reading any header. */
  @Benchmark
  public long seedCodec(Rate rate) throws CodecException {
    Codec codec = new Codec();
    long last = 0;
    for (int i = 0; i < payloads.length; i++) {
      last += codec.decompress(11, payloads[i], counts[i], false).getAsInt()[0];
    }
    rate.samples += SAMPLES;
    return last;
  }

  private static void check(RecordState state) {
    if (state != RecordState.OK) {
      throw new IllegalStateException(state.reason());
    }
  }
}
