package haetae.app.sense.seedlink;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a server sends, read piece by piece; a pause in the middle of a piece loses nothing. */
final class ServerBytes {
  private static final int MOST_LINE = 4096;

  private final InputStream in;
  private final Pause pause;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  /** Is asked what to do when nothing has come for a while. */
  interface Pause {
    /**
     * @throws IOException to give up
     */
    void on() throws IOException;
  }

  /**
   * @param in throws {@link SocketTimeoutException} when nothing comes for a while
   */
  ServerBytes(InputStream in, Pause pause) {
    this.in = in;
    this.pause = pause;
  }

  /** Makes sure of {@code n} bytes from {@link #at}. */
  void need(int n) throws IOException {
    if (n > buffer.length - from) {
      buffer =
          Arrays.copyOf(
              Arrays.copyOfRange(buffer, from, to), Math.max(buffer.length, n + (1 << 16)));
      to -= from;
      from = 0;
    }
    while (to - from < n) {
      fill();
    }
  }

  private void fill() throws IOException {
    while (true) {
      try {
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
          throw new EOFException("the server has closed the connection");
        }
        to += read;
        return;
      } catch (SocketTimeoutException e) {
        pause.on();
      }
    }
  }

  /** A line without its end. */
  String line() throws IOException {
    for (int n = 1; n <= MOST_LINE; n++) {
      need(n);
      if (buffer[from + n - 1] == '\n') {
        String line = new String(buffer, from, n, StandardCharsets.UTF_8);
        from += n;
        return line.strip();
      }
    }
    throw new IOException(
        "a line of more than " + MOST_LINE + " bytes; is this a SeedLink server?");
  }

  /** Letter number {@code i} of those made sure of. */
  byte at(int i) {
    return buffer[from + i];
  }

  /** Text of those made sure of. */
  String text(int offset, int n) {
    return new String(buffer, from + offset, n, StandardCharsets.US_ASCII);
  }

  /** A copy of {@code n} bytes, which are then behind us. */
  byte[] take(int n) throws IOException {
    need(n);
    from += n;
    return Arrays.copyOfRange(buffer, from - n, from);
  }

  /** Little-endian number of {@code n} bytes. */
  long number(int offset, int n) {
    long value = 0;
    for (int i = n - 1; i >= 0; i--) {
      value = (value << 8) | (buffer[from + offset + i] & 0xff);
    }
    return value;
  }
}
