package haetae.store.city.mapping;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Row;
import haetae.store.city.table.TableReader;
import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A comma-separated file in some encoding; besides its columns it has {@code @row}, from 1. */
public final class CsvFile implements ForeignFile {
  private static final String ROW = "@row";

  private final Path file;
  private final Charset charset;

  /** A file that is there. */
  public CsvFile(Path file, Charset charset) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidValue(file + " is not a file; expected a CSV");
    }
    this.file = file;
    this.charset = charset;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public List<String> columns() throws IOException {
    List<String> columns = new ArrayList<>();
    try (TableReader table =
        open((line, column, message) -> {
          throw new InvalidValue(name() + ":" + line + ":" + column + ": " + message);
        })) {
      if (table.next()) {
        names(table.row()).forEach(columns::add);
      }
    }
    columns.add(ROW);
    return columns;
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      names.add(row.text(i));
    }
    return names;
  }

  private TableReader open(FaultSink faults) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    return new TableReader(utf8 ? in : new Utf8Stream(in, charset, name()), faults);
  }

  @Override
  public void read(FaultSink faults, Consumer<ForeignRow> rows) throws IOException {
    try (TableReader table = open(faults)) {
      if (!table.next()) {
        return;
      }
      Map<String, Integer> cells = new HashMap<>();
      List<String> names = names(table.row());
      for (int i = 0; i < names.size(); i++) {
        cells.putIfAbsent(names.get(i), i);
      }
      Current current = new Current(table.row(), cells);
      while (table.next()) {
        current.number++;
        if (table.row().size() == names.size()) {
          rows.accept(current);
        } else {
          faults.at(
              table.row().line(),
              1,
              "the row has "
                  + table.row().size()
                  + " cells; expected "
                  + names.size()
                  + " (a comma inside a cell needs quotes round it)");
        }
      }
    }
  }

  /** The row the reader stands at. */
  private static final class Current implements ForeignRow {
    private final Row row;
    private final Map<String, Integer> cells;
    private int number;

    Current(Row row, Map<String, Integer> cells) {
      this.row = row;
      this.cells = cells;
    }

    @Override
    public Optional<Cell> cell(String name) {
      if (name.equals(ROW)) {
        return Optional.of(new Cell(Integer.toString(number), line(), 1));
      }
      return Optional.ofNullable(cells.get(name))
          .map(i -> new Cell(row.text(i), row.line(i), row.column(i)));
    }

    @Override
    public int line() {
      return row.line();
    }

    @Override
    public int column() {
      return 1;
    }
  }
}
