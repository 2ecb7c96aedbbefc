package haetae.store.archive;

import haetae.signal.format.MiniSeedReader;
import haetae.signal.format.ReadReport;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Packets of files and folders of miniSEED, in the order given; folders (SDS archives too) with all
 * below them, sorted by path. A named file that is not miniSEED is refused; one found in a folder
 * is reported and left out.
 */
public final class WaveformSource {
  private record Entry(Path file, boolean named) {}

  private final List<Entry> entries;

  private WaveformSource(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Finds the files; none is opened yet.
   *
   * @throws InvalidValue if a path does not exist, or a folder holds no file
   */
  public static WaveformSource of(List<Path> paths) {
    List<Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        entries.addAll(folder(path));
      } else if (Files.isRegularFile(path)) {
        entries.add(new Entry(path, true));
      } else {
        throw new InvalidValue(path + " does not exist; expected a miniSEED file or a folder");
      }
    }
    return new WaveformSource(entries);
  }

  private static List<Entry> folder(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      List<Entry> files =
          below.filter(Files::isRegularFile).sorted().map(f -> new Entry(f, false)).toList();
      if (files.isEmpty()) {
        throw new InvalidValue(folder + " has no files; expected miniSEED files in it");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files in reading order. */
  public List<Path> listFiles() {
    return entries.stream().map(Entry::file).toList();
  }

  /**
   * Reads everything; the packet handed on is filled again and again.
   *
   * @throws InvalidValue if a named file is not miniSEED, or no file at all is
   */
  public WaveformReport read(Consumer<? super Packet> out) {
    MiniSeedReader reader = new MiniSeedReader();
    ReadReport all = new ReadReport();
    List<WaveformReport.Refused> refused = new ArrayList<>();
    int files = 0;
    for (Entry entry : entries) {
      Optional<String> fault = read(reader, entry, all, out);
      fault.ifPresent(reason -> refused.add(new WaveformReport.Refused(entry.file, reason)));
      files += fault.isEmpty() ? 1 : 0;
    }
    if (files == 0 && !refused.isEmpty()) {
      throw new InvalidValue(
          "none of "
              + refused.size()
              + " files is miniSEED; the first: "
              + refused.getFirst().file()
              + " "
              + refused.getFirst().reason());
    }
    return new WaveformReport(all, files, refused);
  }

  /** Reads a stream, such as standard input, until it ends. */
  public static ReadReport read(String name, InputStream in, Consumer<? super Packet> out) {
    try {
      return new MiniSeedReader().read(name, in, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(
      MiniSeedReader reader, Entry entry, ReadReport all, Consumer<? super Packet> out) {
    try (InputStream in = Files.newInputStream(entry.file)) {
      ReadReport report = reader.scan(in, out);
      Optional<String> fault = report.fault();
      if (fault.isPresent() && entry.named) {
        throw new InvalidValue(entry.file + " " + fault.get());
      }
      all.add(report);
      return fault;
    } catch (IOException e) {
      throw new UncheckedIOException(entry.file.toString(), e);
    }
  }
}
