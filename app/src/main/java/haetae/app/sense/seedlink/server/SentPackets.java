package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.ReentrantLock;

/** What goes to a client: lines, records, answers to INFO; each whole. Safe for threads. */
final class SentPackets {
  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(US_ASCII);
  private static final int HEADER_4 = 17;
  private static final long NO_SEQUENCE = -1;

  private final OutputStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private final byte[] head3 = {'S', 'L', '0', '0', '0', '0', '0', '0'};
  private final ByteBuffer head4 = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);

  SentPackets(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Puts down what several pieces make, then perhaps pushes them out. */
  interface Pieces {
    void put() throws IOException;
  }

  /** Nobody else's pieces come between these. */
  void together(Pieces pieces, boolean flush) throws IOException {
    lock.lock();
    try {
      pieces.put();
      if (flush) {
        out.flush();
      }
    } finally {
      lock.unlock();
    }
  }

  void line(String text) throws IOException {
    together(() -> out.write((text + "\r\n").getBytes(US_ASCII)), false);
  }

  void flush() throws IOException {
    together(() -> {}, true);
  }

  /** The end of what there is. */
  void end() throws IOException {
    together(() -> out.write("END".getBytes(US_ASCII)), true);
  }

  /** A record; within {@link #together}. */
  void record(RecordRing.Held record, boolean version4) throws IOException {
    if (version4) {
      packet4('2', 'D', record.sequence, record.stream.stationBytes(), record.bytes);
    } else {
      long rest = record.sequence;
      for (int i = head3.length - 1; i > 1; i--) {
        head3[i] = DIGITS[(int) (rest & 15)];
        rest >>>= 4;
      }
      out.write(head3);
      out.write(record.bytes);
    }
  }

  /** An answer to INFO in SeedLink 3. */
  void info3(String xml, boolean error) throws IOException {
    together(
        () -> {
          for (byte[] packet : InfoRecord.packets(xml, error)) {
            out.write(packet);
          }
        },
        true);
  }

  /** An answer to INFO in SeedLink 4. */
  void info4(String json, boolean error) throws IOException {
    byte[] payload = json.getBytes(US_ASCII);
    together(() -> packet4('J', error ? 'E' : 'I', NO_SEQUENCE, new byte[0], payload), true);
  }

  private void packet4(char format, char sub, long sequence, byte[] station, byte[] payload)
      throws IOException {
    head4.clear();
    head4.put((byte) 'S').put((byte) 'E').put((byte) format).put((byte) sub);
    head4.putInt(payload.length).putLong(sequence).put((byte) station.length).put(station);
    out.write(head4.array(), 0, HEADER_4 + station.length);
    out.write(payload);
  }
}
