package haetae.store.city.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a comma-separated file that {@link TableReader} reads back cell by cell: UTF-8 and LF are
 * the caller's writer's. Numbers keep every digit; NaN is an empty cell.
 */
public final class TableWriter implements Closeable {
  private final Writer out;
  private boolean fresh = true;

  /** Writes the header. */
  public TableWriter(Writer out, List<String> columns) throws IOException {
    this.out = out;
    for (String column : columns) {
      cell(column);
    }
    endRow();
  }

  /** Writes a text; it is quoted where it must be. */
  public TableWriter cell(String text) throws IOException {
    boolean first = fresh;
    comma();
    if (needsQuotes(text) || (first && text.startsWith("#"))) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
    return this;
  }

  /** Writes a number, every digit of it; an empty cell for NaN. */
  public TableWriter cell(double value) throws IOException {
    comma();
    out.write(Double.isNaN(value) ? "" : Limits.plain(value));
    return this;
  }

  /** Writes a number of single precision without the digits it does not have. */
  public TableWriter cell(float value) throws IOException {
    comma();
    out.write(Float.isNaN(value) ? "" : shortest(value));
    return this;
  }

  private static String shortest(float value) {
    return new java.math.BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Writes a whole number. */
  public TableWriter cell(int value) throws IOException {
    comma();
    out.write(Integer.toString(value));
    return this;
  }

  /** Writes {@code true} or {@code false}. */
  public TableWriter cell(boolean value) throws IOException {
    comma();
    out.write(Boolean.toString(value));
    return this;
  }

  /** Ends the row. */
  public void endRow() throws IOException {
    out.write('\n');
    fresh = true;
  }

  private void comma() throws IOException {
    if (!fresh) {
      out.write(',');
    }
    fresh = false;
  }

  private static boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
