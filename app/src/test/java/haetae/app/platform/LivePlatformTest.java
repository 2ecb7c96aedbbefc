package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.situation.Kind;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePlatformTest {
  @TempDir Path folder;

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private static Channel channel(int station, Instant end) {
    return new Channel(
        new ChannelId(new StationId("XX", "S" + station), "", "HNZ"),
        new GeoPoint(36, 129),
        0,
        0,
        0,
        -90,
        100,
        Optional.empty(),
        Instant.MIN,
        end);
  }

  private static Duration remembered(int channels, Instant end) {
    List<Channel> all = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      all.add(channel(i, end));
    }
    return LivePlatform.remember(5, new Inventory(all), NOW);
  }

  @Test
  void aRestartLooksBackAsFarAsAskedButNotThroughMoreThanAHundredMillionSamples() {
    assertEquals(Duration.ofMinutes(5), remembered(0, Instant.MAX));
    assertEquals(Duration.ofMinutes(5), remembered(3000, Instant.MAX));
    assertEquals(Duration.ofSeconds(100), remembered(10_000, Instant.MAX));
    assertEquals(Duration.ofMinutes(5), remembered(10_000, NOW), "epochs that are over");
  }

  private PlatformSettings settings(PlatformSettings.Database database) {
    return Loopback.settings(folder.resolve("data"), List.of(), database);
  }

  private static HttpResponse<String> get(LivePlatform platform, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + platform.port() + path);
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static boolean says(LivePlatform platform, String metric) {
    return platform.meters().scrape().contains(metric);
  }

  private static void quake(LivePlatform platform, String id, String originTime) {
    platform
        .platform()
        .newsroom()
        .publish(
            Instant.now(),
            Kind.QUAKE,
            "flow",
            ("{\"id\":\"%s\",\"version\":1,\"at\":\"%s\",\"originTime\":\"%s\",\"latitudeDeg\":36.1,"
                    + "\"longitudeDeg\":129.4,\"depthKm\":7,\"magnitude\":3.1,\"magnitudeType\":\"ML\"}")
                .formatted(id, originTime, originTime));
  }

  /** The situation holds 500 quakes; the tables hold all. */
  @Test
  void aQuakeThatTheSituationHasForgottenIsFoundInTheTables() throws Exception {
    try (LivePlatform platform =
        LivePlatform.start(settings(PlatformSettings.Database.EMBEDDED), DataFolder.Purpose.LIVE)) {
      quake(platform, "first", "2017-11-15T05:29:31Z");
      for (int i = 0; i < 510; i++) {
        quake(platform, "later" + i, "2018-02-10T20:03:03Z");
      }
      assertFalse(platform.platform().newsroom().now().quakes().containsKey("first"));
      PlayedQuake.until(
          "tables follow",
          () ->
              says(platform, "haetae_database_up 1.0")
                  && says(platform, "haetae_database_behind 0.0"));
      String event = "/fdsnws/event/1/query?format=text&endtime=2017-12-01T00:00:00";
      assertTrue(get(platform, event).body().contains("first|2017-11-15T05:29:31"));
    }
  }

  @Test
  void aDatabaseThatIsAwayKeepsNothingFromWorking() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "hush\n");
    PlatformSettings.Database away =
        new PlatformSettings.Database(
            true, "jdbc:postgresql://127.0.0.1:1/haetae", "haetae", password.toString());
    try (LivePlatform platform = LivePlatform.start(settings(away), DataFolder.Purpose.LIVE)) {
      quake(platform, "first", "2017-11-15T05:29:31Z");
      PlayedQuake.until(
          "what waits is counted",
          () ->
              says(platform, "haetae_database_up 0.0")
                  && platform.meters().scrape().matches("(?s).*haetae_database_behind [1-9].*"));
      assertEquals(200, get(platform, "/health/ready").statusCode());
      assertTrue(get(platform, "/fdsnws/event/1/query?format=text").body().contains("first|"));
    }
  }
}
