package haetae.hazard.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code nowicki-jessee-2018-classes.csv}. */
final class ClassTable {
  private static final String NAME = "nowicki-jessee-2018-classes.csv";

  private ClassTable() {}

  /** Coefficient by class code of one kind of map. */
  static Map<String, Double> coefficients(String kind) {
    Map<String, Double> found = new TreeMap<>();
    text()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(row -> row[0].equals(kind))
        .forEach(row -> found.put(row[1], Double.valueOf(row[2])));
    return Collections.unmodifiableMap(found);
  }

  private static String text() {
    try (InputStream in = ClassTable.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("resource " + NAME + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + NAME, e);
    }
  }
}
