package haetae.signal.format;

/** What became of one miniSEED record: its samples, nothing to read, or the damage found. */
public enum RecordState {
  /** Samples were read. */
  OK("ok", false),
  /** Text (encoding 0), such as a log line. */
  TEXT("text", false),
  /** No samples: detections, time marks, other headers. */
  NO_SAMPLES("no-samples", false),
  /** Bytes that are no record header. */
  NOT_A_RECORD("not-a-record", true),
  /** A header whose fields contradict each other or the calendar. */
  BAD_HEADER("bad-header", true),
  /** A channel identifier that is blank or has characters no code may have. */
  BAD_IDENTIFIER("bad-identifier", true),
  /** Samples without a positive, finite sample rate. */
  BAD_RATE("bad-sample-rate", true),
  /** An encoding that is not known. */
  BAD_ENCODING("bad-encoding", true),
  /** The record ends before its declared length. */
  TRUNCATED("truncated", true),
  /** CRC-32C of a miniSEED 3 record is not the stored one. */
  CRC("crc", true),
  /** The payload is too small for the declared number of samples. */
  SHORT_PAYLOAD("short-payload", true),
  /** The last sample is not the one that the Steim header promises. */
  STEIM_INTEGRITY("steim-integrity", true),
  /** A sample is not a finite number. */
  NOT_A_NUMBER("not-a-number", true);

  private final String reason;
  private final boolean damaged;

  RecordState(String reason, boolean damaged) {
    this.reason = reason;
    this.damaged = damaged;
  }

  /** Short name for reports, such as {@code steim-integrity}. */
  public String reason() {
    return reason;
  }

  /** Whether the record was refused; false for samples read and for records without any. */
  public boolean damaged() {
    return damaged;
  }
}
