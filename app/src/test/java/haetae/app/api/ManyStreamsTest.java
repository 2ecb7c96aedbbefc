package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.stream.StreamSettings;
import haetae.app.situation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand readers, of whom two hundred never read. */
@Timeout(120)
class ManyStreamsTest {
  private static final int READERS = 800;
  private static final int DEAF = 200;
  private static final int NEWS = 300;

  /** So much for each of those who never read that it does not fit into the buffers between. */
  private static final String LONG = "x".repeat(20_000);

  @TempDir Path folder;

  @Test
  void whoReadsGetsEverythingAndWhoDoesNotIsCutOff() throws Exception {
    StreamSettings streams = new StreamSettings(Duration.ofSeconds(5), 2000, 2000);
    ApiSettings.Limits limits =
        new ApiSettings.Limits(
            4000, Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(1));
    List<Wires> deaf = new ArrayList<>();
    try (MadeApi made = new MadeApi(folder);
        ApiServer server =
            ApiServer.start(
                ApiSettings.at("127.0.0.1", 0).withStreams(streams).withLimits(limits),
                made.parts());
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < DEAF; i++) {
        deaf.add(new Wires(server.port(), 2048).stream("shaking", Optional.empty()));
      }
      CountDownLatch begun = new CountDownLatch(READERS);
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        counts.add(readers.submit(() -> count(server.port(), begun)));
      }
      assertTrue(begun.await(60, TimeUnit.SECONDS), "all readers are in");
      awaitStreams(server, READERS + DEAF);
      for (int i = 0; i < NEWS; i++) {
        made.say(Kind.PICK, "{'id':'p" + i + "'}");
        made.say(Kind.SHAKING, "{'quake':'q" + i + "','notes':'" + LONG + "','districts':[]}");
      }
      for (Future<Integer> count : counts) {
        assertEquals(NEWS, count.get(60, TimeUnit.SECONDS));
      }
      awaitStreams(server, 0);
      assertEquals(DEAF, made.meters.get("haetae.api.connections.cut").counter().count(), 0);
    } finally {
      for (Wires one : deaf) {
        one.close();
      }
    }
  }

  /** Reads picks until the last one; how many in order. */
  private static int count(int port, CountDownLatch begun) throws IOException {
    try (Wires reader = new Wires(port).stream("picks", Optional.empty())) {
      reader.until(": haetae");
      begun.countDown();
      int next = 0;
      while (next < NEWS && reader.until("data: ").contains("\"p" + next + "\"")) {
        next++;
      }
      return next;
    }
  }

  private static void awaitStreams(ApiServer server, int expected) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (server.streams() != expected && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    assertEquals(expected, server.streams());
  }
}
