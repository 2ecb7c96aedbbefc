package haetae.store.backup;

import haetae.store.journal.JournalCheck;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Makes a data folder of a backup. All of it is unpacked beside, held against its hashes, and the
 * chain of the journal followed, before the folder gets its name: all or nothing.
 */
public final class Restore {
  private final Path file;

  public Restore(Path file) {
    this.file = file;
  }

  /**
   * Restores into a folder that does not exist yet or is empty.
   *
   * @param progress hears the bytes unpacked so far
   * @throws InvalidValue if the folder holds something, or the backup is not whole
   * @throws IOException if something cannot be read or written
   */
  public Backup.Written to(Path folder, LongConsumer progress) throws IOException {
    if (!isFree(folder)) {
      throw new InvalidValue(
          folder + " holds something; expected a new folder: a restore replaces nothing");
    }
    Path beside = folder.resolveSibling(folder.getFileName() + ".restoring");
    remove(beside);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Files.createDirectories(beside);
      Backup.ownersOnly(beside);
      Backup.Written written = unpack(zip, beside, progress);
      follow(beside.resolve("journal"));
      Files.deleteIfExists(folder);
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } catch (ZipException e) {
      throw new InvalidValue(file + " is no backup or is cut off: " + e.getMessage(), e);
    } finally {
      remove(beside);
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private Backup.Written unpack(ZipFile zip, Path to, LongConsumer progress) throws IOException {
    Map<String, Manifest.Line> lines = manifest(zip).lines();
    Set<String> found = new HashSet<>();
    long bytes = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().equals(Manifest.NAME)) {
        continue;
      }
      Manifest.Line line = lines.get(entry.getName());
      if (line == null || !found.add(entry.getName())) {
        throw new InvalidValue(
            file + " holds " + entry.getName() + ", which it does not list once");
      }
      unpack(zip, entry, line, to);
      bytes += line.bytes();
      progress.accept(bytes);
    }
    if (found.size() < lines.size()) {
      lines.keySet().removeAll(found);
      throw new InvalidValue(file + " lacks " + lines.keySet().iterator().next());
    }
    return new Backup.Written(found.size(), bytes);
  }

  private Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new InvalidValue(file + " has no " + Manifest.NAME + "; expected a backup of Haetae");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Manifest.of(in.readAllBytes());
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry, Manifest.Line line, Path to) throws IOException {
    Path target = to.resolve(entry.getName()).normalize();
    if (!target.startsWith(to) || target.equals(to)) {
      throw new InvalidValue(file + " holds " + entry.getName() + "; expected a name inside");
    }
    Files.createDirectories(target.getParent());
    MessageDigest digest = Backup.sha256();
    long length;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      length = Backup.copy(in, line.bytes() + 1, out, digest);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    if (length != line.bytes() || !hash.equals(line.sha256())) {
      throw new InvalidValue(
          file
              + ": "
              + entry.getName()
              + " has "
              + length
              + " bytes and hash "
              + hash
              + "; expected "
              + line.bytes()
              + " and "
              + line.sha256());
    }
    Backup.ownersOnly(target);
  }

  private void follow(Path journal) throws IOException {
    List<String> faults = JournalCheck.of(journal, Optional.empty()).faults();
    if (!faults.isEmpty()) {
      throw new InvalidValue(file + ": the journal is not whole: " + faults.getFirst());
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
