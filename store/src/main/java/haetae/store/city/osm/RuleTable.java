package haetae.store.city.osm;

import haetae.store.city.table.Row;
import haetae.store.city.table.TableReader;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table of rules: shipped, or one of the same name in a folder of the user's. */
final class RuleTable {
  private RuleTable() {}

  /**
   * The rows below the header, in their order.
   *
   * @param folder holds tables that replace the shipped ones
   * @param name such as {@code uses.csv}
   * @param columns how many cells a row has
   */
  static <T> List<T> read(Optional<Path> folder, String name, int columns, Function<Row, T> rule) {
    Optional<Path> own = folder.map(f -> f.resolve(name)).filter(Files::exists);
    try (InputStream in = own.isPresent() ? Files.newInputStream(own.get()) : shipped(name);
        TableReader reader =
            new TableReader(
                in,
                (line, column, message) -> {
                  throw new InvalidValue(name + ":" + line + ":" + column + ": " + message);
                })) {
      return rows(name, reader, columns, rule);
    } catch (IOException e) {
      throw new InvalidValue("rules " + name + " cannot be read; expected a readable file", e);
    }
  }

  private static InputStream shipped(String name) {
    InputStream in = RuleTable.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no resource " + name);
    }
    return in;
  }

  private static <T> List<T> rows(
      String name, TableReader reader, int columns, Function<Row, T> rule) throws IOException {
    List<T> rules = new ArrayList<>();
    boolean header = true;
    while (reader.next()) {
      Row row = reader.row();
      if (row.size() != columns) {
        throw new InvalidValue(
            name + ":" + row.line() + ": " + row.size() + " cells; expected " + columns);
      }
      if (!header) {
        rules.add(ruleOf(name, row, rule));
      }
      header = false;
    }
    return rules;
  }

  private static <T> T ruleOf(String name, Row row, Function<Row, T> rule) {
    try {
      return rule.apply(row);
    } catch (InvalidValue e) {
      throw new InvalidValue(name + ":" + row.line() + ": " + e.getMessage(), e);
    }
  }
}
