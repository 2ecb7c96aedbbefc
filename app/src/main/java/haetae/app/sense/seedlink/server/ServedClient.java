package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client of the server: its words, then its records. */
final class ServedClient {
  private static final int MOST_LINE = 512;
  private static final int MOST_WANTED = 20_000;
  private static final long WAIT_MS = 100;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final RecordRing ring;
  private final String name;
  private final List<Wanted> wanted = new ArrayList<>();
  private boolean version4;

  ServedClient(Socket socket, RecordRing ring, String name) throws IOException {
    this.socket = socket;
    this.ring = ring;
    this.name = name;
    in = socket.getInputStream();
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  void run() throws IOException, InterruptedException {
    socket.setSoTimeout(60_000);
    for (String line = line(); line != null; line = line()) {
      if (line.equals("BYE")) {
        return;
      }
      if (line.equals("END")) {
        Thread.ofVirtual().start(this::listen);
        stream();
        return;
      }
      answer(line);
      out.flush();
    }
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\r' || c == '\n') {
        if (line.length() > 0) {
          return line.toString().strip().toUpperCase(Locale.ROOT);
        }
      } else if (line.length() < MOST_LINE) {
        line.append((char) c);
      } else {
        throw new IOException("a line of more than " + MOST_LINE + " bytes");
      }
    }
    return null;
  }

  private void answer(String line) throws IOException {
    String[] words = line.split("\\s+");
    switch (words[0]) {
      case "HELLO" -> say("SeedLink v4.0 (haetae) :: SLPROTO:4.0 SLPROTO:3.1\r\n" + name);
      case "SLPROTO" -> {
        version4 = words.length > 1 && words[1].startsWith("4");
        say(version4 ? "OK" : "ERROR UNSUPPORTED only 4.0");
      }
      case "USERAGENT", "CAPABILITIES" -> say("OK");
      case "STATION" -> station(words);
      case "SELECT" -> select(words);
      case "DATA", "FETCH", "TIME" -> data(words);
      case "INFO" -> info();
      default -> say("ERROR UNSUPPORTED " + words[0].replaceAll("[^A-Z]", "?"));
    }
  }

  private void say(String text) throws IOException {
    out.write((text + "\r\n").getBytes(US_ASCII));
  }

  private void station(String[] words) throws IOException {
    boolean known = version4 ? words.length == 2 : words.length == 3 || words.length == 2;
    if (!known || wanted.size() >= MOST_WANTED) {
      say("ERROR ARGUMENTS one station at a time, at most " + MOST_WANTED);
      return;
    }
    wanted.add(
        new Wanted(version4 ? words[1] : (words.length == 3 ? words[2] : "*") + "_" + words[1]));
    say("OK");
  }

  private void select(String[] words) throws IOException {
    if (wanted.isEmpty() || words.length != 2 || !wanted.getLast().select(words[1])) {
      say("ERROR ARGUMENTS expected a station, then a selector");
    } else {
      say("OK");
    }
  }

  private void data(String[] words) throws IOException {
    if (wanted.isEmpty()) {
      say("ERROR ARGUMENTS expected a station first");
      return;
    }
    try {
      wanted.getLast().from = words[0].equals("TIME") ? 1 : from(words);
      say("OK");
    } catch (NumberFormatException e) {
      say("ERROR ARGUMENTS expected a sequence number");
    }
  }

  private long from(String[] words) {
    if (words.length < 2) {
      return ring.next(); // from the moment it asks, not from END
    }
    if (words[1].equals("ALL")) {
      return 1;
    }
    if (version4) {
      return Long.parseLong(words[1]);
    }
    long low = Long.parseLong(words[1], 16);
    long next = ring.next(); // the newest number that ends in these 24 bits
    long full = (next & ~0xffffffL) | low;
    return full > next ? full - 0x1000000L : full;
  }

  /** After END only INFO and BYE may come. */
  private void listen() {
    try {
      socket.setSoTimeout(0);
      for (String line = line(); line != null && !line.equals("BYE"); line = line()) {
        if (line.startsWith("INFO")) {
          info();
        }
      }
    } catch (IOException e) {
      // gone
    } finally {
      try {
        socket.close();
      } catch (IOException e) {
        // gone already
      }
    }
  }

  private void stream() throws IOException, InterruptedException {
    long newest = ring.next();
    long at = newest;
    for (Wanted one : wanted) {
      one.from = one.from == 0 ? newest : one.from;
      at = Math.min(at, Math.max(1, one.from));
    }
    while (!socket.isClosed()) {
      Optional<RecordRing.Held> record = ring.from(at, WAIT_MS);
      if (record.isEmpty()) {
        continue;
      }
      send(record.get());
      at = record.get().sequence + 1;
      if (at >= ring.next()) {
        synchronized (out) {
          out.flush();
        }
      }
    }
  }

  private void send(RecordRing.Held record) throws IOException {
    for (Wanted one : wanted) {
      if (record.sequence >= one.from && one.takes(record)) {
        synchronized (out) {
          out.write(
              version4
                  ? head4('2', 'D', record.bytes.length, record.sequence, stationId(record))
                  : String.format(Locale.ROOT, "SL%06X", record.sequence & 0xffffff)
                      .getBytes(US_ASCII));
          out.write(record.bytes);
        }
        return;
      }
    }
  }

  private static String stationId(RecordRing.Held record) {
    return record.network + "_" + record.station;
  }

  private static byte[] head4(char format, char sub, int length, long sequence, String station) {
    byte[] id = station.getBytes(US_ASCII);
    return ByteBuffer.allocate(17 + id.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'S')
        .put((byte) 'E')
        .put((byte) format)
        .put((byte) sub)
        .putInt(length)
        .putLong(sequence)
        .put((byte) id.length)
        .put(id)
        .array();
  }

  /** Who this is; enough for a client that asks whether anybody is there. */
  private void info() throws IOException {
    synchronized (out) {
      if (version4) {
        byte[] json =
            ("{\"software\":\"SeedLink v4.0 (haetae) :: SLPROTO:4.0 SLPROTO:3.1\",\"organization\":\""
                    + name.replaceAll("[^A-Za-z0-9 .:-]", "?")
                    + "\"}")
                .getBytes(US_ASCII);
        out.write(head4('J', 'I', json.length, 0xffffffffffffffffL, ""));
        out.write(json);
      } else {
        out.write("SLINFO  ".getBytes(US_ASCII));
        out.write(InfoRecord.of("<?xml version=\"1.0\"?><seedlink software=\"haetae\"/>"));
      }
      out.flush();
    }
  }
}
