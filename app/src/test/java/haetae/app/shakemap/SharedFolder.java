package haetae.app.shakemap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** ShakeMap's files outside the project, and its answers as columns. */
final class SharedFolder {
  private SharedFolder() {}

  static Path shakemap() {
    Path folder = Path.of(System.getProperty("haetae.shared", "absent"), "data", "shakemap");
    Assumptions.assumeTrue(Files.isDirectory(folder), "ShakeMap's files are not here");
    return folder;
  }

  static Map<String, double[]> columns(Path gzippedCsv) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzippedCsv)), StandardCharsets.UTF_8))) {
      String[] names = in.readLine().split(",", -1);
      List<double[]> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(
            java.util.Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());
      }
      Map<String, double[]> columns = new HashMap<>();
      for (int c = 0; c < names.length; c++) {
        int at = c;
        columns.put(names[c], rows.stream().mapToDouble(row -> row[at]).toArray());
      }
      return columns;
    }
  }
}
