package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of OpenQuake, row by row: comma-separated, a header, lines beginning with {@code #} are
 * passed over. Where {@code F.csv} is missing, {@code F.csv.gz} is read.
 */
final class CsvRows implements AutoCloseable {
  private static final int MOST_LINE = 1 << 20;

  private final String name;
  private final BufferedReader in;
  private final List<String> header;
  private String[] row = new String[0];
  private int line;

  private CsvRows(String name, BufferedReader in) throws IOException {
    this.name = name;
    this.in = in;
    String first = next();
    if (first == null) {
      throw new InvalidValue(name + " is empty; expected a header");
    }
    header = Arrays.stream(split(first)).map(String::strip).toList();
  }

  /**
   * Opens a file.
   *
   * @throws InvalidValue if it is not there or empty
   */
  static CsvRows open(Path file) {
    String name = String.valueOf(file.getFileName());
    Path packed = file.resolveSibling(name + ".gz");
    Path found = Files.isRegularFile(file) ? file : packed;
    if (!Files.isRegularFile(found)) {
      throw new InvalidValue(file + " is not there, nor packed as .gz; expected a table");
    }
    try {
      InputStream bytes = Files.newInputStream(found);
      InputStream plain =
          found.getFileName().toString().endsWith(".gz")
              ? new GZIPInputStream(bytes, 1 << 16)
              : bytes;
      return new CsvRows(
          name, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16));
    } catch (IOException e) {
      throw new InvalidValue(found + " cannot be read: " + e.getMessage(), e);
    }
  }

  private @Nullable String next() throws IOException {
    while (true) {
      String text = in.readLine();
      line++;
      if (text == null) {
        return null;
      }
      if (text.length() > MOST_LINE) {
        throw fault("a line of " + text.length() + " characters; expected a table");
      }
      if (line == 1 && text.startsWith("\ufeff")) {
        text = text.substring(1);
      }
      if (!text.isBlank() && !text.startsWith("#")) {
        return text;
      }
    }
  }

  /** Moves to the next row; false at the end. */
  boolean advance() {
    try {
      String text = next();
      if (text == null) {
        return false;
      }
      row = split(text);
      if (row.length != header.size()) {
        throw fault(row.length + " cells; expected the " + header.size() + " of the header");
      }
      return true;
    } catch (IOException e) {
      throw new InvalidValue(name + " line " + line + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String[] split(String text) {
    if (text.indexOf('"') >= 0) {
      return quoted(text);
    }
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) == ',' ? 1 : 0;
    }
    String[] cells = new String[n];
    int from = 0;
    for (int k = 0; k < n; k++) {
      int to = text.indexOf(',', from);
      to = to < 0 ? text.length() : to;
      cells[k] = text.substring(from, to);
      from = to + 1;
    }
    return cells;
  }

  private static String[] quoted(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean twice = inside && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          cell.append(c);
          i++;
        } else {
          inside = !inside;
        }
      } else if (c == ',' && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }

  /** Names of the columns. */
  List<String> header() {
    return header;
  }

  /** Place of a column, if there is one of any of the names. */
  OptionalInt find(String... names) {
    for (String column : names) {
      int at = header.indexOf(column);
      if (at >= 0) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Place of a column.
   *
   * @throws InvalidValue if there is none of the names
   */
  int get(String... names) {
    return find(names)
        .orElseThrow(() ->
            new InvalidValue(
                name + " line 1: no column " + names[0] + "; the columns are " + header));
  }

  /** Cell of the current row, stripped. */
  String text(int column) {
    return row[column].strip();
  }

  /** Cell of the current row as a number. */
  double number(int column) {
    String text = row[column];
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw fault(header.get(column) + " is '" + text + "'; expected a number");
  }

  /** A fault of the current row. */
  InvalidValue fault(String what) {
    return new InvalidValue(name + " line " + line + ": " + what);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new InvalidValue(name + " cannot be closed", e);
    }
  }
}
