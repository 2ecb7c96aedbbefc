package haetae.signal.format;

import java.util.Arrays;

/**
 * Decodes single miniSEED 2 and 3 records into arrays it reuses: no allocation per record once its
 * arrays have grown. Not for use by several threads at once.
 */
public final class RecordDecoder {
  private final RecordHeader header = new RecordHeader();
  private final IdentifierCache identifiers = new IdentifierCache();
  private final MiniSeed3 miniSeed3 = new MiniSeed3();
  private int[] counts = new int[1024];
  private double[] samples = new double[1024];
  private byte[] swapped = new byte[0];

  /** Header of the record decoded last; the same object each time. */
  public RecordHeader header() {
    return header;
  }

  /** Samples of the record decoded last by {@link #decode}; valid up to the header's count. */
  public double[] samples() {
    return samples;
  }

  /** Samples of the record decoded last by {@link #decodeCounts}. */
  public int[] counts() {
    return counts;
  }

  /**
   * Decodes one record to {@link #samples()}.
   *
   * @param offset where it begins
   * @param length bytes of it; more than the record may be given if it states its own length
   */
  public RecordState decode(byte[] bytes, int offset, int length) {
    RecordState state = decodeHeader(bytes, offset, length);
    if (state != RecordState.OK) {
      return state;
    }
    int n = header.sampleCount;
    if (samples.length < n) {
      samples = new double[Math.max(n, 2 * samples.length)];
    }
    if (!Encoding.steim(header.encoding)) {
      int at = offset + header.payloadOffset;
      FixedWidth.decode(header.encoding, bytes, at, header.bigEndian, n, samples);
      return finite(n) ? RecordState.OK : RecordState.NOT_A_NUMBER;
    }
    RecordState steim = steim(bytes, offset + header.payloadOffset);
    if (steim == RecordState.OK) {
      widen(counts, samples, n);
    }
    return steim;
  }

  /**
   * Decodes one Steim record to {@link #counts()} without going through floating point.
   *
   * @return BAD_ENCODING for a record of another encoding
   */
  public RecordState decodeCounts(byte[] bytes, int offset, int length) {
    RecordState state = decodeHeader(bytes, offset, length);
    if (state != RecordState.OK) {
      return state;
    }
    return Encoding.steim(header.encoding)
        ? steim(bytes, offset + header.payloadOffset)
        : RecordState.BAD_ENCODING;
  }

  /** Reads the header alone and checks that its payload can be decoded. */
  public RecordState decodeHeader(byte[] bytes, int offset, int length) {
    RecordState state = fields(bytes, offset, length);
    if (state != RecordState.OK) {
      return state;
    }
    if (header.encoding == Encoding.TEXT && header.sampleCount > 0) {
      return RecordState.TEXT;
    }
    if (header.sampleCount == 0) {
      return RecordState.NO_SAMPLES;
    }
    if (!(header.sampleRateHz > 0 && Double.isFinite(header.sampleRateHz))) {
      return RecordState.BAD_RATE;
    }
    return payload();
  }

  private RecordState fields(byte[] b, int at, int length) {
    if (MiniSeed3.plausible(b, at, length)) {
      return miniSeed3.read(b, at, length, identifiers, header);
    }
    if (MiniSeed2.plausible(b, at, length)) {
      return MiniSeed2.read(b, at, length, identifiers, header);
    }
    return RecordState.NOT_A_RECORD;
  }

  private RecordState payload() {
    int width = Encoding.bytesPerSample(header.encoding);
    if (width > 0) {
      long needed = (long) width * header.sampleCount;
      return needed <= header.payloadLength ? RecordState.OK : RecordState.SHORT_PAYLOAD;
    }
    if (!Encoding.steim(header.encoding)) {
      return RecordState.BAD_ENCODING;
    }
    long words = header.payloadLength / 64 * 15L - 2;
    int most = header.encoding == Encoding.STEIM1 ? 4 : 7;
    return header.sampleCount <= words * most ? RecordState.OK : RecordState.SHORT_PAYLOAD;
  }

  private RecordState steim(byte[] bytes, int payload) {
    int n = header.sampleCount;
    if (counts.length < n + Steim.SLACK) {
      counts = new int[Math.max(n + Steim.SLACK, 2 * counts.length)];
    }
    boolean steim1 = header.encoding == Encoding.STEIM1;
    byte[] b = bytes;
    int at = payload;
    if (!header.bigEndian) {
      if (swapped.length < header.payloadLength) {
        swapped = new byte[header.payloadLength];
      }
      Steim.toBigEndian(bytes, payload, header.payloadLength, steim1, swapped);
      b = swapped;
      at = 0;
    }
    int found = Steim.decode(b, at, header.payloadLength, steim1, n, counts);
    boolean whole = found >= n && counts[n - 1] == Steim.lastSample(b, at);
    return whole ? RecordState.OK : RecordState.STEIM_INTEGRITY;
  }

  private boolean finite(int n) {
    if (header.encoding != Encoding.FLOAT32 && header.encoding != Encoding.FLOAT64) {
      return true;
    }
    double check = 0;
    for (int i = 0; i < n; i++) {
      check += samples[i] * 0;
    }
    return check == 0;
  }

  private static void widen(int[] from, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = from[i];
    }
  }

  /** A copy of the samples decoded last. */
  public double[] copySamples() {
    return Arrays.copyOf(samples, header.sampleCount);
  }
}
