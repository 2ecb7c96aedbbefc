package haetae.hazard.motion;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of reference answers, which may be absent. */
final class Shared {
  private Shared() {}

  static Path path(String inside) {
    String folder = System.getProperty("haetae.shared", "");
    Path path = Path.of(folder, "data").resolve(inside);
    Assumptions.assumeTrue(
        !folder.isEmpty() && Files.exists(path), "no " + inside + " in the folder haetae.shared");
    return path;
  }
}
