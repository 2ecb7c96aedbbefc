package haetae.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a test measured, passed or not, in {@code target/acceptance}. */
final class Figures {
  private static final Path FOLDER = Path.of("target", "acceptance");

  private Figures() {}

  /** Writes the text to {@code NAME.txt} and returns it. */
  static String keep(String name, String text) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".txt"), text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
