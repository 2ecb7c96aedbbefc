package haetae.store.city.table;

/** Watches bytes go by and tells the first that cannot belong to UTF-8 (Unicode 16, table 3-7). */
final class Utf8 {
  private int left;
  private int low = 0x80;
  private int high = 0xBF;

  /** Takes the next byte, 0 to 255; false if it is malformed here. */
  boolean accepts(int b) {
    if (left == 0) {
      return b < 0x80 || begins(b);
    }
    boolean fits = b >= low && b <= high;
    left--;
    low = 0x80;
    high = 0xBF;
    return fits;
  }

  private boolean begins(int b) {
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    left = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return true;
  }

  /** Whether the bytes so far end between two characters. */
  boolean whole() {
    return left == 0;
  }
}
