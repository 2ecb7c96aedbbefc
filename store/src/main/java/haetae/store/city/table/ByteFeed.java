package haetae.store.city.table;

import java.io.IOException;
import java.io.InputStream;

/** A stream byte by byte, with a look at the next one and a way to stop early. */
final class ByteFeed {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean stopped;

  ByteFeed(InputStream in) throws IOException {
    this.in = in;
    end = in.readNBytes(buffer, 0, 4);
    if (end == 0) {
      stopped = true;
    }
  }

  /** The first bytes, up to four. */
  byte[] head() {
    return java.util.Arrays.copyOf(buffer, end);
  }

  void skip(int bytes) {
    at += bytes;
  }

  /** The next byte, 0 to 255; -1 at the end. */
  int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  /** The next byte without taking it; -1 at the end. */
  int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xFF : -1;
  }

  /** From now on the stream is at its end. */
  void stop() {
    stopped = true;
    at = end;
  }

  private boolean fill() throws IOException {
    if (stopped) {
      return false;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    stopped = end == 0;
    return !stopped;
  }
}
