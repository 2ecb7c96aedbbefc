package haetae.app.sense.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ringserver 4.5.3 sent to slinktool 5.0, played to our client: number and sequence numbers of
 * records as in its bytes.
 */
class SeedLinkVerificationTest {
  private static final String HELLO =
      "SeedLink v4.0 (RingServer/4.5.3) :: SLPROTO:4.0 SLPROTO:3.1 CAP WS:13\r\ntest ring\r\n";
  private static Path recorded;

  @TempDir Path folder;

  @BeforeAll
  static void find() {
    recorded = Path.of(System.getProperty("haetae.shared", "")).resolve("data/seedlink");
    Assumptions.assumeTrue(
        Files.isDirectory(recorded),
        "recorded sessions are not here: haetae.shared has no seedlink");
  }

  private static byte[] bytes(String name, int from, int to) throws Exception {
    return Arrays.copyOfRange(Files.readAllBytes(recorded.resolve(name + ".server.bin")), from, to);
  }

  private String play(String hello, byte[] data, int records, Kept kept) throws Exception {
    Path sequences = folder.resolve("numbers");
    List<SeedLinkRequest> requests =
        List.of(
            new SeedLinkRequest("TW", "ESL", List.of("HNZ")),
            new SeedLinkRequest("TW", "ETM", List.of("HN?")));
    try (FakeServer server = new FakeServer(hello, (_, out) -> out.write(data));
        SeedLinkClient client =
            new SeedLinkClient(
                SeedLinkSettings.of("127.0.0.1", server.port(), false, requests),
                kept,
                new SimpleMeterRegistry(),
                sequences)) {
      client.start();
      kept.await(records);
    }
    return Files.readString(sequences);
  }

  @Test
  void version4() throws Exception {
    Kept kept = new Kept();
    String numbers = play(HELLO, bytes("v4-live", 114, 71_269), 133, kept);
    assertEquals(133, kept.packets().size());
    assertEquals("TW_ESL 104\nTW_ETM 206\n", numbers);
    assertTrue(kept.packets().stream().allMatch(p -> p.sampleRateHz() == 100));
  }

  @Test
  void version3() throws Exception {
    Kept kept = new Kept();
    String hello = HELLO.replace("SLPROTO:4.0 ", "").replace("v4.0", "v3.1");
    String numbers = play(hello, bytes("v3-live", 98, 11_018), 21, kept);
    assertEquals(21, kept.packets().size());
    assertEquals("TW_ESL 104\n", numbers);
    Packet first = kept.packets().getFirst();
    assertEquals("HNZ", first.channel().code());
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void version3DialUp() throws Exception {
    Kept kept = new Kept();
    String hello = HELLO.replace("SLPROTO:4.0 ", "").replace("v4.0", "v3.1");
    String numbers = play(hello, bytes("v3-dial-up", 110, 33_910), 65, kept);
    assertEquals(65, kept.packets().size());
    assertEquals("TW_ESL 104\nTW_ETM 206\n", numbers);
  }

  /** Keep-alive answers and INFO STREAMS between records are passed over in both versions. */
  @Test
  void answersToInfoAreNoRecords() throws Exception {
    Kept version3 = new Kept();
    String hello = HELLO.replace("SLPROTO:4.0 ", "").replace("v4.0", "v3.1");
    byte[] streams3 = bytes("v3-streams", 86, 2166);
    byte[] info3 = bytes("v3-live", 11_018, 12_578);
    byte[] data3 = bytes("v3-live", 98, 11_018);
    assertEquals("TW_ESL 104\n", play(hello, joined(streams3, info3, data3), 21, version3));
    Kept version4 = new Kept();
    byte[] streams4 = bytes("v4-streams", 90, 1664);
    byte[] info4 = bytes("v4-live", 71_269, 72_025);
    byte[] data4 = bytes("v4-live", 114, 71_269);
    assertEquals(
        "TW_ESL 104\nTW_ETM 206\n", play(HELLO, joined(streams4, info4, data4), 133, version4));
  }

  /** A station that does not exist is granted and stays silent; the server itself is alive. */
  @Test
  void version4BadStation() throws Exception {
    byte[] info = bytes("v4-live", 71_269, 71_521);
    AtomicInteger asked = new AtomicInteger();
    FakeServer.AfterEnd quiet =
        new FakeServer.AfterEnd() {
          @Override
          public void play(int connection, OutputStream out) {}

          @Override
          public void info(OutputStream out) throws IOException {
            asked.incrementAndGet();
            out.write(info);
          }
        };
    SeedLinkSettings settings;
    try (FakeServer server = new FakeServer(HELLO, quiet)) {
      settings =
          new SeedLinkSettings(
              "127.0.0.1",
              server.port(),
              false,
              List.of(new SeedLinkRequest("XX", "NONE", List.of("HNZ"))),
              0.05,
              1,
              0.05,
              1);
      try (SeedLinkClient client =
          new SeedLinkClient(
              settings, new Kept(), new SimpleMeterRegistry(), folder.resolve("bad"))) {
        client.start();
        long until = System.nanoTime() + 10_000_000_000L;
        while (asked.get() < 30 && System.nanoTime() < until) { // more than 1 s
          Thread.sleep(5);
        }
        assertTrue(client.health().connected(), client.state());
        assertEquals(0, client.health().breaks());
        assertEquals(0, client.health().records());
        assertEquals(
            List.of(
                "1 HELLO",
                "1 SLPROTO 4.0",
                "1 USERAGENT haetae/0.1",
                "1 STATION XX_NONE",
                "1 SELECT *_H_N_Z",
                "1 DATA",
                "1 END"),
            server.heard.subList(0, 7));
      }
    }
  }
}
