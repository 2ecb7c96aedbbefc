package haetae.impact.exposure;

import java.util.Arrays;

/** Numbers keys 0, 1, 2 … in the order of their first appearance; open addressing, no boxing. */
final class CellNumbers {
  private static final int EMPTY = -1;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[256];
  private int[] slots = new int[512];
  private int size;

  CellNumbers() {
    Arrays.fill(slots, EMPTY);
  }

  /** Number of a key, which is taken in if it is new. */
  int of(long key) {
    int at = slot(key);
    if (slots[at] != EMPTY) {
      return slots[at];
    }
    if (size == keys.length) {
      grow();
      at = slot(key);
    }
    keys[size] = key;
    slots[at] = size;
    return size++;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int at = (int) ((key * GOLDEN) >>> 32) & mask;
    while (slots[at] != EMPTY && keys[slots[at]] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    slots = new int[size * 4];
    Arrays.fill(slots, EMPTY);
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i;
    }
  }

  int size() {
    return size;
  }

  /** Key of a number. */
  long key(int number) {
    return keys[number];
  }
}
