package haetae.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small CSV file, quoted cells and all. */
record CsvTable(List<String> header, List<List<String>> cells) {
  static CsvTable read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(cells(line));
    }
    for (List<String> row : rows) {
      if (row.size() != rows.getFirst().size()) {
        throw new AssertionError(file + ": " + row.size() + " cells in " + row);
      }
    }
    return new CsvTable(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      boolean quoted = cell.startsWith("\"");
      cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
    }
    return cells;
  }

  int rows() {
    return cells.size();
  }

  List<String> words(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new AssertionError("no column " + column + " in " + header);
    }
    return cells.stream().map(row -> row.get(at)).toList();
  }

  double[] numbers(String column) {
    return words(column).stream().mapToDouble(Double::parseDouble).toArray();
  }

  double sum(String column) {
    return Arrays.stream(numbers(column)).sum();
  }
}
