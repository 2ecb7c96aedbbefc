package haetae.store.city.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a comma-separated file row by row: header and data alike, see {@link Sheet} for typed
 * columns. What makes the rest unreadable (another encoding, a NUL, a line beyond {@link
 * #MOST_BYTES}, a quote that never closes, lone carriage returns) is one fault and the end; a row
 * with a stray quote is a fault and passed over. Not for several threads.
 */
public final class TableReader implements Closeable {
  /** Longest row, bytes: a line of a gigabyte is refused after this much of it. */
  public static final int MOST_BYTES = 1 << 20;

  private final InputStream in;
  private final ByteFeed feed;
  private final FaultSink faults;
  private final Row row = new Row();
  private Utf8 utf8 = new Utf8();
  private int line = 1;
  private int badByte = -1;
  private boolean broken;
  private boolean stray;

  /** Begins to read; the stream is closed with this reader. */
  public TableReader(InputStream in, FaultSink faults) throws IOException {
    this.in = in;
    this.faults = faults;
    feed = new ByteFeed(in);
    byte[] head = feed.head();
    if (head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      feed.skip(3);
    }
    Encoding.foreignStart(head, head.length).ifPresent(message -> breakAt(1, 1, message));
  }

  /** Moves to the next row; false at the end of the file or of what can be read. */
  public boolean next() throws IOException {
    while (!broken && feed.peek() >= 0) {
      row.begin(line);
      stray = false;
      boolean comment = feed.peek() == '#';
      if (comment) {
        comment();
      } else {
        record();
      }
      line += row.lineEnds() + 1;
      checkEncoding();
      if (!broken && !comment && !stray && !isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The row that {@link #next} moved to. */
  public Row row() {
    return row;
  }

  /** Whether reading ended at a fault, before the end of the file. */
  public boolean isBroken() {
    return broken;
  }

  private boolean isBlank() {
    return row.size() == 1 && row.isEmpty(0);
  }

  private void comment() throws IOException {
    for (int b = feed.read(); b >= 0 && b != '\n'; b = feed.read()) {
      put(b);
    }
  }

  private void record() throws IOException {
    int ended;
    do {
      int b = feed.read();
      ended = b == '"' ? quoted() : plain(b);
    } while (ended == ',');
  }

  /** Reads a cell without quotes; returns what ended it: a comma, a line end, or -1. */
  private int plain(int first) throws IOException {
    int from = row.length();
    int b = first;
    while (b >= 0 && b != ',' && b != '\n') {
      if (b == '"' && !stray) {
        strayAt(
            "a quote stands inside a cell without quotes; expected quotes round the whole cell,"
                + " and \"\" for one inside");
      }
      if (b == '\r') {
        carriageReturn();
      } else {
        put(b);
      }
      b = feed.read();
    }
    row.plain(from);
    separator(b);
    return b;
  }

  /** Reads a cell behind its opening quote; returns what ended it: a comma, a line end, or -1. */
  private int quoted() throws IOException {
    int opening = row.length();
    put('"');
    boolean doubled = false;
    while (true) {
      int b = feed.read();
      if (b < 0) {
        neverClosed(opening);
        return -1;
      }
      put(b);
      if (b == '"') {
        if (feed.peek() != '"') {
          break;
        }
        put(feed.read());
        doubled = true;
      }
    }
    row.quoted(opening + 1, row.length() - 1, doubled);
    return behindQuote();
  }

  private int behindQuote() throws IOException {
    int b = feed.read();
    while (b >= 0 && b != ',' && b != '\n') {
      if (b == '\r') {
        carriageReturn();
      } else {
        if (b != ' ' && b != '\t' && !stray) {
          strayAt("text follows a closing quote; expected a comma or the end of the line");
        }
        put(b);
      }
      b = feed.read();
    }
    separator(b);
    return b;
  }

  private void separator(int b) {
    if (b == ',') {
      put(b);
    }
  }

  private void put(int b) {
    if (b == 0) {
      breakHere("a NUL byte; expected text (is the file UTF-16 or not text at all?)");
    } else if (row.length() == MOST_BYTES) {
      String why = row.lineEnds() > 0 ? " (a quote in it may never close)" : "";
      breakAt(
          row.line(),
          1,
          "the row is longer than " + MOST_BYTES + " bytes; expected a line end" + why);
    }
    if (!broken) {
      if (badByte < 0 && !utf8.accepts(b)) {
        badByte = row.length();
      }
      row.put(b);
    }
  }

  private void carriageReturn() throws IOException {
    if (feed.peek() != '\n') {
      breakHere("a carriage return without line feed; expected LF or CRLF at the end of a line");
    }
  }

  private void neverClosed(int opening) {
    if (!broken) {
      breakAt(row.lineAt(opening), row.columnAt(opening), "the quote that opens here never closes");
    }
  }

  private void checkEncoding() {
    if (badByte < 0 && !utf8.whole()) {
      badByte = Math.max(0, row.length() - 1);
    }
    if (badByte >= 0 && !broken) {
      breakAt(
          row.lineAt(badByte),
          row.columnAt(badByte),
          Encoding.complaint(row.bytes(), 0, badByte, row.length()));
    }
    utf8 = utf8.whole() ? utf8 : new Utf8();
  }

  private void strayAt(String message) {
    stray = true;
    faults.at(row.lineAt(row.length()), row.columnAt(row.length()), message);
  }

  private void breakHere(String message) {
    breakAt(row.lineAt(row.length()), row.columnAt(row.length()), message);
  }

  private void breakAt(int atLine, int column, String message) {
    if (!broken) {
      faults.at(atLine, column, message);
    }
    broken = true;
    feed.stop();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
