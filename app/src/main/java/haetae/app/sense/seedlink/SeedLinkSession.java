package haetae.app.sense.seedlink;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * One connection: greets, asks for the streams, then hands on every record until the server goes.
 * SeedLink 4 if the server speaks it, else 3.
 */
final class SeedLinkSession {
  private static final int HEADER_3 = 8;
  private static final int RECORD_3 = 512;
  private static final int HEADER_4 = 17;
  private static final int MOST_PAYLOAD = 1 << 20;

  private final SeedLinkSettings settings;
  private final SequenceBook book;
  private final Socket socket;
  private final ServerBytes bytes;
  private final List<String> refused = new ArrayList<>();
  private boolean talking = true;
  private long heardAt;

  SeedLinkSession(SeedLinkSettings settings, SequenceBook book, Socket socket) throws IOException {
    this.settings = settings;
    this.book = book;
    this.socket = socket;
    socket.setSoTimeout((int) Math.max(1, settings.keepAliveS() * 1000));
    socket.setTcpNoDelay(true);
    bytes = new ServerBytes(socket.getInputStream(), this::pause);
    heard();
  }

  /** Stations and selectors the server would not give, with its answer. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  private void heard() {
    heardAt = System.nanoTime();
  }

  private void pause() throws IOException {
    double silentS = (System.nanoTime() - heardAt) * 1e-9;
    if (silentS >= settings.silentS() || (talking && silentS >= settings.keepAliveS())) {
      throw new IOException(
          String.format("the server has said nothing for %.0f s", Math.max(1, silentS)));
    }
    send("INFO ID");
  }

  private void send(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private boolean ask(String command) throws IOException {
    send(command);
    String answer = bytes.line();
    heard();
    if (answer.equals("OK")) {
      return true;
    }
    if (answer.startsWith("ERROR")) {
      refused.add(command + ": " + answer);
      return false;
    }
    throw new IOException(
        "asked '" + command + "', got '" + shown(answer) + "'; expected OK or ERROR");
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + " ..." : plain;
  }

  /** Greets; true if the server speaks SeedLink 4. */
  boolean greet() throws IOException {
    send("HELLO");
    String first = bytes.line();
    bytes.line();
    heard();
    if (!first.startsWith("SeedLink")) {
      throw new IOException("greeted with '" + shown(first) + "'; expected SeedLink v3 or v4");
    }
    return first.matches(".*\\bSLPROTO:4\\.\\d+.*");
  }

  /**
   * Asks for everything wanted.
   *
   * @throws IOException if the server gives nothing of it
   */
  void ask(boolean version4) throws IOException {
    if (version4) {
      if (!ask("SLPROTO 4.0")) {
        throw new IOException("the server offers SeedLink 4 but refuses it: " + refused.getLast());
      }
      ask("USERAGENT haetae/0.1");
    }
    int given = 0;
    for (SeedLinkRequest request : known()) {
      given += ask(version4, request) ? 1 : 0;
    }
    if (given == 0) {
      throw new IOException("the server gives none of the stations: " + refused);
    }
    send("END");
    talking = false;
  }

  /** Behind a wildcard stand stations whose numbers are known: these are asked for one by one. */
  private List<SeedLinkRequest> known() {
    List<SeedLinkRequest> all = new ArrayList<>();
    for (SeedLinkRequest request : settings.requests()) {
      if (request.wild()) {
        for (String id : book.all().keySet()) {
          String[] codes = id.split("_", 2);
          if (codes.length == 2 && matches(request, id)) {
            all.add(new SeedLinkRequest(codes[0], codes[1], request.selectors()));
          }
        }
      }
    }
    all.addAll(settings.requests());
    return all;
  }

  private static boolean matches(SeedLinkRequest request, String id) {
    return id.matches(request.id().replace("?", ".").replace("*", ".*"));
  }

  private boolean ask(boolean version4, SeedLinkRequest request) throws IOException {
    String station = version4 ? request.id() : request.station() + " " + request.network();
    if (!ask("STATION " + station)) {
      return false;
    }
    boolean any = request.selectors().isEmpty();
    for (String selector : request.selectors()) {
      any |= ask("SELECT " + (version4 ? SeedLinkRequest.version4(selector) : selector));
    }
    OptionalLong last = request.wild() ? OptionalLong.empty() : book.last(request.id());
    boolean data = last.isPresent() ? ask(resume(version4, last.getAsLong())) : ask("DATA");
    return any && data;
  }

  private static String resume(boolean version4, long last) {
    return version4
        ? "DATA " + Long.toUnsignedString(last + 1)
        : String.format("DATA %06X", (last + 1) & 0xffffff);
  }

  /** Hands on records until the connection ends. */
  void follow(boolean version4, Consumer<SeedLinkRecord> to) throws IOException {
    while (true) {
      if (version4) {
        version4(to);
      } else {
        version3(to);
      }
      heard();
    }
  }

  private void version3(Consumer<SeedLinkRecord> to) throws IOException {
    bytes.need(3);
    if (bytes.text(0, 3).equals("END")) {
      throw new IOException("the server has sent all it has");
    }
    bytes.need(HEADER_3);
    String head = bytes.text(0, HEADER_3);
    if (!head.startsWith("SL")) {
      throw new IOException("got '" + shown(head) + "'; expected a packet of SeedLink 3");
    }
    bytes.take(HEADER_3);
    byte[] record = bytes.take(RECORD_3);
    if (!head.startsWith("SLINFO")) {
      to.accept(new SeedLinkRecord("", sequence(head), record));
    }
  }

  private static long sequence(String head) throws IOException {
    try {
      return Long.parseLong(head.substring(2), 16);
    } catch (NumberFormatException e) {
      throw new IOException("got '" + shown(head) + "'; expected SL and six hexadecimal digits", e);
    }
  }

  private void version4(Consumer<SeedLinkRecord> to) throws IOException {
    bytes.need(3);
    if (bytes.text(0, 3).equals("END")) {
      throw new IOException("the server has sent all it has");
    }
    bytes.need(HEADER_4);
    if (!bytes.text(0, 2).equals("SE")) {
      throw new IOException(
          "got '" + shown(bytes.text(0, HEADER_4)) + "'; expected a packet of SeedLink 4");
    }
    char format = (char) bytes.at(2);
    long length = bytes.number(4, 4);
    if (length > MOST_PAYLOAD) {
      throw new IOException("a packet of " + length + " bytes; expected up to " + MOST_PAYLOAD);
    }
    long sequence = bytes.number(8, 8);
    int idLength = bytes.at(16) & 0xff;
    bytes.take(HEADER_4);
    String station = new String(bytes.take(idLength), StandardCharsets.UTF_8);
    byte[] payload = bytes.take((int) length);
    if (format == '2' || format == '3') {
      to.accept(new SeedLinkRecord(station, sequence, payload));
    }
  }
}
