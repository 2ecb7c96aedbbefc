package haetae.app.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.sense.seedlink.SeedLinkClient;
import haetae.app.sense.seedlink.SeedLinkRequest;
import haetae.app.sense.seedlink.SeedLinkSettings;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that grants everything, sends the beginning of a record and is never heard of again,
 * beside one that is well. As if a cable had been cut: its connection stays open.
 */
class HalfOpenServerTest {
  private static final int RECORDS = 50;

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PlayedQuake.Kept kept = new PlayedQuake.Kept();

  private static void halfOpen(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> grant(caller));
      } catch (IOException e) {
        return; // closed at the end of the test
      }
    }
  }

  private static void grant(Socket caller) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        caller.getOutputStream().write(answer(line.strip()).getBytes(US_ASCII));
      }
    } catch (IOException e) {
      // the caller has given up, as it should
    }
  }

  private static String answer(String line) {
    if (line.startsWith("HELLO")) {
      return "SeedLink v3.1 (half)\r\nhalf\r\n";
    }
    if (line.startsWith("END")) {
      return "SL000001" + "x".repeat(100); // of 520 bytes, and no more ever
    }
    return line.startsWith("INFO") || line.isEmpty() ? "" : "OK\r\n";
  }

  private SeedLinkClient client(Platform platform, int port) {
    SeedLinkClient client =
        new SeedLinkClient(
            new SeedLinkSettings(
                "127.0.0.1",
                port,
                false,
                List.of(new SeedLinkRequest("XX", "*", List.of())),
                0.3,
                1,
                0.05,
                0.4),
            platform.intake(),
            meters,
            folder.resolve("numbers-" + port));
    client.start();
    return client;
  }

  private double count(String name, int port) {
    return meters.get(name).tag("server", "127.0.0.1:" + port).counter().count();
  }

  @Test
  void theOtherIsHeardWholeWhileTheHalfOpenOneIsGivenUpAndTriedAgain() throws Exception {
    PlayedQuake quake = new PlayedQuake();
    quake.from(0);
    long start = Packet.nanos(quake.start().minusSeconds(1000));
    try (Platform platform = quake.platform(folder.resolve("data"), kept, quake::now, meters);
        SeedLinkServer well =
            SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "well", 1000);
        ServerSocket half = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SeedLinkClient sick = client(platform, half.getLocalPort());
        SeedLinkClient sound = client(platform, well.port())) {
      Thread.ofVirtual().start(() -> halfOpen(half));
      PlayedQuake.until("both are connected", () -> well.clients() == 1);
      int offered = 0;
      for (int silences = 0; silences < 3; silences++) {
        int least = silences;
        PlayedQuake.until(
            "given up " + least,
            () -> count("haetae.seedlink.silences", half.getLocalPort()) > least);
        for (int i = 0; i < RECORDS; i++) {
          well.offer(packet(start + offered++ * 1_000_000_000L));
        }
        int all = offered;
        PlayedQuake.until("all of the other are kept", () -> kept.size() == all);
      }
      assertEquals(0, count("haetae.seedlink.breaks", well.port()), sound.state());
      assertEquals(0, count("haetae.seedlink.records", half.getLocalPort()), sick.state());
      assertTrue(count("haetae.seedlink.breaks", half.getLocalPort()) >= 3);
      assertEquals(Optional.empty(), platform.trouble());
    }
  }

  private static Packet packet(long startNanos) {
    double[] counts = new double[100];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i;
    }
    return new Packet(ChannelId.of("XX", "WELL", "", "HNZ"), startNanos, 100, counts, 100);
  }
}
