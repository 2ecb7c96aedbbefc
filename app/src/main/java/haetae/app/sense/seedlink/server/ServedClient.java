package haetae.app.sense.seedlink.server;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client of the server: its commands, then its records. */
final class ServedClient {
  private static final String SOFTWARE =
      "SeedLink v4.0 (haetae/0.1) :: SLPROTO:4.0 SLPROTO:3.1 TIME SEQWILDCARD";
  private static final int HANDSHAKE_MS = 60_000;
  private static final long WAIT_MS = 100;
  private static final int AT_ONCE = 256;

  /** How the handshake stands. */
  enum Phase {
    TALKING,
    LIVE,
    DIAL_UP,
    GONE
  }

  private final Socket socket;
  private final ClientLines in;
  private final SentPackets out;
  private final RecordRing ring;
  private final String name;
  private final Wishes wishes = new Wishes();
  private boolean version4;
  private boolean refusedStation;
  private boolean fetch;
  private boolean alone;

  ServedClient(Socket socket, RecordRing ring, String name) throws IOException {
    this.socket = socket;
    this.ring = ring;
    this.name = name;
    in = new ClientLines(socket.getInputStream());
    out = new SentPackets(socket.getOutputStream());
  }

  void run() throws IOException, InterruptedException {
    socket.setSoTimeout(HANDSHAKE_MS);
    Phase phase = talk();
    if (phase != Phase.GONE) {
      Thread.ofVirtual().name("haetae-seedlink-listen").start(this::listen);
      stream(phase == Phase.DIAL_UP);
    }
  }

  /** The handshake; says how it ended. */
  Phase talk() throws IOException {
    Phase phase = Phase.TALKING;
    while (phase == Phase.TALKING) {
      Optional<String> line = in.next();
      phase = line.isEmpty() ? Phase.GONE : answer(line.get());
      if (phase != Phase.TALKING || !in.more()) {
        out.flush();
      }
    }
    return phase;
  }

  private Phase answer(String line) throws IOException {
    String[] words = line.split("\\s+");
    switch (words[0]) {
      case "BYE" -> {
        return Phase.GONE;
      }
      case "END" -> {
        return fetch ? Phase.DIAL_UP : Phase.LIVE;
      }
      case "ENDFETCH" -> {
        return Phase.DIAL_UP;
      }
      case "HELLO" -> {
        out.line(SOFTWARE);
        out.line(name);
      }
      case "SLPROTO" -> protocol(words);
      case "USERAGENT", "CAPABILITIES" -> out.line("OK");
      case "STATION" -> station(words);
      case "SELECT" -> select(words);
      case "DATA", "FETCH", "TIME" -> {
        return data(words);
      }
      case "INFO" -> info(words);
      default -> refuse("UNSUPPORTED", "unknown command");
    }
    return Phase.TALKING;
  }

  private void refuse(String code, String why) throws IOException {
    out.line(version4 ? "ERROR " + code + " " + why : "ERROR");
  }

  private void protocol(String[] words) throws IOException {
    String version = words.length == 2 ? words[1] : "";
    if (!List.of("4.0", "3.1", "3.0").contains(version)) {
      refuse("UNSUPPORTED", "expected 4.0, 3.1 or 3.0");
    } else if (!wishes.isEmpty()) {
      refuse("UNEXPECTED", "expected before any station");
    } else {
      version4 = version.equals("4.0");
      out.line("OK");
    }
  }

  private void station(String[] words) throws IOException {
    boolean known = version4 ? words.length == 2 : words.length == 3 || words.length == 2;
    String pattern =
        !known ? "" : version4 ? words[1] : (words.length == 3 ? words[2] : "*") + "_" + words[1];
    refusedStation = true;
    if (!pattern.matches("[A-Z0-9?*_-]{1,40}")) {
      refuse("ARGUMENTS", "expected one station");
    } else if (!wishes.add(new Wanted(pattern))) {
      refuse(
          "LIMIT", "at most " + Wishes.MOST + " stations, " + Wishes.MOST_PATTERNS + " patterns");
    } else {
      refusedStation = false;
      out.line("OK");
    }
  }

  /** In SeedLink 3 a client that names no station means all there are. */
  private void unnamed() {
    if (wishes.isEmpty() && !version4) {
      alone = wishes.add(new Wanted("*"));
    }
  }

  private void select(String[] words) throws IOException {
    unnamed();
    boolean good = !wishes.isEmpty() && !refusedStation && words.length > 1;
    for (int i = 1; i < words.length && good; i++) {
      good = wishes.last().select(words[i], version4);
    }
    if (good) {
      out.line("OK");
    } else {
      refuse("ARGUMENTS", "expected a station, then selectors");
    }
  }

  private Phase data(String[] words) throws IOException {
    unnamed();
    boolean good =
        !wishes.isEmpty()
            && !refusedStation
            && new DataWords(version4, ring.next()).apply(words, wishes.last());
    fetch |= good && words[0].equals("FETCH");
    if (good && alone) {
      return fetch ? Phase.DIAL_UP : Phase.LIVE;
    }
    if (good) {
      out.line("OK");
    } else {
      refuse("ARGUMENTS", "expected a station, then a sequence number and times");
    }
    return Phase.TALKING;
  }

  /** Now only INFO and BYE may come. */
  private void listen() {
    try (socket) {
      socket.setSoTimeout(0);
      for (Optional<String> line = in.next(); line.isPresent(); line = in.next()) {
        String[] words = line.get().split("\\s+");
        if (words[0].equals("BYE")) {
          return;
        }
        if (words[0].equals("INFO")) {
          info(words);
        }
      }
    } catch (IOException e) {
      // gone
    }
  }

  private void info(String[] words) throws IOException {
    String item = words.length > 1 ? words[1] : "";
    boolean known =
        List.of("ID", "STATIONS", "STREAMS").contains(item) || (version4 && item.equals("FORMATS"));
    if (!known) {
      String why = "expected ID, STATIONS or STREAMS";
      if (version4) {
        out.info4(HeldStreams.error(SOFTWARE, name, why), true);
      } else {
        out.info3("<?xml version=\"1.0\"?><seedlink error=\"" + why + "\"/>", true);
      }
      return;
    }
    HeldStreams held =
        new HeldStreams(
            SOFTWARE,
            name,
            item.startsWith("ST") ? ring.all() : List.of(),
            new Glob(version4 && words.length > 2 ? words[2] : "*"),
            new Glob(version4 && words.length > 3 ? words[3].replaceAll("[.].*", "") : "*"));
    if (version4) {
      out.info4(held.json(item), false);
    } else {
      out.info3(held.xml(item), false);
    }
  }

  private void stream(boolean dialUp) throws IOException, InterruptedException {
    long end = ring.next();
    long at = wishes.begin(end);
    RecordRing.@Nullable Held[] some = new RecordRing.Held[AT_ONCE];
    while (!socket.isClosed() && !(dialUp && at >= end)) {
      int count = ring.read(at, some, WAIT_MS);
      if (count > 0) {
        at = send(some, count, dialUp ? end : Long.MAX_VALUE) + 1;
      }
    }
    if (dialUp && !socket.isClosed()) {
      out.end();
      Thread.sleep(HANDSHAKE_MS); // the client closes; if it does not, we do
    }
  }

  /** Sends those that are wanted; returns the last number looked at. */
  private long send(RecordRing.@Nullable Held[] some, int count, long end) throws IOException {
    out.together(
        () -> {
          for (int i = 0; i < count; i++) {
            RecordRing.Held record = some[i];
            if (record != null && record.sequence < end && wishes.wants(record)) {
              out.record(record, version4);
            }
          }
        },
        count < some.length);
    RecordRing.Held last = some[count - 1];
    return last == null ? ring.next() - 1 : last.sequence;
  }
}
