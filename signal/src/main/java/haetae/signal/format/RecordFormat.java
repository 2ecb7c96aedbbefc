package haetae.signal.format;

/** What kind of records a {@link MiniSeedWriter} makes. */
public enum RecordFormat {
  /** miniSEED 2, Steim-2: what most archives hold. */
  MINISEED2_STEIM2(2, Encoding.STEIM2),
  /** miniSEED 2, 32-bit integers, big-endian. */
  MINISEED2_INT32(2, Encoding.INT32),
  /** miniSEED 3, Steim-2. */
  MINISEED3_STEIM2(3, Encoding.STEIM2),
  /** miniSEED 3, 32-bit integers. */
  MINISEED3_INT32(3, Encoding.INT32),
  /** miniSEED 3, 32-bit floating point. */
  MINISEED3_FLOAT32(3, Encoding.FLOAT32);

  private final int version;
  private final int encoding;

  RecordFormat(int version, int encoding) {
    this.version = version;
    this.encoding = encoding;
  }

  /** 2 or 3. */
  public int version() {
    return version;
  }

  int encoding() {
    return encoding;
  }
}
