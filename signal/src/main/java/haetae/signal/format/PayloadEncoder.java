package haetae.signal.format;

/** Puts samples into the payload of a record. */
final class PayloadEncoder {
  private PayloadEncoder() {}

  /**
   * Encodes as many samples as fit.
   *
   * @param room bytes of zeros at {@code at}
   * @param big byte order of fixed-width samples
   * @return index after the last sample encoded
   */
  static int encode(
      int encoding,
      double[] x,
      int[] counts,
      int from,
      int end,
      byte[] b,
      int at,
      int room,
      boolean big) {
    if (encoding == Encoding.STEIM2) {
      return Steim2Encoder.encode(counts, from, end, b, at, room / 64);
    }
    int to = Math.min(end, from + room / 4);
    for (int i = from; i < to; i++) {
      boolean integer = encoding == Encoding.INT32;
      int bits = integer ? counts[i] : Float.floatToIntBits((float) x[i]);
      Bytes.put32(b, at + 4 * (i - from), bits, big);
    }
    return to;
  }
}
