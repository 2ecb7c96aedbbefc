package haetae.app.sense.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
}
