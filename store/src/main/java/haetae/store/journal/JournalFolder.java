package haetae.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The files of a journal: one for each day of UTC, {@code 2026-11-23.journal}. */
final class JournalFolder {
  private static final String END = ".journal";

  private final Path folder;

  JournalFolder(Path folder) {
    this.folder = folder;
  }

  /** File of the day of an instant. */
  Path of(Instant at) {
    return folder.resolve(LocalDate.ofInstant(at, ZoneOffset.UTC) + END);
  }

  /** All files, oldest first. */
  List<Path> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d\\.journal"))
          .sorted()
          .toList();
    }
  }
}
