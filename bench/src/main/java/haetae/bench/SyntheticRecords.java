package haetae.bench;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordFormat;
import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Steim-2 records of 512 bytes of one channel, held in memory: noise whose neighbouring samples
 * resemble each other, as ground noise does. The same for the same seed.
 */
final class SyntheticRecords {
  static final int RECORD = 512;
  static final double RATE_HZ = 100;

  /** Of each sample, this share stays in the next: noise below about 2 Hz at 100 Hz. */
  private static final double MEMORY = 0.9;

  private final byte[] bytes;
  private final int samples;

  /**
   * @param spreadCounts standard deviation of what is new in a sample, counts: 3 packs 4 to 7
   *     samples into a word
   */
  SyntheticRecords(ChannelId channel, int samples, double spreadCounts, long seed) {
    this.samples = samples;
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = new int[samples];
    double x = 0;
    for (int i = 0; i < samples; i++) {
      x = MEMORY * x + random.nextGaussian() * spreadCounts;
      counts[i] = (int) Math.rint(x);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, RECORD)
          .write(channel, 0, RATE_HZ, counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes = out.toByteArray();
  }

  /** All records, one after the other. */
  byte[] bytes() {
    return bytes;
  }

  int count() {
    return bytes.length / RECORD;
  }

  int samples() {
    return samples;
  }

  /** What the records cover, ns. */
  long durationNanos() {
    return Math.round(samples * 1e9 / RATE_HZ);
  }

  /** Payloads without headers, for decoders that take no record. */
  byte[][] payloads(int headerBytes) {
    byte[][] payloads = new byte[count()][];
    for (int i = 0; i < payloads.length; i++) {
      payloads[i] = Arrays.copyOfRange(bytes, i * RECORD + headerBytes, (i + 1) * RECORD);
    }
    return payloads;
  }

  /** Samples in each record. */
  int[] sampleCounts() {
    RecordDecoder decoder = new RecordDecoder();
    int[] counts = new int[count()];
    for (int i = 0; i < counts.length; i++) {
      decoder.decodeHeader(bytes, i * RECORD, RECORD);
      counts[i] = decoder.header().sampleCount();
    }
    return counts;
  }
}
