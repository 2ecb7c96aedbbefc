package haetae.impact.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Published numbers in a CSV resource: comments with {@code #} that name the source, a header, rows
 * of as many cells. Whoever ships a broken one made a mistake in the program: {@link
 * IllegalStateException}.
 */
public final class ResourceTable {
  private final List<Row> rows;

  private ResourceTable(List<Row> rows) {
    this.rows = rows;
  }

  /** The resource {@code name} that lies beside the class. */
  public static ResourceTable of(Class<?> beside, String name) {
    List<String[]> lines =
        text(beside, name)
            .lines()
            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
            .map(line -> line.split(",", -1))
            .toList();
    List<String> columns = Arrays.asList(lines.getFirst());
    for (String[] cells : lines) {
      if (cells.length != columns.size()) {
        throw new IllegalStateException(name + " has a row " + Arrays.toString(cells));
      }
    }
    return new ResourceTable(
        lines.stream().skip(1).map(cells -> new Row(name, columns, cells)).toList());
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /** All rows in their order. */
  public List<Row> rows() {
    return rows;
  }

  /** One row. */
  public static final class Row {
    private final String table;
    private final List<String> columns;
    private final String[] cells;

    private Row(String table, List<String> columns, String[] cells) {
      this.table = table;
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell of a column. */
    public String text(String column) {
      int k = columns.indexOf(column);
      if (k < 0) {
        throw new IllegalStateException(table + " has no column " + column);
      }
      return cells[k];
    }

    /** The number in a column. */
    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    /** The numbers in several columns. */
    public double[] numbers(List<String> names) {
      return names.stream().mapToDouble(this::number).toArray();
    }
  }
}
