package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.app.situation.Kind;
import haetae.store.database.PostgresServer;
import haetae.store.journal.JournalCheck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real PostgreSQL under a whole platform dies at once and comes back, after {@code
 * -Dhaetae.database.away=60} seconds or, usually, five. Quakes go on being published and kept;
 * afterwards the tables have all of them.
 */
class StoppedDatabaseTest {
  private static final int AWAY_S = Integer.getInteger("haetae.database.away", 5);
  private static final long EVERY_MS = 100;

  @TempDir Path folder;
  private LivePlatform platform;
  private int published;

  private List<Double> publish(double seconds) throws InterruptedException {
    List<Double> tookMs = new ArrayList<>();
    long until = System.nanoTime() + Math.round(seconds * 1e9);
    while (System.nanoTime() < until) {
      String id = "q" + published++;
      long began = System.nanoTime();
      platform
          .platform()
          .newsroom()
          .publish(
              Instant.now(),
              Kind.QUAKE,
              "flow",
              ("{\"id\":\"%s\",\"version\":1,\"at\":\"2018-02-10T20:03:03Z\",\"originTime\":\"2018-02-10T20:03:03Z\","
                      + "\"latitudeDeg\":36.1,\"longitudeDeg\":129.4,\"depthKm\":7,\"magnitude\":3.1,\"magnitudeType\":\"ML\"}")
                  .formatted(id));
      tookMs.add((System.nanoTime() - began) * 1e-6);
      Thread.sleep(EVERY_MS);
    }
    tookMs.sort(null);
    return tookMs;
  }

  private static double p99(List<Double> sorted) {
    return sorted.get((int) (0.99 * (sorted.size() - 1)));
  }

  private static void until(String what, BooleanSupplier is) throws InterruptedException {
    long limit = System.nanoTime() + 60_000_000_000L;
    while (!is.getAsBoolean()) {
      assertTrue(System.nanoTime() < limit, "waited 60 s for: " + what);
      Thread.sleep(50);
    }
  }

  private double gauge(String name) {
    return platform.meters().get(name).gauge().value();
  }

  private int ready() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + platform.port() + "/health/ready"))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void whileItIsAwayEverythingIsPublishedAndKeptAndAfterwardsTheTablesHaveIt() throws Exception {
    Optional<String> missing = PostgresServer.missing();
    assumeTrue(missing.isEmpty(), missing.orElse(""));
    Path password = Files.writeString(folder.resolve("password"), PostgresServer.password());
    try (PostgresServer server = PostgresServer.start();
        LivePlatform started =
            LivePlatform.start(
                Loopback.settings(
                    folder.resolve("data"),
                    List.of(),
                    new PlatformSettings.Database(
                        true, server.url(), "haetae", password.toString())),
                DataFolder.Purpose.LIVE)) {
      platform = started;
      until("the tables follow", () -> gauge("haetae.database.up") == 1);
      List<Double> before = publish(2);
      server.halt();
      List<Double> during = publish(AWAY_S);
      until("its absence is seen", () -> gauge("haetae.database.up") == 0);
      assertTrue(gauge("haetae.database.behind") >= during.size() / 2.0, "what waits is counted");
      assertEquals(200, ready(), "tables that are away keep nothing from working");
      server.resume();
      until(
          "the tables have caught up",
          () -> gauge("haetae.database.up") == 1 && gauge("haetae.database.behind") == 0);
      Instant day = Instant.parse("2018-02-10T00:00:00Z");
      assertEquals(published, platform.earlier(day, day.plusSeconds(86_400)).size());
      System.out.printf(
          "database away for %d s: %d quakes; published within %.2f ms (p99) before, %.2f ms without it%n",
          AWAY_S, published, p99(before), p99(during));
    }
    assertTrue(JournalCheck.of(folder.resolve("data/journal"), Optional.empty()).holds());
  }
}
