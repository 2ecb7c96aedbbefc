package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of comma-separated values with a header, read row by row: cells may be quoted, lines that
 * begin with {@code #} before the header are passed over. Made for millions of rows: a row that is
 * read leaves nothing behind.
 */
final class CsvRows {
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 22;
  private static final double[] POWERS = new double[MOST_DECIMALS + 1];

  static {
    POWERS[0] = 1;
    for (int k = 1; k < POWERS.length; k++) {
      POWERS[k] = POWERS[k - 1] * 10;
    }
  }

  private final String file;
  private final byte[] bytes;
  private final List<String> header;
  private final int[] from;
  private final int[] to;
  private int at;
  private int line;
  private int lines;

  CsvRows(JobFile file) {
    this.file = file.name();
    bytes = file.bytes();
    List<String> names = new ArrayList<>();
    from = new int[1024];
    to = new int[1024];
    while (names.isEmpty() && at < bytes.length) {
      boolean comment = bytes[at] == '#';
      int cells = row();
      for (int c = 0; c < cells && !comment; c++) {
        names.add(text(c));
      }
      if (names.size() == 1 && names.getFirst().isEmpty()) {
        names.clear();
      }
    }
    header = List.copyOf(names);
    if (header.isEmpty()) {
      throw new InvalidValue(this.file + " is empty; expected a header and rows");
    }
  }

  List<String> header() {
    return header;
  }

  /** Column of a name, in any letter case. */
  Optional<Integer> find(String name) {
    for (int c = 0; c < header.size(); c++) {
      if (header.get(c).equalsIgnoreCase(name)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  int column(String name) {
    return find(name)
        .orElseThrow(() ->
            new InvalidValue(
                file + " line 1: no column '" + name + "'; it has " + String.join(", ", header)));
  }

  /** Goes to the next row; false at the end. */
  boolean next() {
    while (at < bytes.length) {
      int cells = row();
      if (cells == header.size()) {
        return true;
      }
      if (cells > 1 || from[0] < to[0]) {
        throw fault("has " + cells + " cells; expected " + header.size() + " as in the header");
      }
    }
    return false;
  }

  /** Reads a row; the number of its cells. */
  private int row() {
    line = ++lines;
    int cells = 0;
    while (true) {
      if (cells == from.length) {
        throw fault("has more than " + from.length + " cells; expected fewer");
      }
      boolean quote = at < bytes.length && bytes[at] == '"';
      boolean more = quote ? quoted(cells) : plain(cells);
      cells++;
      if (!more) {
        return cells;
      }
    }
  }

  /** Takes an unquoted cell; whether another one follows in the row. */
  private boolean plain(int cell) {
    from[cell] = at;
    while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
      at++;
    }
    to[cell] = at > from[cell] && bytes[at - 1] == '\r' ? at - 1 : at;
    return separated();
  }

  private boolean quoted(int cell) {
    from[cell] = ++at;
    while (at < bytes.length && !quoteEnds()) {
      lines += bytes[at] == '\n' ? 1 : 0;
      at += bytes[at] == '"' ? 2 : 1;
    }
    if (at >= bytes.length) {
      throw fault("a quoted cell does not end; expected \"");
    }
    to[cell] = at++;
    while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
      at++;
    }
    return separated();
  }

  private boolean quoteEnds() {
    return bytes[at] == '"' && !(at + 1 < bytes.length && bytes[at + 1] == '"');
  }

  private boolean separated() {
    boolean comma = at < bytes.length && bytes[at] == ',';
    at++;
    return comma;
  }

  /** A cell, stripped. */
  String text(int column) {
    String text =
        new String(bytes, from[column], to[column] - from[column], StandardCharsets.UTF_8);
    return text.indexOf('"') < 0 ? text.strip() : text.replace("\"\"", "\"").strip();
  }

  /** Whether a cell says the same as another text, without making one of it. */
  boolean says(int column, byte[] other) {
    return java.util.Arrays.equals(bytes, from[column], to[column], other, 0, other.length);
  }

  boolean empty(int column) {
    for (int i = from[column]; i < to[column]; i++) {
      if (!Character.isWhitespace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** A cell as a finite number. */
  double number(int column) {
    int i = from[column];
    boolean minus = i < to[column] && bytes[i] == '-';
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (i += minus ? 1 : 0; i < to[column]; i++) {
      int c = bytes[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(column);
      }
      if (count > MOST_DIGITS) {
        return slowly(column);
      }
    }
    if (count == 0) {
      return slowly(column);
    }
    double value = digits / POWERS[Math.max(0, decimals)];
    return minus ? -value : value;
  }

  private double slowly(int column) {
    String text = text(column);
    String wrong = header.get(column) + " is '" + text + "'; expected a finite number";
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(String.valueOf(fault(wrong).getMessage()), e);
    }
    throw fault(wrong);
  }

  /** A fault in the current row. */
  InvalidValue fault(String what) {
    return new InvalidValue(String.format(Locale.ROOT, "%s line %d: %s", file, line, what));
  }
}
