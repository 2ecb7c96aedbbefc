package haetae.signal.format;

/** Encoding codes of SEED 2.4 (blockette 1000, field 3) and miniSEED 3. */
final class Encoding {
  static final int TEXT = 0;
  static final int INT16 = 1;
  static final int INT24 = 2;
  static final int INT32 = 3;
  static final int FLOAT32 = 4;
  static final int FLOAT64 = 5;
  static final int STEIM1 = 10;
  static final int STEIM2 = 11;
  static final int GEOSCOPE24 = 12;
  static final int GEOSCOPE16_3 = 13;
  static final int GEOSCOPE16_4 = 14;
  static final int CDSN = 16;
  static final int SRO = 30;
  static final int DWWSSN = 32;

  private Encoding() {}

  /** Bytes of one sample; 0 if they vary (Steim) or the encoding is not known. */
  static int bytesPerSample(int encoding) {
    return switch (encoding) {
      case INT16, GEOSCOPE16_3, GEOSCOPE16_4, CDSN, SRO, DWWSSN -> 2;
      case INT24, GEOSCOPE24 -> 3;
      case INT32, FLOAT32 -> 4;
      case FLOAT64 -> 8;
      default -> 0;
    };
  }

  static boolean steim(int encoding) {
    return encoding == STEIM1 || encoding == STEIM2;
  }
}
