package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The server's answers, word by word, as a client of another make hears them. */
class SeedLinkServerTest {
  /** 2023-11-14T22:13:20Z. */
  private static final long START = 1_700_000_000_000_000_000L;

  private SeedLinkServer server;

  @BeforeEach
  void begin() throws IOException {
    server = SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "a \"test\"", 8);
  }

  @AfterEach
  void end() {
    server.close();
  }

  private void offer(String station, String channel, int second) {
    double[] samples = new double[100];
    Arrays.setAll(samples, i -> second);
    ChannelId id = new ChannelId(new StationId("XX", station), "", channel);
    server.offer(new Packet(id, START + second * 1_000_000_000L, 100, samples, 100));
  }

  /** A client that says what it is told. */
  private final class Spoken implements AutoCloseable {
    private final Socket socket = new Socket("127.0.0.1", server.port());
    private final DataInputStream in = new DataInputStream(socket.getInputStream());

    Spoken() throws IOException {
      socket.setSoTimeout(5000);
    }

    void say(String words) throws IOException {
      socket.getOutputStream().write(words.getBytes(US_ASCII));
    }

    String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        assertTrue(c >= 0, "the server has closed after '" + line + "'");
        line.append((char) c);
      }
      return line.toString().strip();
    }

    String ask(String words) throws IOException {
      say(words + "\r\n");
      return line();
    }

    private String text(int n) throws IOException {
      return new String(in.readNBytes(n), US_ASCII);
    }

    /** Number and channel of a record of SeedLink 3. */
    String record3() throws IOException {
      String head = text(8);
      String record = text(512);
      return head + " " + record.substring(8, 18).strip() + " " + record.substring(15, 18);
    }

    /** Format, number, station of a packet of SeedLink 4. */
    String packet4() throws IOException {
      String kind = text(4);
      int length = Integer.reverseBytes(in.readInt());
      long number = Long.reverseBytes(in.readLong());
      String station = text(in.read());
      String payload = text(length);
      return kind + " " + number + " " + station + " " + (kind.startsWith("SEJ") ? payload : "");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void greetsAsTheProtocolSays() throws Exception {
    try (Spoken client = new Spoken()) {
      String first = client.ask("hello");
      assertTrue(first.matches("SeedLink v4\\.0 \\(.+\\) :: SLPROTO:4\\.0 SLPROTO:3\\.1.*"), first);
      assertEquals("a ?test?", client.line());
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SLPROTO 5.0 | ERROR",
        "SLPROTO 4.0; SELECT *_H_N_Z | ERROR ARGUMENTS expected a station, then selectors",
        "SLPROTO 4.0; STATION A B | ERROR ARGUMENTS expected one station",
        "SLPROTO 4.0; STATION XX_A; SELECT | ERROR ARGUMENTS expected a station, then selectors",
        "SLPROTO 4.0; STATION XX_A; SELECT *_B_H_?.2D !*_Z *:native | OK",
        "SLPROTO 4.0; STATION XX_A; DATA 1405339897 | OK",
        "SLPROTO 4.0; STATION XX_A; DATA ALL 2021-04-18T14:11:40Z 2021-04-18T14:12:40.5Z | OK",
        "SLPROTO 4.0; STATION XX_A; DATA x | "
            + "ERROR ARGUMENTS expected a station, then a sequence number and times",
        "SLPROTO 4.0; STATION XX_A; DATA 1 yesterday | "
            + "ERROR ARGUMENTS expected a station, then a sequence number and times",
        "SLPROTO 4.0; STATION XX_A; SLPROTO 3.1 | "
            + "ERROR UNEXPECTED expected before any station",
        "SLPROTO 4.0; NONSENSE | ERROR UNSUPPORTED unknown command",
        "NONSENSE | ERROR",
        "STATION A XX; SELECT 00HNZ.D | OK",
        "STATION A XX; TIME 2021,04,18,14,11,40 | OK",
        "STATION A XX; TIME 2021,04,18,14,11 | ERROR",
        "STATION A XX; DATA 00004A | OK"
      })
  void answers(String commands, String last) throws Exception {
    try (Spoken client = new Spoken()) {
      String answer = "";
      for (String command : commands.split(";")) {
        answer = client.ask(command.strip());
      }
      assertEquals(last, answer);
    }
  }

  @Test
  void severalCommandsMayComeAtOnceEndedAnyWay() throws Exception {
    try (Spoken client = new Spoken()) {
      client.say("SLPROTO 4.0\rSTATION XX_A\n\n\r\nSELECT *_H_N_?\r\nDATA\r");
      assertEquals(
          List.of("OK", "OK", "OK", "OK"),
          List.of(client.line(), client.line(), client.line(), client.line()));
    }
  }

  @Test
  void dialUpGivesWhatThereIsAndEnds() throws Exception {
    offer("A", "HNZ", 1);
    offer("A", "HNE", 1);
    offer("B", "HNZ", 1);
    offer("A", "HNZ", 2);
    try (Spoken client = new Spoken()) {
      client.ask("STATION A XX");
      client.ask("SELECT HNZ");
      client.ask("FETCH 000001");
      client.say("END\r\n");
      assertEquals("SL000001 A      HNZ HNZ", client.record3());
      assertEquals("SL000004 A      HNZ HNZ", client.record3());
      assertEquals("END", client.text(3));
    }
  }

  @Test
  void timesChooseRecords() throws Exception {
    for (int second = 1; second <= 5; second++) {
      offer("A", "HNZ", second);
    }
    try (Spoken client = new Spoken()) {
      client.ask("SLPROTO 4.0");
      client.ask("STATION XX_*");
      client.ask("DATA ALL 2023-11-14T22:13:22Z 2023-11-14T22:13:24Z");
      client.say("ENDFETCH\r\n");
      assertEquals("SE2D 2 XX_A ", client.packet4());
      assertEquals("SE2D 3 XX_A ", client.packet4());
      assertEquals("END", client.text(3));
    }
  }

  @Test
  void aStationThatMatchedOnceIsLeftOutOfLaterPatterns() throws Exception {
    try (Spoken client = new Spoken()) {
      client.ask("SLPROTO 4.0");
      client.ask("STATION XX_A");
      client.ask("SELECT *_H_N_Z");
      client.ask("DATA ALL");
      client.ask("STATION XX_*");
      client.ask("DATA ALL");
      client.say("END\r\n");
      offer("A", "HNE", 1);
      offer("A", "HNZ", 1);
      offer("B", "HNE", 1);
      assertEquals("SE2D 2 XX_A ", client.packet4());
      assertEquals("SE2D 3 XX_B ", client.packet4());
    }
  }

  @Test
  void whoAsksForNumbersOfAnotherServerGetsWhatIsNew() throws Exception {
    offer("A", "HNZ", 1);
    for (String hello : List.of("SLPROTO 4.0;STATION XX_A;DATA 5000", "STATION A XX;DATA 005000")) {
      try (Spoken client = new Spoken()) {
        for (String command : hello.split(";")) {
          assertEquals("OK", client.ask(command));
        }
        client.say("END\r\n");
        client.say("INFO ID\r\n");
        boolean version4 = hello.contains("4.0");
        if (version4) {
          client.packet4();
        } else {
          client.record3();
        }
        offer("A", "HNZ", 2);
        String got = version4 ? client.packet4() : client.record3();
        assertTrue(got.contains("XX_A") || got.contains("A      HNZ"), got);
      }
    }
  }

  @Test
  void whatIsTooOldBeginsWithTheOldestHeld() throws Exception {
    for (int second = 1; second <= 20; second++) {
      offer("A", "HNZ", second);
    }
    try (Spoken client = new Spoken()) {
      client.ask("STATION A XX");
      client.ask("DATA 000002");
      client.say("END\r\n");
      assertEquals("SL00000D A      HNZ HNZ", client.record3());
    }
  }

  @Test
  void tellsWhatItHolds() throws Exception {
    offer("A", "HNZ", 1);
    offer("B", "HNE", 1);
    offer("A", "HNZ", 2);
    try (Spoken client = new Spoken()) {
      client.ask("SLPROTO 4.0");
      client.say("INFO STREAMS XX_A\r\n");
      String packet = client.packet4();
      assertTrue(packet.startsWith("SEJI "), packet);
      JsonNode json = new ObjectMapper().readTree(packet.substring(packet.indexOf('{')));
      assertEquals("a ?test?", json.get("organization").asString());
      assertEquals(1, json.get("station").size());
      JsonNode station = json.get("station").get(0);
      assertEquals("XX_A", station.get("id").asString());
      assertEquals(1, station.get("start_seq").asInt());
      assertEquals(3, station.get("end_seq").asInt());
      JsonNode stream = station.get("stream").get(0);
      assertEquals("_H_N_Z", stream.get("id").asString());
      assertEquals("2023-11-14T22:13:21.000000Z", stream.get("start_time").asString());
      assertEquals("2023-11-14T22:13:23.000000Z", stream.get("end_time").asString());
      client.say("INFO NONSENSE\r\n");
      assertTrue(client.packet4().startsWith("SEJE "));
    }
  }

  @Test
  void tellsWhatItHoldsInXmlOfSeveralRecords() throws Exception {
    for (String station : List.of("A", "B", "C", "D", "E", "F")) {
      offer(station, "HNZ", 1);
    }
    try (Spoken client = new Spoken()) {
      client.say("INFO STREAMS\r\n");
      List<String> heads = new ArrayList<>();
      StringBuilder xml = new StringBuilder();
      do {
        heads.add(client.text(8));
        String record = client.text(512);
        int count = record.charAt(30) << 8 | record.charAt(31);
        xml.append(record, 56, 56 + (record.charAt(31) > 127 ? 456 : count));
      } while (heads.getLast().equals("SLINFO *"));
      assertEquals("SLINFO  ", heads.getLast());
      assertTrue(heads.size() > 1, "several records");
      assertTrue(xml.toString().strip().startsWith("<?xml"), xml.toString());
      assertTrue(xml.toString().contains("<station name=\"F\" network=\"XX\""), xml.toString());
      assertTrue(xml.toString().contains("</seedlink>"), xml.toString());
    }
  }

  @Test
  void aLineWithoutEndEndsTheConnection() throws Exception {
    try (Spoken client = new Spoken()) {
      client.say("X".repeat(300));
      assertEquals(-1, client.in.read());
    }
  }

  @Test
  void aClientThatNeverReadsHoldsUpNobody() throws Exception {
    try (Spoken deaf = new Spoken();
        Spoken client = new Spoken()) {
      for (Spoken one : List.of(deaf, client)) {
        one.ask("STATION A XX");
        one.ask("DATA");
        one.say("END\r\nINFO ID\r\n");
      }
      client.record3();
      for (int second = 1; second <= 8; second++) {
        offer("A", "HNZ", second);
        client.record3();
      }
      for (int second = 9; second <= 30_000; second++) {
        offer("A", "HNZ", second); // 15 MB, more than the sockets hold
      }
      offer("A", "HNE", 30_001);
      String last = client.record3();
      while (!last.endsWith("HNE")) {
        last = client.record3();
      }
      assertEquals(2, server.clients());
    }
  }
}
