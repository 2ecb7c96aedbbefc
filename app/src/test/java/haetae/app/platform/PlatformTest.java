package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.situation.Situation;
import haetae.store.journal.JournalCheck;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The platform on the simulated earthquake of 2017, its clock ten times as fast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformTest {
  private final PlayedQuake quake = new PlayedQuake(); // of this class: it is large

  @TempDir Path folder;
  private final PlayedQuake.Kept kept = new PlayedQuake.Kept();

  private Platform platform() {
    return quake.platform(folder, kept, quake::now, new SimpleMeterRegistry());
  }

  @Test
  void anEarthquakeIsWarnedOfMappedAndAssessedAndARestartKnowsItAll() throws Exception {
    quake.from(0);
    Set<String> quakes;
    int alerts;
    try (Platform platform = platform()) {
      quake.play(platform, 0, 45);
      PlayedQuake.await(
          platform,
          s ->
              s.facilities().size() > 100
                  && !s.buildings().isEmpty()
                  && !s.shaking().isEmpty()
                  && s.arrivals().values().stream()
                      .anyMatch(told -> told.path("arrivals").size() > 20));
      Situation known = platform.newsroom().now();
      quakes = known.quakes().keySet();
      alerts = known.alerts().size();
      assertEquals(1, quakes.size());
      JsonNode first = known.alerts().values().iterator().next();
      assertEquals("Exercise", first.path("status").asString());
      assertTrue(first.path("cap").asString().contains("<status>Exercise</status>"));
      double afterS =
          Duration.between(
                      Instant.parse(first.path("originTime").asString()),
                      Instant.parse(first.path("at").asString()))
                  .toNanos()
              * 1e-9;
      assertTrue(afterS > 0, "first alert " + afterS + " s after the origin");
      assertEquals(29, known.districts().size());
      buildingsAreTold(known, known.quakes().keySet().iterator().next());
      assertTrue(known.picks().size() > 20);
      assertEquals(Optional.empty(), platform.trouble());
    }
    assertEquals(List.of(), JournalCheck.of(folder.resolve("journal"), Optional.empty()).faults());
    try (Platform again = platform()) {
      Situation known = again.newsroom().now();
      assertEquals(quakes, known.quakes().keySet());
      assertEquals(alerts, known.alerts().size(), "no alert is said twice");
      assertFalse(known.shaking().isEmpty());
      quake.from(45);
      quake.play(again, 45, 60);
      assertEquals(quakes, again.newsroom().now().quakes().keySet());
    }
  }

  /** Uses add up to what the districts say; the list begins with the most urgent. */
  private static void buildingsAreTold(Situation known, String quake) {
    JsonNode body = known.buildings().get(quake);
    double buildings = 0;
    double complete = 0;
    for (JsonNode use : body.path("uses")) {
      buildings += use.path("buildings").asDouble();
      complete += use.path("complete").asDouble();
    }
    assertEquals(140_000, buildings, 1000);
    double ofDistricts =
        known.districts().values().stream()
            .map(district -> district.path("byQuake").path(quake).path("impact"))
            .mapToDouble(impact -> impact.path("buildings.complete").path("mean").asDouble())
            .sum();
    assertTrue(complete > 1, "complete: " + complete);
    assertEquals(ofDistricts, complete, 0.02 * ofDistricts);
    JsonNode first = body.path("first");
    assertEquals(200, first.size());
    for (int i = 1; i < first.size(); i++) {
      assertEquals(i + 1, first.get(i).path("rank").asInt());
      assertTrue(
          first.get(i).path("score").asDouble() <= first.get(i - 1).path("score").asDouble());
    }
  }

  @Test
  void realDataAndExercisesAreNeverMixed() {
    DataFolder.open(folder, DataFolder.Purpose.EXERCISE);
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> DataFolder.open(folder, DataFolder.Purpose.LIVE));
    assertTrue(e.getMessage().contains("holds EXERCISE data; expected LIVE"), e.getMessage());
  }
}
