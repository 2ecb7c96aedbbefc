package haetae.app.sense.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLinkClientTest {
  private static final String HELLO_4 = "SeedLink v4.0 (x) :: SLPROTO:4.0\r\nx\r\n";
  private static final String HELLO_3 = "SeedLink v3.1 (x)\r\nx\r\n";

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Kept kept = new Kept();

  private SeedLinkClient client(int port, String... selectors) {
    SeedLinkClient client =
        new SeedLinkClient(
            new SeedLinkSettings(
                "127.0.0.1",
                port,
                false,
                List.of(new SeedLinkRequest("XX", "*", List.of(selectors))),
                0.2,
                0.6,
                0.05,
                1),
            kept,
            meters,
            folder.resolve("numbers"));
    client.start();
    return client;
  }

  private static SeedLinkServer server(int port) throws IOException {
    return SeedLinkServer.start(new InetSocketAddress("127.0.0.1", port), "test");
  }

  private static Packet packet(String station, String channel, int second) {
    double[] samples = new double[100];
    Arrays.setAll(samples, i -> 1000 * second + i);
    return new Packet(
        new ChannelId(new StationId("XX", station), "", channel),
        1_700_000_000_000_000_000L + second * 1_000_000_000L,
        100,
        samples,
        100);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited 10 s in vain");
      Thread.sleep(5);
    }
  }

  private double count(String name) {
    return meters.get(name).counter().count();
  }

  @Test
  void whatIsWantedComesAtOnceAndWhatIsNotStaysAway() throws Exception {
    try (SeedLinkServer server = server(0);
        SeedLinkClient client = client(server.port(), "HN?")) {
      await(() -> client.state().startsWith("connected, SeedLink 4"));
      server.offer(packet("A", "HNZ", 1));
      server.offer(packet("A", "EHZ", 1));
      server.offer(packet("B", "HNE", 1));
      List<Packet> got = kept.await(2);
      assertEquals("XX.A", got.get(0).channel().station().toString());
      assertEquals(1099, got.get(0).sample(99));
      assertEquals("HNE", got.get(1).channel().code());
    }
  }

  @Test
  void afterABreakItGoesOnWhereItStopped() throws Exception {
    try (SeedLinkServer server = server(0)) {
      try (SeedLinkClient client = client(server.port())) {
        await(() -> client.state().startsWith("connected"));
        server.offer(packet("A", "HNZ", 1));
        kept.await(1);
      }
      server.offer(packet("A", "HNZ", 2));
      server.offer(packet("A", "HNZ", 3));
      try (SeedLinkClient again = client(server.port())) {
        List<Packet> got = kept.await(3);
        assertEquals(2000, got.get(1).sample(0));
        assertEquals(3000, got.get(2).sample(0));
        assertTrue(again.state().startsWith("connected"));
      }
    }
  }

  @Test
  void aServerThatComesBackIsFoundAgain() throws Exception {
    SeedLinkServer first = server(0);
    int port = first.port();
    try (SeedLinkClient client = client(port)) {
      await(() -> client.state().startsWith("connected"));
      first.close();
      await(() -> client.state().startsWith("broken"));
      try (SeedLinkServer second = server(port)) {
        await(() -> client.state().startsWith("connected"));
        second.offer(packet("A", "HNZ", 1));
        kept.await(1);
        assertTrue(count("haetae.seedlink.breaks") >= 1);
      }
    }
  }

  @Test
  void aSilentServerIsGivenUpAndAskedAgain() throws Exception {
    try (FakeServer server = new FakeServer(HELLO_4, (_, _) -> {});
        SeedLinkClient client = client(server.port())) {
      await(() -> count("haetae.seedlink.breaks") >= 2);
      assertTrue(server.heard.contains("1 INFO ID"), "asked whether it is there: " + server.heard);
      assertTrue(server.heard.contains("2 END"));
      assertFalse(client.state().isEmpty());
    }
  }

  @Test
  void aServerThatNeverGreetsIsGivenUp() throws Exception {
    try (FakeServer server = new FakeServer("", (_, _) -> {});
        SeedLinkClient client = client(server.port())) {
      await(() -> client.state().contains("said nothing"));
    }
  }

  @Test
  void garbageBreaksTheConnectionNotTheClient() throws Exception {
    byte[] garbage = new byte[50_000];
    new Random(1).nextBytes(garbage);
    for (String hello : List.of(HELLO_3, HELLO_4)) {
      double before = meters.find("haetae.seedlink.breaks").counter() == null ? 0 : breaks();
      try (FakeServer server = new FakeServer(hello, (_, out) -> out.write(garbage));
          SeedLinkClient client = client(server.port())) {
        await(() -> breaks() >= before + 2);
        assertTrue(client.state().contains("expected a packet of SeedLink"), client.state());
      }
    }
  }

  private double breaks() {
    return meters.find("haetae.seedlink.breaks").counters().stream()
        .mapToDouble(c -> c.count())
        .sum();
  }

  @Test
  void aSoundFrameWithADamagedRecordIsCountedAndTheNextIsTaken() throws Exception {
    FakeServer.AfterEnd play =
        (_, out) -> {
          out.write("SL000001".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
          out.write(new byte[512]);
          good(out);
        };
    try (FakeServer server = new FakeServer(HELLO_3, play);
        SeedLinkClient client = client(server.port())) {
      kept.await(1);
      assertEquals(1, count("haetae.seedlink.records.damaged"));
      assertTrue(client.state().contains("SeedLink 3"));
    }
  }

  private static void good(OutputStream out) throws IOException {
    out.write("SL000002".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Packet packet = packet("A", "HNZ", 1);
    new haetae.signal.format.MiniSeedWriter(
            out, haetae.signal.format.RecordFormat.MINISEED2_STEIM2, 512)
        .write(packet.channel(), packet.startNanos(), 100, packet.array(), packet.count());
  }

  @Test
  void aServerThatIsNoSeedLinkIsNamed() throws Exception {
    try (FakeServer server = new FakeServer("HTTP/1.1 400 Bad\r\n\r\n", (_, _) -> {});
        SeedLinkClient client = client(server.port())) {
      await(() -> client.state().contains("greeted with 'HTTP/1.1 400 Bad'; expected SeedLink"));
    }
  }
}
