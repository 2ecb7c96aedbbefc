package haetae.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, found from wherever the test runs. */
final class Project {
  static final Path ROOT = root();

  private Project() {}

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
      if (at == null) {
        throw new IllegalStateException("no folder above this one holds mvnw");
      }
    }
    return at;
  }

  /** Java sources that are shipped, in order. */
  static List<Path> mainSources() {
    return sources("src/main/java");
  }

  /** Java sources of tests, in order. */
  static List<Path> tests() {
    return sources("src/test/java");
  }

  private static List<Path> sources(String below) {
    return modules()
        .map(module -> module.resolve(below))
        .filter(Files::isDirectory)
        .flatMap(folder -> files(folder, ".java").stream())
        .toList();
  }

  /** Every document, in order. */
  static List<Path> documents() {
    return Stream.concat(list(ROOT), files(ROOT.resolve("docs"), ".md").stream())
        .filter(file -> file.toString().endsWith(".md"))
        .toList();
  }

  private static Stream<Path> modules() {
    return list(ROOT).filter(folder -> Files.exists(folder.resolve("pom.xml")));
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's name below the root, for messages. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }
}
