package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One SeedLink server that is well, and beside it one that is silent, one mad, one that hangs up.
 */
class SickServersTest {
  private static final int RECORDS = 20;

  @TempDir Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** What a sick server does with a caller. */
  @FunctionalInterface
  private interface Illness {
    void meet(Socket caller) throws Exception;
  }

  private int sick(Illness illness) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    opened.add(server);
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              Socket caller = server.accept();
              opened.add(caller);
              Thread.ofVirtual().start(() -> meet(illness, caller));
            } catch (IOException e) {
              return; // closed at the end of the test
            }
          }
        });
    return server.getLocalPort();
  }

  private static void meet(Illness illness, Socket caller) {
    try {
      illness.meet(caller);
    } catch (Exception e) {
      // the caller has given up, as it should
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : List.copyOf(opened)) {
      one.close();
    }
  }

  private static void mad(Socket caller) throws IOException {
    Random random = new Random(1);
    byte[] bytes = new byte[512];
    while (true) {
      random.nextBytes(bytes);
      caller.getOutputStream().write(bytes);
    }
  }

  private static PlatformSettings.SeedLink at(int port) {
    return new PlatformSettings.SeedLink("127.0.0.1", port, false, List.of("XX_*:HN?"));
  }

  private PlatformSettings settings(int... ports) {
    return Loopback.settings(
        folder.resolve("data"),
        Arrays.stream(ports).mapToObj(SickServersTest::at).toList(),
        PlatformSettings.Database.EMBEDDED);
  }

  private static Packet packet(Instant start) {
    double[] counts = new double[100];
    Arrays.setAll(counts, i -> i);
    return new Packet(
        ChannelId.of("XX", "WELL", "", "HNZ"), Packet.nanos(start), 100, counts, counts.length);
  }

  private static double count(LivePlatform platform, String name, int port) {
    return platform.meters().find(name).counters().stream()
        .filter(c -> c.getId().getTags().stream().anyMatch(t -> t.getValue().endsWith(":" + port)))
        .mapToDouble(c -> c.count())
        .sum();
  }

  /** Records of the server that have come to rest. */
  private static double taken(LivePlatform platform, SeedLinkServer server)
      throws InterruptedException {
    double now = count(platform, "haetae.seedlink.records", server.port());
    double before = -1;
    while (now != before) {
      before = now;
      Thread.sleep(200);
      now = count(platform, "haetae.seedlink.records", server.port());
    }
    return now;
  }

  @Test
  void theOneThatIsWellIsHeardWholeAndTheOthersAreTriedAgain() throws Exception {
    int silent = sick(caller -> caller.getInputStream().readAllBytes());
    int mad = sick(SickServersTest::mad);
    int slamming = sick(Socket::close);
    SeedLinkServer well = SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "well", 1000);
    opened.add(well);
    try (LivePlatform platform =
        LivePlatform.start(settings(silent, mad, slamming, well.port()), DataFolder.Purpose.LIVE)) {
      Instant start = Instant.now().minusSeconds(1000);
      int[] offered = {0};
      PlayedQuake.until( // a client without a number hears what comes after it has asked
          "the one that is well is heard",
          () -> {
            well.offer(packet(start.plusSeconds(offered[0]++)));
            return count(platform, "haetae.seedlink.records", well.port()) > 0;
          });
      int before = offered[0];
      double missed = before - taken(platform, well);
      for (int s = 0; s < RECORDS; s++) {
        well.offer(packet(start.plusSeconds(offered[0]++)));
      }
      assertEquals(offered[0], taken(platform, well) + missed, "all that follow are taken");
      for (int port : new int[] {mad, slamming}) {
        PlayedQuake.until(
            "a sick one is given up and tried again",
            () -> count(platform, "haetae.seedlink.breaks", port) >= 2);
      }
      assertEquals(0, count(platform, "haetae.seedlink.breaks", well.port()));
      assertEquals(0, count(platform, "haetae.seedlink.records", silent));
      assertEquals(0, count(platform, "haetae.seedlink.records", mad));
      assertEquals(java.util.Optional.empty(), platform.platform().trouble());
    }
  }
}
