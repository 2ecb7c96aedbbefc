package haetae.store.backup;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup holds: a line for each file with SHA-256, length and name. The last entry of it.
 */
final class Manifest {
  static final String NAME = "MANIFEST.tsv";
  private static final String TITLE = "haetae backup 1";

  private final Map<String, Line> lines = new LinkedHashMap<>();

  /** Hash and length of a file. */
  record Line(String sha256, long bytes) {}

  void add(String name, Line line) {
    lines.put(name, line);
  }

  Map<String, Line> lines() {
    return lines;
  }

  byte[] text() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    lines.forEach((name, line) ->
        text.append(line.sha256)
            .append('\t')
            .append(line.bytes)
            .append('\t')
            .append(name)
            .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the text of one.
   *
   * @throws InvalidValue if it is none
   */
  static Manifest of(byte[] text) {
    String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
    if (!lines[0].equals(TITLE)) {
      throw new InvalidValue(NAME + " begins with '" + lines[0] + "'; expected '" + TITLE + "'");
    }
    Manifest manifest = new Manifest();
    for (int i = 1; i < lines.length - 1; i++) {
      String[] f = lines[i].split("\t", 3);
      if (f.length != 3 || !f[0].matches("[0-9a-f]{64}") || !f[1].matches("\\d{1,18}")) {
        throw new InvalidValue(
            NAME + " line " + (i + 1) + " is '" + lines[i] + "'; expected hash, bytes, name");
      }
      manifest.add(f[2], new Line(f[0], Long.parseLong(f[1])));
    }
    return manifest;
  }
}
