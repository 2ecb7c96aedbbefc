package haetae.signal.format;

import haetae.world.station.ChannelId;

/** Header of one miniSEED record; one object is filled again for each record. */
public final class RecordHeader {
  private static final ChannelId NONE = ChannelId.of("", "?", "", "");

  int formatVersion;
  ChannelId channel = NONE;
  long startNanos;
  double sampleRateHz;
  int sampleCount;
  int encoding;
  int payloadOffset;
  int payloadLength;
  int recordLength;
  boolean bigEndian;

  /** 2 or 3. */
  public int formatVersion() {
    return formatVersion;
  }

  /** Whose samples these are. */
  public ChannelId channel() {
    return channel;
  }

  /** Time of the first sample with its correction applied, nanoseconds since 1970. */
  public long startNanos() {
    return startNanos;
  }

  /** Sample rate, Hz; 0 for records without samples in time. */
  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** Declared number of samples. */
  public int sampleCount() {
    return sampleCount;
  }

  /** SEED encoding code: 10 Steim-1, 11 Steim-2, 3 int32 and so on. */
  public int encoding() {
    return encoding;
  }

  /** Length of the whole record, bytes. */
  public int recordLength() {
    return recordLength;
  }
}
