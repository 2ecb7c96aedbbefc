package haetae.store.city.table;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A file whose columns are known: name them, then {@link #read}; in each row ask the columns. Every
 * fault of header, shape and cells is reported with its place; a row with a fault is {@link
 * #isGood() not good}. Not for several threads.
 */
public final class Sheet {
  private final FaultSink faults;
  private final List<Column> columns = new ArrayList<>();
  private Row row = new Row();
  private boolean good = true;

  /** A sheet whose faults go to the sink. */
  public Sheet(FaultSink faults) {
    this.faults = faults;
  }

  /** A text that must be there. */
  public TextColumn text(String name) {
    return added(new TextColumn(this, name, true, ""));
  }

  /** A text that may be absent. */
  public TextColumn textOr(String name, String otherwise) {
    return added(new TextColumn(this, name, false, otherwise));
  }

  /** A number that must be there. */
  public NumberColumn number(String name, Limits limits) {
    return added(new NumberColumn(this, name, true, limits, Double.NaN));
  }

  /** A number that may be absent. */
  public NumberColumn numberOr(String name, Limits limits, double otherwise) {
    return added(new NumberColumn(this, name, false, limits, otherwise));
  }

  /** One of some words, that must be there. */
  public <T> WordColumn<T> word(String name, List<T> values, Function<T, String> word) {
    return added(new WordColumn<>(this, name, true, words(values, word), values.getFirst()));
  }

  /** One of some words, that may be absent. */
  public <T> WordColumn<T> wordOr(
      String name, List<T> values, Function<T, String> word, T otherwise) {
    return added(new WordColumn<>(this, name, false, words(values, word), otherwise));
  }

  /** True or false; may be absent. */
  public FlagColumn flagOr(String name, boolean otherwise) {
    return added(new FlagColumn(this, name, otherwise));
  }

  private static <T> Map<String, T> words(List<T> values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    values.forEach(value -> words.put(word.apply(value), value));
    return words;
  }

  private <C extends Column> C added(C column) {
    columns.add(column);
    return column;
  }

  /** The columns, in the order they were named. */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /**
   * Reads header and rows.
   *
   * @param onRow is called for every row that has as many cells as the header
   * @return whether the file was read to its end
   */
  public boolean read(InputStream in, Runnable onRow) throws IOException {
    try (TableReader table = new TableReader(in, faults)) {
      row = table.row();
      if (!table.next()) {
        if (!table.isBroken()) {
          faults.at(1, 1, "the file is empty; expected a header: " + Header.names(columns));
        }
        return false;
      }
      if (!new Header(columns, faults).read(row)) {
        return false;
      }
      int width = row.size();
      while (table.next()) {
        readRow(width, onRow);
      }
      return !table.isBroken();
    }
  }

  private void readRow(int width, Runnable onRow) {
    good = true;
    if (row.size() == width) {
      onRow.run();
    } else {
      int last = Math.min(row.size(), width + 1) - 1;
      String why = row.size() > width ? " (a comma inside a cell needs quotes round it)" : "";
      complain(last, "the row has " + row.size() + " cells; expected " + width + why);
    }
  }

  /** The current row. */
  public Row row() {
    return row;
  }

  /** Whether nothing was wrong in the current row so far. */
  public boolean isGood() {
    return good;
  }

  void spoil() {
    good = false;
  }

  /** Takes a cell of the current row as wrong. */
  public void complain(int cell, String message) {
    good = false;
    faults.at(row.line(cell), row.column(cell), message);
  }

  /** Adds what the current row makes, unless something is wrong in it. */
  public <T> void addTo(List<T> list, Supplier<T> made) {
    if (!good) {
      return;
    }
    try {
      list.add(made.get());
    } catch (InvalidValue e) {
      complain(0, String.valueOf(e.getMessage()));
    }
  }
}
