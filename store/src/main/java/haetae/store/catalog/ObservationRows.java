package haetae.store.catalog;

import haetae.store.database.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of the files of observations → rows, each line once. For one thread. */
final class ObservationRows {
  private static final int PIECE = 1 << 18;
  private static final int FIELDS = 5;

  private final Database database;
  private final Path folder;
  private final Map<String, Long> read = new HashMap<>();

  ObservationRows(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Follows the next file that has grown; whether there was one. */
  boolean step() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    for (Path file : files) {
      if (follow(file)) {
        return true;
      }
    }
    return false;
  }

  private boolean follow(Path file) throws IOException {
    String name = file.getFileName().toString();
    Long known = read.get(name);
    if (known == null) {
      known = database.read(connection -> Projection.Position.of(connection, name)).number();
      read.put(name, known);
    }
    if (Files.size(file) <= known) {
      return false;
    }
    byte[] lines = wholeLines(file, known);
    if (lines.length == 0) {
      return false;
    }
    long next = known + lines.length;
    database.write(connection -> put(connection, name, lines, next));
    read.put(name, next);
    return true;
  }

  private static byte[] wholeLines(Path file, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    try (FileChannel channel = FileChannel.open(file)) {
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {}
    }
    int end = bytes.position();
    while (end > 0 && bytes.get(end - 1) != '\n') {
      end--;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(bytes.array(), 0, end);
    return whole.toByteArray();
  }

  private static boolean put(Connection connection, String name, byte[] lines, long position)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO observation (at, device, quantity, unit, amount) VALUES (?, ?, ?, ?, ?)")) {
      for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
        if (set(row, line.split("\t", -1))) {
          row.addBatch();
        }
      }
      row.executeBatch();
    }
    Projection.Position.set(connection, name, position, "");
    return true;
  }

  /** False for a line that a killed writer left unfinished. */
  private static boolean set(PreparedStatement row, String[] fields) throws SQLException {
    if (fields.length != FIELDS) {
      return false;
    }
    try {
      OffsetDateTime at = OffsetDateTime.ofInstant(Instant.parse(fields[0]), ZoneOffset.UTC);
      double amount = Double.parseDouble(fields[4]);
      row.setObject(1, at);
      row.setString(2, fields[1]);
      row.setString(3, fields[2]);
      row.setString(4, fields[3]);
      row.setDouble(5, amount);
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
