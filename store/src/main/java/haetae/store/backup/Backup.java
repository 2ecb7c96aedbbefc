package haetae.store.backup;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a data folder into one file, also of a platform that runs: of files that grow it takes the
 * whole lines there are. The tables of a database are not in it: they are made anew from the
 * journal.
 */
public final class Backup {
  private static final int PIECE = 1 << 16;
  private static final String ARCHIVE = "archive/";
  private static final String EVENTS = "archive/events/";

  private final Path folder;
  private final boolean waveforms;

  /**
   * @param folder of the data
   * @param waveforms all of the archive, not only the windows of quakes
   */
  public Backup(Path folder, boolean waveforms) {
    this.folder = folder;
    this.waveforms = waveforms;
  }

  /** What was written: files, and bytes of them. */
  public record Written(int files, long bytes) {}

  /**
   * Writes the backup; nothing stands under its name before all of it is on the disk.
   *
   * @param progress hears the bytes copied so far
   * @throws InvalidValue if the folder holds no data, or the file exists
   * @throws IOException if something cannot be read or written
   */
  public Written to(Path file, LongConsumer progress) throws IOException {
    if (!Files.exists(folder.resolve("PURPOSE"))) {
      throw new InvalidValue(
          folder
              + " is no data folder: it has no file PURPOSE; expected the 'data' of haetae.toml");
    }
    if (Files.exists(file)) {
      throw new InvalidValue(file + " exists; expected a new name: a backup replaces none");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Written written = write(part, progress);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Written write(Path part, LongConsumer progress) throws IOException {
    Files.deleteIfExists(part);
    ownersOnly(Files.createFile(part));
    Manifest manifest = new Manifest();
    long bytes = 0;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      for (Path source : sources()) {
        String name = folder.relativize(source).toString().replace('\\', '/');
        Manifest.Line line = copy(source, name, zip);
        if (line != null) {
          manifest.add(name, line);
          bytes += line.bytes();
          progress.accept(bytes);
        }
      }
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.text());
      zip.closeEntry();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return new Written(manifest.lines().size(), bytes);
  }

  /** Passwords are in it as hashes, tokens too: nobody else reads it. */
  static void ownersOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file,
          PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> wanted(folder.relativize(file).toString().replace('\\', '/')))
          .sorted()
          .toList();
    }
  }

  private boolean wanted(String name) {
    return !name.startsWith("database/")
        && !name.endsWith("/lock")
        && !name.endsWith(".part")
        && (waveforms || !name.startsWith(ARCHIVE) || name.startsWith(EVENTS));
  }

  /** Null if the file has gone meanwhile. */
  private static Manifest.@org.jspecify.annotations.Nullable Line copy(
      Path source, String name, ZipOutputStream zip) throws IOException {
    MessageDigest digest = sha256();
    long length;
    try (InputStream in = Files.newInputStream(source)) {
      length = grows(name) ? wholeLines(source) : Files.size(source);
      zip.putNextEntry(new ZipEntry(name));
      length = copy(in, length, zip, digest);
      zip.closeEntry();
    } catch (NoSuchFileException e) {
      return null; // its day was over
    }
    return new Manifest.Line(HexFormat.of().formatHex(digest.digest()), length);
  }

  private static boolean grows(String name) {
    return name.startsWith("journal/") || name.startsWith("observations/");
  }

  /** Bytes of a file up to the end of its last whole line. */
  private static long wholeLines(Path source) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "r")) {
      byte[] piece = new byte[PIECE];
      for (long end = file.length(); end > 0; end -= Math.min(end, PIECE)) {
        int n = (int) Math.min(end, PIECE);
        file.seek(end - n);
        file.readFully(piece, 0, n);
        for (int i = n - 1; i >= 0; i--) {
          if (piece[i] == '\n') {
            return end - n + i + 1;
          }
        }
      }
      return 0;
    }
  }

  static long copy(InputStream in, long most, OutputStream out, MessageDigest digest)
      throws IOException {
    byte[] piece = new byte[PIECE];
    long copied = 0;
    while (copied < most) {
      int n = in.read(piece, 0, (int) Math.min(PIECE, most - copied));
      if (n < 0) {
        break;
      }
      out.write(piece, 0, n);
      digest.update(piece, 0, n);
      copied += n;
    }
    return copied;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
