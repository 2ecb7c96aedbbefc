package haetae.store.city.osm;

import java.util.Arrays;

/** Numbers in one array that grows. */
final class LongList {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
    }
    values[size++] = value;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long get(int i) {
    return values[i];
  }

  /** The numbers, each once, in rising order. */
  long[] sortedOnce() {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** The array behind the list; valid up to {@link #size} until the next number is added. */
  long[] array() {
    return values;
  }
}
