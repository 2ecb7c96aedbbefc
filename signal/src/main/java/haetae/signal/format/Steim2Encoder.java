package haetae.signal.format;

import haetae.world.InvalidValue;

/**
 * Packs samples into Steim-2 frames (SEED 2.4, appendix B), the most differences per word first.
 */
final class Steim2Encoder {
  /** How one word can be filled: differences, bits of each, code of the word, code inside it. */
  private record Packing(int count, int bits, int code, int inner) {
    boolean holds(long difference) {
      long limit = 1L << (bits - 1);
      return difference >= -limit && difference < limit;
    }
  }

  private static final Packing[] PACKINGS = {
    new Packing(7, 4, 3, 2),
    new Packing(6, 5, 3, 1),
    new Packing(5, 6, 3, 0),
    new Packing(4, 8, 1, -1),
    new Packing(3, 10, 2, 3),
    new Packing(2, 15, 2, 2),
    new Packing(1, 30, 2, 1)
  };

  private Steim2Encoder() {}

  /**
   * Packs as many samples as the frames hold.
   *
   * @param from first sample to pack; its difference to the one before it is stored, as SEED asks
   * @param frames frames of 64 bytes, already zero, beginning at {@code at}
   * @return index after the last sample packed
   * @throws InvalidValue if a difference needs more than 30 bits
   */
  static int encode(int[] x, int from, int end, byte[] out, int at, int frames) {
    int i = from;
    for (int f = 0; f < frames && i < end; f++) {
      int frame = at + 64 * f;
      int codes = 0;
      for (int word = f == 0 ? 3 : 1; word < 16 && i < end; word++) {
        Packing packing = packing(x, i, end);
        Bytes.put32(out, frame + 4 * word, pack(x, i, packing), true);
        codes |= packing.code << (30 - 2 * word);
        i += packing.count;
      }
      Bytes.put32(out, frame, codes, true);
    }
    Bytes.put32(out, at + 4, x[from], true);
    Bytes.put32(out, at + 8, x[i - 1], true);
    return i;
  }

  private static Packing packing(int[] x, int i, int end) {
    for (Packing packing : PACKINGS) {
      if (i + packing.count <= end && holdsAll(packing, x, i)) {
        return packing;
      }
    }
    throw new InvalidValue(
        "samples "
            + (i - 1)
            + " and "
            + i
            + " differ by "
            + difference(x, i)
            + " counts; Steim-2 holds less than 2^29: write int32");
  }

  private static boolean holdsAll(Packing packing, int[] x, int i) {
    for (int k = i; k < i + packing.count; k++) {
      if (!packing.holds(difference(x, k))) {
        return false;
      }
    }
    return true;
  }

  private static int pack(int[] x, int i, Packing packing) {
    int word = 0;
    int mask = (1 << packing.bits) - 1;
    for (int k = i; k < i + packing.count; k++) {
      word = (word << packing.bits) | ((int) difference(x, k) & mask);
    }
    return packing.inner < 0 ? word : word | (packing.inner << 30);
  }

  /** Difference to the sample before; 0 for the very first. */
  private static long difference(int[] x, int k) {
    return k == 0 ? 0 : (long) x[k] - x[k - 1];
  }
}
