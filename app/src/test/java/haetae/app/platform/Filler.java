package haetae.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that takes what room there is on its file system, and gives it back. */
final class Filler {
  private final Path file;

  Filler(Path file) {
    this.file = file;
  }

  /** Fills the file system to its last byte, again and again, or gives all back. */
  void full(boolean full) {
    try {
      if (full) {
        fill();
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      for (int bytes = 1 << 20; bytes >= 1; bytes /= 2) {
        fill(channel, bytes);
      }
    } catch (java.nio.file.FileSystemException e) {
      // no room for the file itself: full
    }
  }

  private static void fill(FileChannel channel, int bytes) {
    try {
      while (true) {
        channel.write(ByteBuffer.allocate(bytes));
      }
    } catch (IOException e) {
      // full to within so many bytes
    }
  }
}
