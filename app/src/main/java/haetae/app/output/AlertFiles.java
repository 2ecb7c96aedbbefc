package haetae.app.output;

import haetae.response.alert.Alert;
import haetae.response.alert.CapSettings;
import haetae.response.alert.CapWriter;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code alerts}: a CAP message for every alert, in the order they were said. */
final class AlertFiles {
  private AlertFiles() {}

  /** Writes all, each whole; messages of an earlier run go. */
  static void write(List<Alert> alerts, CapSettings voice, Path folder) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    CapWriter writer = new CapWriter(voice);
    for (Alert alert : alerts) {
      Path part = folder.resolve(CapWriter.fileName(alert) + ".part");
      Files.write(part, writer.write(alert));
      Files.move(
          part, folder.resolve(CapWriter.fileName(alert)), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.filter(f -> f.toString().endsWith(".xml")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new InvalidValue(folder + " cannot be emptied: " + e.getMessage(), e);
    }
  }
}
