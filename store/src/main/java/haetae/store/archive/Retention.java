package haetae.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which days of an archive go: those that are too old, and the oldest while it is too large. */
final class Retention {
  private final Path root;
  private final ArchiveSettings settings;

  Retention(Path root, ArchiveSettings settings) {
    this.root = root;
    this.settings = settings;
  }

  /**
   * Removes what goes. Today, kept event windows and what is no file of an SDS archive stay.
   *
   * @return the days that were removed
   */
  List<LocalDate> sweep(LocalDate today) throws IOException {
    Map<LocalDate, List<Path>> days = days();
    long bytes = 0;
    for (List<Path> files : days.values()) {
      bytes += size(files);
    }
    List<LocalDate> removed = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Path>> day : days.entrySet()) {
      boolean old = day.getKey().isBefore(today.minusDays(settings.keepDays()));
      if (!day.getKey().isBefore(today) || (!old && bytes <= settings.mostBytes())) {
        continue;
      }
      bytes -= size(day.getValue());
      for (Path file : day.getValue()) {
        Files.delete(file);
      }
      removed.add(day.getKey());
    }
    return removed;
  }

  /** Files by day, oldest day first. */
  private Map<LocalDate, List<Path>> days() throws IOException {
    Map<LocalDate, List<Path>> days = new TreeMap<>();
    Path kept = root.resolve(ArchiveFiles.EVENTS);
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(path -> !path.startsWith(kept) && Files.isRegularFile(path))
          .flatMap(path -> ArchiveFiles.dayFile(path).stream())
          .forEach(
              file -> days.computeIfAbsent(file.day(), d -> new ArrayList<>()).add(file.path()));
    }
    return days;
  }

  private static long size(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }
}
