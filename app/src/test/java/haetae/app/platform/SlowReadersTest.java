package haetae.app.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.ApiParts;
import haetae.app.api.ApiServer;
import haetae.app.api.ApiSettings;
import haetae.app.api.stream.StreamSettings;
import haetae.app.security.Principal;
import haetae.store.journal.JournalCheck;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand readers while the earth shakes, two hundred of whom never read. */
class SlowReadersTest {
  private static final int READERS = 800;
  private static final int DEAF = 200;

  @TempDir Path folder;
  private final PlayedQuake quake = new PlayedQuake();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Socket> sockets = new ArrayList<>();

  private Socket ask(int port, String topic, int receiveBytes) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(receiveBytes);
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    String request = "GET /api/v1/stream/" + topic + " HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }

  private static void read(Socket socket, Queue<String> into) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 8192)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id:")) {
          into.add(line);
        }
      }
    } catch (IOException e) {
      // closed at the end of the test
    }
  }

  private ApiServer api(Platform platform) {
    ApiSettings.Limits limits =
        new ApiSettings.Limits(
            4000, Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(1));
    return ApiServer.start(
        ApiSettings.at("127.0.0.1", 0)
            .withStreams(new StreamSettings(Duration.ofSeconds(5), 2000, 2000))
            .withLimits(limits),
        ApiParts.of(
                platform.newsroom(),
                quake::now,
                _ -> Principal.ANONYMOUS,
                (_, _) -> Optional.empty(),
                meters)
            .build());
  }

  @Test
  void peopleAreWarnedAndEveryReaderHearsEveryAlert() throws Exception {
    quake.from(0);
    List<Queue<String>> heard = new ArrayList<>();
    try (Platform platform = quake.platform(folder, new PlayedQuake.Kept(), quake::now, meters);
        ApiServer api = api(platform)) {
      for (int i = 0; i < DEAF; i++) {
        ask(api.port(), "shaking", 2048);
      }
      for (int i = 0; i < READERS; i++) {
        Socket socket = ask(api.port(), "alerts", 65_536);
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        heard.add(ids);
        Thread.ofVirtual().start(() -> read(socket, ids));
      }
      PlayedQuake.until("all are in", () -> api.streams() == READERS + DEAF);
      quake.from(0);
      quake.play(platform, 0, 60);
      PlayedQuake.await(platform, known -> !known.alerts().isEmpty());
      assertEquals(1, platform.newsroom().now().quakes().size());
      Queue<String> one = heard.getFirst();
      assertFalse(one.isEmpty());
      PlayedQuake.until(
          "everybody hears the same", () -> heard.stream().allMatch(h -> same(h, one)));
      assertTrue(api.streams() >= READERS, api.streams() + " streams");
      assertEquals(Optional.empty(), platform.trouble());
      assertEquals(0, meters.get("haetae.flow.shed").gauge().value());
      assertEquals(0, meters.get("haetae.report.shed").gauge().value());
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertEquals(List.of(), JournalCheck.of(folder.resolve("journal"), Optional.empty()).faults());
  }

  private static boolean same(Queue<String> a, Queue<String> b) {
    return List.copyOf(a).equals(List.copyOf(b));
  }
}
