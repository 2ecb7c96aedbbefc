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

  /** A window on bytes that are all there. */
  ByteWindow(byte[] whole) {
    this.in = InputStream.nullInputStream();
    this.bytes = whole;
    this.limit = whole.length;
    this.end = true;
  }

  /**
   * Reads until at least {@code n} bytes are at hand or the stream ends. The array grows with what
   * has come, not with what a damaged header promises.
   */
  void ensure(int n) throws IOException {
    while (!end && limit - at < n) {
      if (limit == bytes.length) {
        makeRoom();
      }
      int got = in.read(bytes, limit, bytes.length - limit);
      end = got < 0;
      limit += Math.max(got, 0);
    }
  }

  private void makeRoom() {
    byte[] target = at < bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
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
