package haetae.app.openquake;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file of a job, taken into memory whole. Where it is absent but stands there packed, with {@code
 * .gz} behind its name, that one is read.
 */
final class JobFile {
  private static final int BYTE_ORDER_MARK = 3;

  private final Path path;
  private final String name;
  private final byte[] bytes;

  private JobFile(Path path, String name, byte[] bytes) {
    this.path = path;
    this.name = name;
    this.bytes = bytes;
  }

  /** Last part of the path, for messages. */
  String name() {
    return name;
  }

  /** What is in it; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  static JobFile of(Path path) {
    String name = String.valueOf(path.getFileName());
    Path packed = path.resolveSibling(name + ".gz");
    try {
      if (Files.isRegularFile(path)) {
        return new JobFile(path, name, withoutMark(read(path, name.endsWith(".gz"))));
      }
      if (Files.isRegularFile(packed)) {
        return new JobFile(packed, name, withoutMark(read(packed, true)));
      }
    } catch (IOException | OutOfMemoryError e) {
      throw new InvalidValue(path + " cannot be read (" + e.getMessage() + ")", e);
    }
    throw new InvalidValue(path + " is not there; expected a file that can be read");
  }

  private static byte[] read(Path path, boolean packed) throws IOException {
    if (!packed) {
      return Files.readAllBytes(path);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
      return in.readAllBytes();
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= BYTE_ORDER_MARK
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? java.util.Arrays.copyOfRange(bytes, BYTE_ORDER_MARK, bytes.length) : bytes;
  }

  /** A file whose path is relative to the folder of this one. */
  Path beside(String relative) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? Path.of(relative) : folder.resolve(relative).normalize();
  }

  boolean looksLikeXml() {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return b == '<';
      }
    }
    return false;
  }

  /** The document, at the child of its {@code <nrml>}. */
  XmlReading nrml(String expected) {
    XmlReading xml = new XmlReading(name, new ByteArrayInputStream(bytes));
    xml.root("nrml");
    if (!xml.child()) {
      throw xml.fault("<nrml> is empty; expected <" + expected + ">");
    }
    return xml;
  }
}
