package haetae.store.city.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One row of a table, used again for the next: read it before asking for another. Blanks around a
 * cell without quotes do not count. Cells are numbered from 0.
 */
public final class Row {
  private byte[] bytes = new byte[1024];
  private int length;
  private int[] start = new int[16];
  private int[] end = new int[16];
  private boolean[] doubled = new boolean[16];
  private int cells;
  private int line;
  private int lineEnds;

  void begin(int firstLine) {
    line = firstLine;
    length = 0;
    cells = 0;
    lineEnds = 0;
  }

  void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
    if (b == '\n') {
      lineEnds++;
    }
  }

  int length() {
    return length;
  }

  /** A cell without quotes: from where on, to the last byte taken. */
  void plain(int from) {
    int first = from;
    int last = length;
    while (first < last && isBlank(bytes[first])) {
      first++;
    }
    while (last > first && isBlank(bytes[last - 1])) {
      last--;
    }
    cell(first, last, false);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** A cell between quotes. */
  void quoted(int from, int to, boolean hasDoubledQuotes) {
    cell(from, to, hasDoubledQuotes);
  }

  private void cell(int from, int to, boolean hasDoubledQuotes) {
    if (cells == start.length) {
      start = Arrays.copyOf(start, 2 * cells);
      end = Arrays.copyOf(end, 2 * cells);
      doubled = Arrays.copyOf(doubled, 2 * cells);
    }
    start[cells] = from;
    end[cells] = to;
    doubled[cells++] = hasDoubledQuotes;
  }

  byte[] bytes() {
    return bytes;
  }

  int lineEnds() {
    return lineEnds;
  }

  /** Number of cells. */
  public int size() {
    return cells;
  }

  /** Line on which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** Whether nothing stands in a cell. */
  public boolean isEmpty(int cell) {
    return start[cell] == end[cell];
  }

  /** What stands in a cell; empty if nothing. */
  public String text(int cell) {
    String raw = new String(bytes, start[cell], end[cell] - start[cell], UTF_8);
    return doubled[cell] ? raw.replace("\"\"", "\"") : raw;
  }

  /** The number in a cell; NaN where there is none or the cell is empty. */
  public double number(int cell) {
    return Numeral.parse(bytes, start[cell], end[cell]);
  }

  /** Line of a cell, from 1: later than that of the row where a cell before it spans lines. */
  public int line(int cell) {
    return lineAt(start[cell]);
  }

  /** Column of a cell in characters from 1; of a quoted one the first character inside. */
  public int column(int cell) {
    return columnAt(start[cell]);
  }

  int lineAt(int offset) {
    int at = line;
    for (int i = 0; i < offset; i++) {
      at += bytes[i] == '\n' ? 1 : 0;
    }
    return at;
  }

  int columnAt(int offset) {
    int column = 1;
    for (int i = offset - 1; i >= 0 && bytes[i] != '\n'; i--) {
      column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
