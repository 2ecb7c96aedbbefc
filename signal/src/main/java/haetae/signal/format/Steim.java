package haetae.signal.format;

/**
 * Steim-1 and Steim-2: frames of 64 bytes that hold differences (SEED 2.4, appendix B). A frame is
 * a word of sixteen 2-bit codes and fifteen words of differences; words 1 and 2 of the first frame
 * are the first and last sample.
 *
 * <p>Differences are unpacked and summed in one pass; the target is checked once a frame, which is
 * why it must have room for {@link #SLACK} more samples than asked for.
 */
final class Steim {
  /** The most samples one frame holds (15 words of 7), kept free at the end of the target. */
  static final int SLACK = 15 * 7;

  private static final int FRAME = 64;

  private Steim() {}

  /** First sample: word 1 of the first frame. */
  static int firstSample(byte[] b, int at) {
    return Bytes.word(b, at + 4);
  }

  /** Last sample: word 2 of the first frame. */
  static int lastSample(byte[] b, int at) {
    return Bytes.word(b, at + 8);
  }

  /**
   * Decodes a payload.
   *
   * @param at offset of the first frame
   * @param length bytes of payload
   * @param count samples wanted
   * @param out at least {@code count + SLACK} long
   * @return samples found, more than {@code count} by up to {@link #SLACK}
   */
  static int decode(byte[] b, int at, int length, boolean steim1, int count, int[] out) {
    int end = at + (length & -FRAME);
    int n = 0;
    for (int p = at; p < end && n < count; p += FRAME) {
      int before = n;
      int firstWord = p == at ? 3 : 1;
      int x = n > 0 ? out[n - 1] : 0;
      n = steim1 ? frame1(b, p, firstWord, x, n, out) : frame2(b, p, firstWord, x, n, out);
      if (before == 0 && n > 0) {
        shift(out, n, firstSample(b, at) - out[0]);
      }
    }
    return n;
  }

  /** Makes the first sample the promised one: the first difference is to a sample not at hand. */
  private static void shift(int[] out, int n, int by) {
    for (int i = 0; i < n; i++) {
      out[i] += by;
    }
  }

  /** Unpacks one Steim-2 frame behind sample {@code n}, whose value is {@code x}. */
  private static int frame2(byte[] b, int p, int firstWord, int x, int n, int[] out) {
    int codes = Bytes.word(b, p) << (2 * firstWord);
    int k = n;
    int last = x;
    for (int q = p + 4 * firstWord; q < p + FRAME; q += 4, codes <<= 2) {
      int w = Bytes.word(b, q);
      switch (codes >>> 30) {
        case 1 -> {
          out[k] = last += w >> 24;
          out[k + 1] = last += (w << 8) >> 24;
          out[k + 2] = last += (w << 16) >> 24;
          out[k + 3] = last += (w << 24) >> 24;
          k += 4;
        }
        case 2 -> {
          switch (w >>> 30) {
            case 1 -> out[k++] = last += (w << 2) >> 2;
            case 2 -> {
              out[k] = last += (w << 2) >> 17;
              out[k + 1] = last += (w << 17) >> 17;
              k += 2;
            }
            case 3 -> {
              out[k] = last += (w << 2) >> 22;
              out[k + 1] = last += (w << 12) >> 22;
              out[k + 2] = last += (w << 22) >> 22;
              k += 3;
            }
            default -> {
              return k;
            }
          }
        }
        case 3 -> {
          int size = w >>> 30;
          if (size == 3) {
            return k;
          }
          k = small2(w, size, last, k, out);
          last = out[k - 1];
        }
        default -> {}
      }
    }
    return k;
  }

  /** Five differences of 6 bits, six of 5, or seven of 4. */
  private static int small2(int w, int size, int before, int k, int[] out) {
    int last = before;
    if (size == 0) {
      out[k] = last += (w << 2) >> 26;
      out[k + 1] = last += (w << 8) >> 26;
      out[k + 2] = last += (w << 14) >> 26;
      out[k + 3] = last += (w << 20) >> 26;
      out[k + 4] = last + ((w << 26) >> 26);
      return k + 5;
    }
    if (size == 1) {
      out[k] = last += (w << 2) >> 27;
      out[k + 1] = last += (w << 7) >> 27;
      out[k + 2] = last += (w << 12) >> 27;
      out[k + 3] = last += (w << 17) >> 27;
      out[k + 4] = last += (w << 22) >> 27;
      out[k + 5] = last + ((w << 27) >> 27);
      return k + 6;
    }
    out[k] = last += (w << 4) >> 28;
    out[k + 1] = last += (w << 8) >> 28;
    out[k + 2] = last += (w << 12) >> 28;
    out[k + 3] = last += (w << 16) >> 28;
    out[k + 4] = last += (w << 20) >> 28;
    out[k + 5] = last += (w << 24) >> 28;
    out[k + 6] = last + ((w << 28) >> 28);
    return k + 7;
  }

  /** Unpacks one Steim-1 frame behind sample {@code n}, whose value is {@code x}. */
  private static int frame1(byte[] b, int p, int firstWord, int x, int n, int[] out) {
    int codes = Bytes.word(b, p) << (2 * firstWord);
    int k = n;
    int last = x;
    for (int q = p + 4 * firstWord; q < p + FRAME; q += 4, codes <<= 2) {
      int w = Bytes.word(b, q);
      switch (codes >>> 30) {
        case 1 -> {
          out[k] = last += w >> 24;
          out[k + 1] = last += (w << 8) >> 24;
          out[k + 2] = last += (w << 16) >> 24;
          out[k + 3] = last += (w << 24) >> 24;
          k += 4;
        }
        case 2 -> {
          out[k] = last += w >> 16;
          out[k + 1] = last += (w << 16) >> 16;
          k += 2;
        }
        case 3 -> out[k++] = last += w;
        default -> {}
      }
    }
    return k;
  }

  /**
   * Turns a little-endian Steim payload into the usual big-endian one. Words are swapped by the
   * size of what they hold: bytes stay, 16-bit differences of Steim-1 are swapped one by one.
   */
  static void toBigEndian(byte[] b, int at, int length, boolean steim1, byte[] to) {
    int whole = length & -FRAME;
    for (int p = 0; p < whole; p += FRAME) {
      int codes = Bytes.i32(b, at + p, false);
      Bytes.put32(to, p, codes, true);
      for (int i = 1; i < 16; i++) {
        int q = p + 4 * i;
        int code = (codes >>> (30 - 2 * i)) & 3;
        boolean sample = p == 0 && i < 3;
        int w = Bytes.i32(b, at + q, false);
        if (!sample && code == 1) {
          w = Integer.reverseBytes(w);
        } else if (!sample && code == 2 && steim1) {
          w = Integer.rotateLeft(w, 16);
        }
        Bytes.put32(to, q, w, true);
      }
    }
  }
}
