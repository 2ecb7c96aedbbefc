package haetae.store.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Which ids were seen, and on which line: some 25 bytes each, for ten million of them. */
final class IdBook {
  private byte[] letters = new byte[1024];
  private int used;
  private int[] end = new int[64];
  private int[] line = new int[64];
  private int size;
  private int[] slots = new int[256];

  /** Takes an id; returns the line it was first seen on, or 0 if it is new. */
  int lineOf(String id, int atLine) {
    byte[] bytes = id.getBytes(UTF_8);
    int slot = slotOf(bytes);
    if (slots[slot] != 0) {
      return line[slots[slot] - 1];
    }
    append(bytes, atLine);
    slots[slot] = size;
    if (2 * size > slots.length) {
      rehash();
    }
    return 0;
  }

  private int slotOf(byte[] bytes) {
    int slot = spread(Arrays.hashCode(bytes));
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, bytes)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }

  private int start(int i) {
    return i == 0 ? 0 : end[i - 1];
  }

  private boolean isAt(int i, byte[] bytes) {
    return Arrays.equals(letters, start(i), end[i], bytes, 0, bytes.length);
  }

  private void append(byte[] bytes, int atLine) {
    if (size == end.length) {
      end = Arrays.copyOf(end, 2 * size);
      line = Arrays.copyOf(line, 2 * size);
    }
    while (Math.addExact(used, bytes.length) > letters.length) {
      letters = Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8, 2L * letters.length));
    }
    System.arraycopy(bytes, 0, letters, used, bytes.length);
    used += bytes.length;
    end[size] = used;
    line[size++] = atLine;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(2, slots.length)];
    for (int i = 0; i < size; i++) {
      int slot = slotOf(Arrays.copyOfRange(letters, start(i), end[i]));
      slots[slot] = i + 1;
    }
  }
}
