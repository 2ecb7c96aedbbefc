package haetae.store.archive;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Windows of events that stay when their days go: copies of the records under {@code events/ID/},
 * laid out as the archive itself. Not safe for threads.
 */
public final class EventWindows {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,119}";

  private final Path root;
  private final ArchiveReader reader;

  /**
   * @param root folder of the archive
   */
  public EventWindows(Path root) {
    this(root, new ArchiveReader(root));
  }

  /**
   * Windows of an archive that this process writes.
   *
   * @param root folder of the archive
   * @param reader of the archive, {@link WaveformArchive#reader}
   */
  public EventWindows(Path root, ArchiveReader reader) {
    this.root = root;
    this.reader = reader;
  }

  /** Whether a window is kept under this id. */
  public boolean kept(String id) {
    return Files.isDirectory(folder(id));
  }

  /**
   * Keeps the records of a window for ever. One that is kept already stays as it is; one that was
   * begun and not finished is begun anew.
   *
   * @param id of the event: letters, digits, dots, hyphens, underscores
   * @return bytes copied; 0 if it was kept already
   * @throws InvalidValue if the id is no file name
   */
  public long keep(String id, ChannelPattern channels, Instant from, Instant to)
      throws IOException {
    Path folder = folder(id);
    if (Files.isDirectory(folder)) {
      return 0;
    }
    Path begun = root.resolve("." + id + ".begun");
    remove(begun);
    Files.createDirectories(begun);
    long bytes = 0;
    for (List<ArchivedRecord> day : byDay(reader.records(channels, from, to)).values()) {
      bytes += copy(day, begun);
    }
    Files.createDirectories(folder.getParent());
    try {
      Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      remove(begun);
    }
    return bytes;
  }

  private Path folder(String id) {
    if (!id.matches(ID)) {
      throw new InvalidValue(
          "event id is '" + id + "'; expected 1 to 120 letters, digits, dots, hyphens, _");
    }
    return root.resolve(ArchiveFiles.EVENTS).resolve(id);
  }

  private Map<Path, List<ArchivedRecord>> byDay(List<ArchivedRecord> records) {
    SdsArchive plan = new SdsArchive(Path.of(""));
    return records.stream()
        .collect(
            Collectors.groupingBy(
                r -> plan.path(r.channel(), day(r)), TreeMap::new, Collectors.toList()));
  }

  private static LocalDate day(ArchivedRecord record) {
    return LocalDate.ofInstant(Packet.instant(record.startNanos()), ZoneOffset.UTC);
  }

  private static long copy(List<ArchivedRecord> records, Path folder) throws IOException {
    SdsArchive sds = new SdsArchive(folder);
    Path file = sds.path(records.getFirst().channel(), day(records.getFirst()));
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ArchiveReader.copy(records, out);
    }
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return Files.size(file);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
