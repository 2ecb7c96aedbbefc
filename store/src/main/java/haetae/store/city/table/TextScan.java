package haetae.store.city.table;

import java.io.IOException;
import java.io.InputStream;

/** Looks whether a file is text in UTF-8 before somebody parses it. */
public final class TextScan {
  private final FaultSink faults;
  private final Utf8 utf8 = new Utf8();
  private int line = 1;
  private int column;

  private TextScan(FaultSink faults) {
    this.faults = faults;
  }

  /** Reads the stream to its end or to its first byte that is not text; complains of that. */
  public static boolean isText(InputStream in, FaultSink faults) throws IOException {
    return new TextScan(faults).scan(in);
  }

  private boolean scan(InputStream in) throws IOException {
    byte[] chunk = new byte[1 << 16];
    int length = in.readNBytes(chunk, 0, chunk.length);
    var foreign = Encoding.foreignStart(chunk, length);
    if (foreign.isPresent()) {
      faults.at(1, 1, foreign.get());
      return false;
    }
    while (length > 0) {
      int bad = firstBad(chunk, length);
      if (bad >= 0) {
        faults.at(line, Math.max(1, column), complaint(chunk, bad, length));
        return false;
      }
      length = in.readNBytes(chunk, 0, chunk.length);
    }
    if (!utf8.whole()) {
      faults.at(line, column, "the file ends inside a character; expected UTF-8");
    }
    return utf8.whole();
  }

  private static String complaint(byte[] chunk, int bad, int length) {
    return chunk[bad] == 0
        ? "a NUL byte; expected text"
        : Encoding.complaint(chunk, 0, bad, length);
  }

  private int firstBad(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      int b = chunk[i] & 0xFF;
      if ((b & 0xC0) != 0x80) {
        column++;
      }
      if (b == 0 || !utf8.accepts(b)) {
        return i;
      }
      if (b == '\n') {
        line++;
        column = 0;
      }
    }
    return -1;
  }
}
