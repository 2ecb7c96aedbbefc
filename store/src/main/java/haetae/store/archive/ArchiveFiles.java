package haetae.store.archive;

import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day files of an archive and of the event windows that are kept beside it under {@code
 * events/ID/}, laid out alike.
 */
final class ArchiveFiles {
  /** Folder of the kept event windows. */
  static final String EVENTS = "events";

  private static final Pattern NAME =
      Pattern.compile("([\\w-]*)\\.([\\w-]+)\\.([\\w-]*)\\.([\\w-]+)\\.D\\.(\\d{4})\\.(\\d{3})");

  private final Path root;

  /** Samples of a channel that began on a day. */
  record DayFile(Path path, ChannelId channel, LocalDate day) {}

  ArchiveFiles(Path root) {
    this.root = root;
  }

  /** What the name of a file says; empty if it is no day file. */
  static Optional<DayFile> dayFile(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    Year year = Year.of(Integer.parseInt(name.group(5)));
    int day = Integer.parseInt(name.group(6));
    if (day < 1 || day > year.length()) {
      return Optional.empty();
    }
    ChannelId channel = ChannelId.of(name.group(1), name.group(2), name.group(3), name.group(4));
    return Optional.of(new DayFile(path, channel, year.atDay(day)));
  }

  /** Files of the channels and days, by name; of a day that is gone, those of the events. */
  List<DayFile> list(ChannelPattern pattern, LocalDate first, LocalDate last) throws IOException {
    Map<String, List<DayFile>> byName = new TreeMap<>();
    collect(root, pattern, first, last, byName);
    Map<String, List<DayFile>> kept = new TreeMap<>();
    for (Path event : below(root.resolve(EVENTS), name -> true)) {
      collect(event, pattern, first, last, kept);
    }
    kept.forEach(byName::putIfAbsent);
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /** Files of a day and all later ones; no event windows. By name. */
  List<Path> list(LocalDate first) throws IOException {
    Map<String, List<DayFile>> byName = new TreeMap<>();
    collect(root, ChannelPattern.ALL, first, LocalDate.of(9999, 12, 31), byName);
    return byName.values().stream()
        .flatMap(List::stream)
        .map(DayFile::path)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static void collect(
      Path root,
      ChannelPattern pattern,
      LocalDate first,
      LocalDate last,
      Map<String, List<DayFile>> byName)
      throws IOException {
    for (Path channel : channelFolders(root, pattern, first, last)) {
      for (Path path : below(channel, name -> true)) {
        DayFile file = dayFile(path).orElse(null);
        if (file != null
            && !file.day.isBefore(first)
            && !file.day.isAfter(last)
            && pattern.matches(file.channel)) {
          byName.computeIfAbsent(name(path), n -> new ArrayList<>()).add(file);
        }
      }
    }
  }

  private static List<Path> channelFolders(
      Path root, ChannelPattern pattern, LocalDate first, LocalDate last) throws IOException {
    List<Path> folders =
        below(
            root,
            name ->
                name.matches("\\d{4}")
                    && Integer.parseInt(name) >= first.getYear()
                    && Integer.parseInt(name) <= last.getYear());
    folders = next(folders, name -> ChannelPattern.any(pattern.networks(), name));
    folders = next(folders, name -> ChannelPattern.any(pattern.stations(), name));
    return next(
        folders,
        name ->
            name.endsWith(".D")
                && ChannelPattern.any(pattern.channels(), name.substring(0, name.length() - 2)));
  }

  private static List<Path> next(List<Path> folders, Predicate<String> wanted) throws IOException {
    List<Path> next = new ArrayList<>();
    for (Path folder : folders) {
      next.addAll(below(folder, wanted));
    }
    return next;
  }

  /** What a folder holds; nothing if it is not there. */
  static List<Path> below(Path folder, Predicate<String> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (wanted.test(name(entry))) {
          found.add(entry);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    return found;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Opens a file to read; null if it is not there. */
  static @Nullable FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
