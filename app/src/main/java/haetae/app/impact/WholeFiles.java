package haetae.app.impact;

import haetae.world.InvalidValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of results. Every file is written beside its place and then moved there whole. */
public record WholeFiles(Path folder) {
  /** Writes a file piece by piece. */
  public interface Body {
    /** Writes everything. */
    void write(Writer out) throws IOException;
  }

  /**
   * The folder, made where it is missing.
   *
   * @throws InvalidValue if it cannot be made
   */
  public static WholeFiles in(Path folder) {
    try {
      Files.createDirectories(folder);
      return new WholeFiles(folder);
    } catch (IOException e) {
      throw new InvalidValue("--out " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** Writes a text in UTF-8. */
  public void text(String name, Body body) throws IOException {
    Path part = folder.resolve(name + ".part");
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      body.write(out);
    }
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes bytes. */
  public void bytes(String name, byte[] content) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.write(part, content);
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
