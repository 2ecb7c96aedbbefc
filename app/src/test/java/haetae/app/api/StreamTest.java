package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.stream.StreamSettings;
import haetae.app.situation.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Server-sent events: in order, nothing missed, silent streams kept open. */
@Timeout(60)
class StreamTest {
  private static final StreamSettings QUICK = new StreamSettings(Duration.ofMillis(100), 3, 2);

  @TempDir Path folder;

  private static ApiServer serve(MadeApi made) {
    return ApiServer.start(ApiSettings.at("127.0.0.1", 0).withStreams(QUICK), made.parts());
  }

  @Test
  void aReaderThatComesBackMissesNothingEvenAfterARestart() throws Exception {
    List<String> seen = new ArrayList<>();
    String last;
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = serve(made)) {
      try (Wires reader = new Wires(server.port()).stream("picks", Optional.empty())) {
        reader.until(": haetae");
        pick(made, 0);
        pick(made, 1);
        last = read(reader, seen);
        last = read(reader, seen);
      }
      pick(made, 2);
      made.say(Kind.QUAKE, "{'id':'q1','version':1}");
      try (Wires reader = new Wires(server.port()).stream("picks", Optional.of(last))) {
        last = read(reader, seen);
      }
      pick(made, 3);
    }
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = serve(made);
        Wires reader = new Wires(server.port()).stream("picks", Optional.of(last))) {
      pick(made, 4);
      read(reader, seen);
      read(reader, seen);
    }
    assertEquals(List.of("p0", "p1", "p2", "p3", "p4"), seen);
  }

  private static void pick(MadeApi made, int i) {
    made.say(Kind.PICK, "{'id':'p" + i + "','station':'KS.PHA2'}");
  }

  /** Reads an event; its id. */
  private static String read(Wires reader, List<String> seen) throws Exception {
    String id = reader.until("id: ");
    assertEquals("pick", reader.until("event: "));
    String data = reader.until("data: ");
    seen.add(data.replaceAll(".*\"id\":\"(p\\d+)\".*", "$1"));
    return id;
  }

  @Test
  void silentStreamsBeatAndEndWithTheNewsroom() throws Exception {
    MadeApi made = new MadeApi(folder);
    try (ApiServer server = serve(made);
        Wires reader = new Wires(server.port()).stream("quakes", Optional.empty())) {
      reader.until(": beat");
      reader.until(": beat");
      assertEquals(1, server.streams());
      made.close();
      assertEquals("", reader.until("0")); // the last chunk
      assertEquals(0, server.streams());
    }
  }

  @Test
  void anIdThatNobodyGaveIsRefused() throws Exception {
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = serve(made);
        Wires reader = new Wires(server.port()).stream("quakes", Optional.of("yesterday"))) {
      assertEquals("HTTP/1.1 400 Bad Request", reader.line().orElseThrow());
      assertEquals(0, server.streams());
    }
  }

  @Test
  void oneAddressDoesNotTakeAllStreams() throws Exception {
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = serve(made);
        Wires first = new Wires(server.port()).stream("quakes", Optional.empty());
        Wires second = new Wires(server.port()).stream("quakes", Optional.empty())) {
      first.until(": haetae");
      second.until(": haetae");
      try (Wires third = new Wires(server.port()).stream("quakes", Optional.empty())) {
        assertTrue(third.line().orElseThrow().startsWith("HTTP/1.1 429 "));
        assertEquals(" 30", third.until("Retry-After:"));
      }
      assertEquals(2, server.streams());
    }
  }

  @Test
  void citizensDoNotSeeWhoAcknowledged() throws Exception {
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = serve(made);
        Wires reader = new Wires(server.port()).stream("alerts", Optional.empty())) {
      reader.until(": haetae");
      made.say(Kind.ACKNOWLEDGEMENT, "{'alert':'a1','by':'kim'}");
      made.say(Kind.ALERT, "{'id':'a2'}");
      assertEquals("alert", reader.until("event: "));
    }
  }
}
