package haetae.store.archive;

import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordHeader;
import haetae.signal.format.RecordState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Goes through the record headers of a part of a file. Not safe for threads. */
final class RecordScan {
  /** Longest record that is understood, bytes. */
  static final int LONGEST = 1 << 16;

  private static final int SMALLEST = 128;

  private final RecordDecoder decoder = new RecordDecoder();
  private final ByteBuffer window = ByteBuffer.allocate(4 * LONGEST);

  /** Takes one record that holds samples. */
  @FunctionalInterface
  interface Taker {
    /** The header is filled again for the next record. */
    void take(RecordHeader header, long position, int bytes);
  }

  /**
   * Hands on every whole record. Bytes that are none are passed over in steps of 128.
   *
   * @return position after the last whole record
   */
  long scan(FileChannel file, long from, long to, Taker taker) throws IOException {
    long at = from;
    while (at < to) {
      fill(file, at, to);
      int used = window(at, at + window.limit() >= to, taker);
      if (used == 0) {
        break;
      }
      at += used;
    }
    return at;
  }

  private void fill(FileChannel file, long at, long to) throws IOException {
    window.clear().limit((int) Math.min(window.capacity(), to - at));
    while (window.hasRemaining() && file.read(window, at + window.position()) >= 0) {}
    window.flip();
  }

  /** Bytes of the window that were gone through. */
  private int window(long base, boolean last, Taker taker) {
    byte[] bytes = window.array();
    int at = 0;
    while (at < window.limit()) {
      int there = window.limit() - at;
      RecordState state = decoder.decodeHeader(bytes, at, there);
      int length = Math.max(decoder.header().recordLength(), 0);
      if (state == RecordState.NOT_A_RECORD || length < SMALLEST || length > LONGEST) {
        length = SMALLEST;
        state = RecordState.NOT_A_RECORD;
      }
      if (length > there || (there < LONGEST && !last)) {
        return at; // not whole: read on from here, or leave a torn end
      }
      if (state == RecordState.OK) {
        taker.take(decoder.header(), base + at, length);
      }
      at += length;
    }
    return at;
  }
}
