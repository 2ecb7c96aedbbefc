package haetae.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which days of an archive go: those that are too old, and the oldest while it is too large. */
final class Retention {
  private static final Pattern DAY = Pattern.compile(".*\\.D\\.(\\d{4})\\.(\\d{3})");

  private final Path root;
  private final ArchiveSettings settings;

  Retention(Path root, ArchiveSettings settings) {
    this.root = root;
    this.settings = settings;
  }

  /**
   * Removes what goes. Today and what is no file of an SDS archive always stays.
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
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Matcher name = DAY.matcher(file.getFileName().toString());
        if (name.matches()) {
          Year year = Year.of(Integer.parseInt(name.group(1)));
          int dayOfYear = Math.clamp(Integer.parseInt(name.group(2)), 1, year.length());
          LocalDate day = year.atDay(dayOfYear);
          days.computeIfAbsent(day, d -> new ArrayList<>()).add(file);
        }
      }
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
