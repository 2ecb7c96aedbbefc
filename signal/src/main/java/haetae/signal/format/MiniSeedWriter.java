package haetae.signal.format;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes samples as miniSEED 2 or 3 records. The same input gives the same bytes. Not for use by
 * several threads at once.
 */
public final class MiniSeedWriter {
  /** Usual length of a miniSEED 2 record, bytes. */
  public static final int USUAL_LENGTH = 512;

  private final OutputStream out;
  private final RecordFormat format;
  private final int leastBytes;
  private final int recordBytes;
  private final byte[] record;
  private int[] counts = new int[0];
  private final MiniSeed3 miniSeed3 = new MiniSeed3();
  private int sequence;

  /**
   * @param out takes the records; not closed
   * @param recordBytes length of a miniSEED 2 record, or the most a miniSEED 3 record has: a power
   *     of two from 256 to 1,048,576
   */
  public MiniSeedWriter(OutputStream out, RecordFormat format, int recordBytes) {
    this(out, format, recordBytes, recordBytes);
  }

  /**
   * Writes miniSEED 2 records each of the smallest length that holds what is in it.
   *
   * @param leastBytes shortest record: a power of two from 256 to {@code recordBytes}
   * @param recordBytes longest record: a power of two up to 1,048,576
   */
  public MiniSeedWriter(OutputStream out, RecordFormat format, int leastBytes, int recordBytes) {
    this.leastBytes = length(leastBytes, 256);
    this.recordBytes = length(recordBytes, leastBytes);
    this.out = out;
    this.format = format;
    record = new byte[recordBytes];
  }

  private static int length(int bytes, int least) {
    if (Integer.bitCount(bytes) != 1 || bytes < least || bytes > 1 << 20) {
      throw new InvalidValue(
          "record length is "
              + bytes
              + " bytes; expected a power of two, "
              + least
              + " to 1048576");
    }
    return bytes;
  }

  /** Writes samples that are whole counts. */
  public void write(ChannelId id, long startNanos, double rateHz, int[] counts) throws IOException {
    double[] samples =
        format.encoding() == Encoding.FLOAT32
            ? Arrays.stream(counts).asDoubleStream().toArray()
            : new double[0];
    write(id, startNanos, rateHz, samples, counts, counts.length);
  }

  /**
   * Writes samples; integer formats take them rounded to the nearest count.
   *
   * @throws InvalidValue if a sample is not finite or too large for the format
   */
  public void write(ChannelId id, long startNanos, double rateHz, double[] samples, int count)
      throws IOException {
    boolean integers = format.encoding() != Encoding.FLOAT32;
    if (integers && counts.length < count) {
      counts = new int[count];
    }
    double limit = integers ? Integer.MAX_VALUE : Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      double sample = samples[i];
      if (!(Math.abs(sample) <= limit)) { // no words are made for each sample
        throw new InvalidValue(
            id + " sample " + i + " is " + sample + "; expected up to " + limit + " counts");
      }
      if (integers) {
        counts[i] = (int) Math.rint(sample);
      }
    }
    write(id, startNanos, rateHz, samples, counts, count);
  }

  private void write(
      ChannelId id, long startNanos, double rateHz, double[] samples, int[] counts, int count)
      throws IOException {
    if (!(rateHz > 0)) {
      throw new InvalidValue("rate of " + id + " is " + rateHz + " Hz; expected more than 0");
    }
    int from = 0;
    while (from < count) {
      long time = startNanos + Math.round(from * 1e9 / rateHz);
      Arrays.fill(record, (byte) 0);
      from =
          format.version() == 2
              ? record2(record, id, time, rateHz, samples, counts, from, count)
              : record3(record, id, time, rateHz, samples, counts, from, count);
    }
  }

  private int record2(
      byte[] b, ChannelId id, long time, double rateHz, double[] x, int[] n, int from, int end)
      throws IOException {
    sequence = sequence % 999_999 + 1;
    int payload = RecordHead2.write(b, id, sequence, time, rateHz, format.encoding());
    int room = recordBytes - payload;
    int to =
        PayloadEncoder.encode(
            format.encoding(), x, n, from, Math.min(end, from + 0xffff), b, payload, room, true);
    int length = leastBytes;
    int used = leastBytes == recordBytes ? recordBytes : payload + usedBytes(b, payload, to - from);
    while (length < used) {
      length *= 2;
    }
    RecordHead2.count(b, to - from, length);
    out.write(b, 0, length);
    return to;
  }

  private int record3(
      byte[] b, ChannelId id, long time, double rateHz, double[] x, int[] n, int from, int end)
      throws IOException {
    int payload = RecordHead3.write(b, id, time, rateHz, format.encoding());
    int to =
        PayloadEncoder.encode(
            format.encoding(), x, n, from, end, b, payload, recordBytes - payload, false);
    int used = usedBytes(b, payload, to - from);
    RecordHead3.payload(b, to - from, used);
    Bytes.put32(b, MiniSeed3.CRC_OFFSET, miniSeed3.checksum(b, 0, payload + used), false);
    out.write(b, 0, payload + used);
    return to;
  }

  /** Bytes of payload that are used: Steim ends with the last frame that has a code. */
  private int usedBytes(byte[] b, int payload, int count) {
    if (format.encoding() != Encoding.STEIM2) {
      return 4 * count;
    }
    int frames = (recordBytes - payload) / 64;
    while (frames > 1 && Bytes.word(b, payload + 64 * (frames - 1)) == 0) {
      frames--;
    }
    return 64 * frames;
  }
}
