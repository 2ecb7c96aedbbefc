package haetae.store.city.mapping;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.TableReader;
import haetae.store.city.table.TableWriter;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of somebody else's file, written as a table of a pack: one line each. */
final class LayerRows {
  /** What a column of ours is made of. */
  @FunctionalInterface
  interface Extra {
    String of(ForeignRow row);
  }

  private final ForeignFile file;
  private final ColumnMap map;
  private final Map<String, Extra> extras;
  private final List<String> columns = new ArrayList<>();

  /**
   * Rows of a file.
   *
   * @param extras columns that are computed, by their name
   */
  LayerRows(ForeignFile file, ColumnMap map, Map<String, Extra> extras) {
    this.file = file;
    this.map = map;
    this.extras = extras;
    columns.addAll(map.names().keySet());
    columns.addAll(map.constants().keySet());
    columns.addAll(extras.keySet());
  }

  /** Writes the table; returns how many rows it has. */
  long write(Path table, FaultSink faults) throws IOException {
    long[] rows = {0};
    try (BufferedWriter text = Files.newBufferedWriter(table, StandardCharsets.UTF_8);
        TableWriter out = new TableWriter(text, columns)) {
      file.read(
          faults,
          row -> {
            line(row, out);
            rows[0]++;
          });
    }
    return rows[0];
  }

  private void line(ForeignRow row, TableWriter out) {
    try {
      for (String column : columns) {
        out.cell(text(column, row));
      }
      out.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a row failed", e);
    }
  }

  private String text(String column, ForeignRow row) {
    Extra extra = extras.get(column);
    if (extra != null) {
      return extra.of(row);
    }
    String constant = map.constants().get(column);
    return constant != null ? constant : map.translated(column, theirs(column, row).text());
  }

  /** Their cell for a column of ours; the row itself where there is none. */
  ForeignRow.Cell theirs(String column, ForeignRow row) {
    return row.cell(map.names().getOrDefault(column, column))
        .orElse(new ForeignRow.Cell("", row.line(), row.column()));
  }

  /** Their cell from which the character at a column of our line came. */
  ForeignRow.Cell origin(ForeignRow row, int characterColumn) throws IOException {
    StringWriter text = new StringWriter();
    try (TableWriter out = new TableWriter(text, List.of())) {
      line(row, out);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try (TableReader table =
        new TableReader(new ByteArrayInputStream(bytes), (line, column, message) -> {})) {
      int cell = 0;
      if (table.next()) {
        for (int i = 0; i < table.row().size() && i < columns.size(); i++) {
          cell = table.row().column(i) <= characterColumn ? i : cell;
        }
      }
      return theirs(columns.get(cell), row);
    }
  }

  ForeignFile file() {
    return file;
  }
}
