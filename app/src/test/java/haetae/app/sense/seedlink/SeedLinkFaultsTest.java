package haetae.app.sense.seedlink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.sense.Intake;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that half work: noticed, counted, and recovered from. */
class SeedLinkFaultsTest {
  private static final String HELLO_4 = "SeedLink v4.0 (x) :: SLPROTO:4.0\r\nx\r\n";
  private static final String HELLO_3 = "SeedLink v3.1 (x)\r\nx\r\n";

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Kept kept = new Kept();

  private SeedLinkClient client(int port, Intake intake, List<SeedLinkRequest> requests) {
    SeedLinkClient client =
        new SeedLinkClient(
            new SeedLinkSettings("127.0.0.1", port, false, requests, 0.2, 0.6, 0.05, 1),
            intake,
            meters,
            folder.resolve("numbers"));
    client.start();
    return client;
  }

  private SeedLinkClient client(int port) {
    return client(port, kept, List.of(new SeedLinkRequest("XX", "*", List.of())));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited 10 s in vain");
      Thread.sleep(5);
    }
  }

  private double count(String name) {
    return meters.get(name).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  private static byte[] record() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MiniSeedWriter(bytes, RecordFormat.MINISEED2_STEIM2, 512)
        .write(
            new ChannelId(new StationId("XX", "A"), "", "HNZ"),
            1_700_000_000_000_000_000L,
            100,
            new double[] {1, 2, 3},
            3);
    return bytes.toByteArray();
  }

  private static byte[] packet(boolean version4, long sequence, String station) throws IOException {
    byte[] record = record();
    if (!version4) {
      return ByteBuffer.allocate(520)
          .put(String.format("SL%06X", sequence).getBytes(US_ASCII))
          .put(record)
          .array();
    }
    return ByteBuffer.allocate(17 + station.length() + record.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("SE2D".getBytes(US_ASCII))
        .putInt(record.length)
        .putLong(sequence)
        .put((byte) station.length())
        .put(station.getBytes(US_ASCII))
        .put(record)
        .array();
  }

  /** Silent in the middle of a packet the first time, sound the second. */
  @ParameterizedTest(name = "SeedLink 4: {0}")
  @ValueSource(booleans = {true, false})
  void aConnectionThatIsHalfOpenIsGivenUpAndTheNextOneWorks(boolean version4) throws Exception {
    FakeServer.AfterEnd half =
        (connection, out) -> {
          byte[] packet = packet(version4, 1, "XX_A");
          out.write(packet, 0, connection == 1 ? 300 : packet.length);
        };
    try (FakeServer server = new FakeServer(version4 ? HELLO_4 : HELLO_3, half);
        SeedLinkClient client = client(server.port())) {
      kept.await(1);
      assertTrue(count("haetae.seedlink.silences") >= 1, client.state());
      await(() -> client.health().records() >= 1);
    }
  }

  @Test
  void aServerThatDripsIsGivenUp() throws Exception {
    FakeServer.AfterEnd drip =
        (_, out) -> {
          for (byte one : packet(true, 1, "XX_A")) {
            out.write(one);
            Thread.sleep(20);
          }
        };
    try (FakeServer server = new FakeServer(HELLO_4, drip);
        SeedLinkClient client = client(server.port())) {
      await(() -> count("haetae.seedlink.silences") >= 2);
      assertTrue(client.state().contains("nothing whole"), client.state());
      assertEquals(0, kept.packets().size());
    }
  }

  @Test
  void aServerThatRefusesVersion4IsSpokenToInVersion3() throws Exception {
    try (FakeServer server =
            new FakeServer(
                HELLO_4,
                line -> line.startsWith("SLPROTO") ? "ERROR UNSUPPORTED\r\n" : "OK\r\n",
                (_, out) -> out.write(packet(false, 5, "")));
        SeedLinkClient client = client(server.port())) {
      kept.await(1);
      assertTrue(client.state().startsWith("connected, SeedLink 3"), client.state());
      assertTrue(server.heard.contains("1 STATION * XX"), server.heard.toString());
    }
  }

  @Test
  void aServerThatLosesCountOfManyCommandsIsAskedOneByOne() throws Exception {
    List<SeedLinkRequest> two =
        List.of(
            new SeedLinkRequest("XX", "A", List.of("HNZ")),
            new SeedLinkRequest("XX", "B", List.of("HNZ")));
    boolean[] refused = new boolean[1];
    try (FakeServer server =
            new FakeServer(
                HELLO_4,
                line -> {
                  if (line.startsWith("STATION")) {
                    refused[0] = line.endsWith("_A");
                    return refused[0] ? "ERROR ARGUMENTS none\r\n" : "OK\r\n";
                  }
                  return refused[0] && !line.startsWith("SLPROTO") && !line.startsWith("USER")
                      ? ""
                      : "OK\r\n";
                },
                (_, out) -> out.write(packet(true, 5, "XX_B")));
        SeedLinkClient client = client(server.port(), kept, two)) {
      kept.await(1);
      assertTrue(
          client.state().contains("refused: STATION XX_A: ERROR ARGUMENTS none"), client.state());
    }
  }

  @Test
  void aStationThatIsNoneDoesNotGetIntoTheFileOfNumbers() throws Exception {
    FakeServer.AfterEnd odd =
        (_, out) -> {
          out.write(packet(true, 1, "X Y\n7"));
          out.write(packet(true, 2, "*_*"));
          out.write(packet(true, 3, "XX_A"));
        };
    try (FakeServer server = new FakeServer(HELLO_4, odd);
        SeedLinkClient client = client(server.port())) {
      kept.await(1);
      assertFalse(client.state().isEmpty());
    }
    assertEquals(2, count("haetae.seedlink.records.damaged"));
    assertEquals("XX_A 3\n", Files.readString(folder.resolve("numbers")));
  }

  /** An intake that answers when told. */
  private static final class Slow implements Intake {
    private final List<CompletableFuture<Void>> open = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Void> samples(Packet packet, String door) {
      open.add(new CompletableFuture<>());
      return open.getLast();
    }

    @Override
    public CompletableFuture<Void> kept(Packet packet, String door) {
      return samples(packet, door);
    }

    @Override
    public CompletableFuture<Void> observation(Observation observation, String door) {
      return CompletableFuture.completedFuture(null);
    }

    synchronized int size() {
      return open.size();
    }
  }

  @Test
  void afterACutItAsksFromTheFirstRecordThatIsNotSafe() throws Exception {
    Slow slow = new Slow();
    FakeServer.AfterEnd five =
        (connection, out) -> {
          for (int i = 1; i <= 5 && connection == 1; i++) {
            out.write(packet(true, 10 * i, "XX_A"));
          }
        };
    try (FakeServer server = new FakeServer(HELLO_4, five);
        SeedLinkClient client = client(server.port(), slow, requestsOfA())) {
      await(() -> slow.size() == 5);
      slow.open.get(0).complete(null);
      slow.open.get(1).complete(null);
      slow.open.get(3).complete(null);
      server.cut();
      await(() -> server.heard.contains("2 END"));
      assertTrue(server.heard.contains("1 DATA"), server.heard.toString());
      assertTrue(server.heard.contains("2 DATA 21"), server.heard.toString());
      assertTrue(client.health().breaks() >= 1);
    }
    assertEquals("XX_A 20\n", Files.readString(folder.resolve("numbers")));
  }

  private static List<SeedLinkRequest> requestsOfA() {
    return List.of(new SeedLinkRequest("XX", "A", List.of()));
  }

  @Test
  void anIntakeThatThrowsDoesNotEndTheConnection() throws Exception {
    Intake broken =
        new Intake() {
          @Override
          public CompletableFuture<Void> samples(Packet packet, String door) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public CompletableFuture<Void> kept(Packet packet, String door) {
            return samples(packet, door);
          }

          @Override
          public CompletableFuture<Void> observation(Observation observation, String door) {
            throw new IllegalStateException("a bug");
          }
        };
    FakeServer.AfterEnd two =
        (_, out) -> {
          out.write(packet(true, 1, "XX_A"));
          out.write(packet(true, 2, "XX_A"));
        };
    try (FakeServer server = new FakeServer(HELLO_4, two);
        SeedLinkClient client = client(server.port(), broken, requestsOfA())) {
      await(() -> count("haetae.seedlink.records.unkept") == 2);
      assertEquals(0, client.health().breaks());
    }
    assertFalse(Files.exists(folder.resolve("numbers")), "nothing was safe");
  }

  @Test
  void thousandsOfStationsAreAskedForAtOnce() throws Exception {
    List<SeedLinkRequest> many = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      many.add(new SeedLinkRequest("XX", String.format("S%04d", i), List.of("HN?", "EHZ")));
    }
    try (SeedLinkServer server =
            SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "test");
        SeedLinkClient client = client(server.port(), kept, many)) {
      await(() -> client.health().connected());
      ChannelId id = new ChannelId(new StationId("XX", "S4999"), "", "HNZ");
      server.offer(new Packet(id, 1_700_000_000_000_000_000L, 100, new double[100], 100));
      kept.await(1);
    }
  }

  @SuppressWarnings("try") // one is closed before its time
  @Test
  void oneServerThatGoesLeavesTheOthersAlone() throws Exception {
    try (SeedLinkServer first = SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "1");
        SeedLinkServer second = SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "2");
        SeedLinkClient one = client(first.port());
        SeedLinkClient two = client(second.port())) {
      await(() -> one.health().connected() && two.health().connected());
      first.close();
      await(() -> !one.health().connected());
      assertTrue(two.health().connected(), "the other server goes on");
      assertEquals(0, two.health().breaks());
      assertEquals(
          1,
          meters
              .get("haetae.seedlink.connected")
              .tag("server", two.health().server())
              .gauge()
              .value());
    }
  }

  /** Used by the tests of TLS. */
  static void good(int connection, OutputStream out) throws IOException {
    out.write(packet(true, connection, "XX_A"));
  }
}
