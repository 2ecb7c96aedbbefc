package haetae.app.sense.seedlink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The first phase of a session: greets, then asks for the streams, each from the record after the
 * last one that is safe. SeedLink 4 if the server offers and grants it, else 3.
 */
final class Handshake {
  /** Commands that may be under way at once in SeedLink 4. */
  private static final int AT_ONCE = 300;

  /** Answers of refusal that are remembered. */
  private static final int MOST_REFUSED = 20;

  private static final Pattern OFFERS_4 = Pattern.compile("\\bSLPROTO:4\\.\\d");

  private final SeedLinkSettings settings;
  private final SequenceBook book;
  private final Talk talk;
  private final boolean careful;
  private final List<String> refused = new ArrayList<>();
  private int refusals;
  private boolean version4;

  /**
   * @param careful one command at a time, for servers that lose count of many
   */
  Handshake(SeedLinkSettings settings, SequenceBook book, Talk talk, boolean careful) {
    this.settings = settings;
    this.book = book;
    this.talk = talk;
    this.careful = careful;
  }

  /**
   * Does all of it; data come next.
   *
   * @return whether SeedLink 4 is spoken
   * @throws IOException if the server gives nothing of what is wanted
   */
  boolean run() throws IOException {
    version4 = greet();
    int given = 0;
    List<SeedLinkRequest> batch = new ArrayList<>();
    int commands = 0;
    for (SeedLinkRequest request : known()) {
      batch.add(request);
      commands += commands(request).size();
      if (!version4 || careful || commands >= AT_ONCE) {
        given += give(batch);
        batch.clear();
        commands = 0;
      }
    }
    given += give(batch);
    if (given == 0) {
      throw new IOException("the server gives none of the stations: " + refused());
    }
    talk.send("END");
    return version4;
  }

  /** Commands the server would not take, with its answers; the first twenty. */
  String refused() {
    return refusals == 0
        ? ""
        : String.join("; ", refused) + (refusals > MOST_REFUSED ? "; " + refusals + " in all" : "");
  }

  private boolean greet() throws IOException {
    talk.send("HELLO");
    String first = talk.line();
    talk.line();
    if (!first.startsWith("SeedLink")) {
      throw new IOException("greeted with '" + Shown.of(first) + "'; expected SeedLink v3 or v4");
    }
    if (!OFFERS_4.matcher(first).find() || !ask("SLPROTO 4.0")) {
      return false;
    }
    ask("USERAGENT haetae/0.1");
    return true;
  }

  /** Before a wildcard go the stations behind it whose numbers are known. */
  private List<SeedLinkRequest> known() {
    List<SeedLinkRequest> all = new ArrayList<>();
    for (SeedLinkRequest request : settings.requests()) {
      if (request.wild()) {
        for (String id : book.all().keySet()) {
          if (request.matches(id)) {
            all.add(request.of(id));
          }
        }
      }
      all.add(request);
    }
    return all;
  }

  private List<String> commands(SeedLinkRequest request) {
    List<String> commands = new ArrayList<>();
    commands.add(
        "STATION " + (version4 ? request.id() : request.station() + " " + request.network()));
    for (String selector : request.selectors()) {
      commands.add("SELECT " + (version4 ? SeedLinkRequest.version4(selector) : selector));
    }
    OptionalLong last = request.wild() ? OptionalLong.empty() : book.last(request.id());
    commands.add(last.isPresent() ? resume(last.getAsLong()) : "DATA");
    return commands;
  }

  private String resume(long last) {
    return version4
        ? "DATA " + Long.toUnsignedString(last + 1)
        : String.format("DATA %06X", (last + 1) & 0xffffff);
  }

  /** Asks for some; returns how many of them the server gives. */
  private int give(List<SeedLinkRequest> batch) throws IOException {
    int given = 0;
    if (!version4 || careful) {
      for (SeedLinkRequest request : batch) {
        given += giveOne(commands(request)) ? 1 : 0;
      }
      return given;
    }
    if (batch.isEmpty()) {
      return 0;
    }
    List<List<String>> all = batch.stream().map(this::commands).toList();
    talk.send(String.join("\r\n", all.stream().flatMap(List::stream).toList()));
    for (List<String> commands : all) {
      boolean[] ok = new boolean[commands.size()];
      for (int i = 0; i < ok.length; i++) {
        ok[i] = answer(commands.get(i));
      }
      given += enough(ok) ? 1 : 0;
    }
    return given;
  }

  private boolean giveOne(List<String> commands) throws IOException {
    boolean[] ok = new boolean[commands.size()];
    for (int i = 0; i < ok.length; i++) {
      ok[i] = ask(commands.get(i));
      if (i == 0 && !ok[0]) {
        return false;
      }
    }
    return enough(ok);
  }

  /** Station, data and, if any selectors, one of them. */
  private static boolean enough(boolean[] ok) {
    boolean any = ok.length == 2;
    for (int i = 1; i < ok.length - 1; i++) {
      any |= ok[i];
    }
    return ok[0] && any && ok[ok.length - 1];
  }

  private boolean ask(String command) throws IOException {
    talk.send(command);
    return answer(command);
  }

  private boolean answer(String command) throws IOException {
    String answer = talk.line();
    if (answer.equals("OK")) {
      return true;
    }
    if (answer.startsWith("ERROR")) {
      if (refusals++ < MOST_REFUSED) {
        refused.add(command + ": " + Shown.of(answer));
      }
      return false;
    }
    throw new IOException(
        "asked '" + command + "', got '" + Shown.of(answer) + "'; expected OK or ERROR");
  }
}
