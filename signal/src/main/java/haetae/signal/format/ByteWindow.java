package haetae.signal.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a stream at hand: bytes {@code at} to {@code limit} of an array that grows. */
final class ByteWindow {
  private final InputStream in;
  private byte[] bytes;
  private int at;
  private int limit;
  private boolean end;

  ByteWindow(InputStream in, int capacity) {
    this.in = in;
    this.bytes = new byte[capacity];
  }

  /** Reads until at least {@code n} bytes are at hand or the stream ends. */
  void ensure(int n) throws IOException {
    if (at + (long) n > bytes.length) {
      makeRoom(n);
    }
    while (!end && limit - at < n) {
      int got = in.read(bytes, limit, bytes.length - limit);
      end = got < 0;
      limit += Math.max(got, 0);
    }
  }

  private void makeRoom(int n) {
    byte[] target = n > bytes.length ? new byte[Math.max(n, 2 * bytes.length)] : bytes;
    System.arraycopy(bytes, at, target, 0, limit - at);
    bytes = target;
    limit -= at;
    at = 0;
  }

  void skip(int n) {
    at += n;
  }

  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  int available() {
    return limit - at;
  }

  /** Whether nothing follows the bytes at hand. */
  boolean end() {
    return end;
  }

  /** A copy of the first bytes at hand. */
  byte[] first(int n) {
    return Arrays.copyOfRange(bytes, at, at + Math.min(n, available()));
  }
}
