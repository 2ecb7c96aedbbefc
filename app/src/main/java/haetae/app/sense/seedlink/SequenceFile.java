package haetae.app.sense.seedlink;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** Sequence numbers on disk: a line {@code NET_STA number} for each station. */
final class SequenceFile {
  private final Path file;

  SequenceFile(Path file) {
    this.file = file;
  }

  /**
   * What was written last; nothing where there is no file.
   *
   * @throws InvalidValue naming the line that is none
   */
  Map<String, Long> read() {
    Map<String, Long> numbers = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          String[] words = line.split(" ", -1);
          numbers.put(words[0], Long.parseUnsignedLong(words[1]));
        }
      }
      return numbers;
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidValue(
          file + " line " + (numbers.size() + 1) + " is no 'NET_STA number'; remove the file", e);
    }
  }

  /** Writes all, whole. */
  void write(Map<String, Long> numbers) throws IOException {
    if (numbers.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    numbers.forEach((station, number) ->
        text.append(station).append(' ').append(Long.toUnsignedString(number)).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
