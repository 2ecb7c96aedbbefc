package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.flow.CityVoice;
import haetae.app.flow.MappedShaking;
import haetae.app.flow.RegionNews;
import haetae.app.impact.CityFolder;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.impact.ImpactSettings;
import haetae.impact.PreparedCity;
import haetae.response.alert.CapSettings;
import haetae.signal.associate.QuakeReport;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import haetae.world.quake.Arrival;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Inventory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReporterTest {
  private static final Instant NOW = MadeQuakes.ORIGIN.plusSeconds(20);

  @TempDir Path folder;
  private final PreparedCity city =
      new PreparedCity(
          CityFolder.read(Path.of("..", "cities", "pohang").toString()), ImpactSettings.DEFAULT);

  private Reporter reporter(Newsroom room) {
    Reporter reporter =
        new Reporter(
            room,
            () -> NOW,
            city,
            CityVoice.of(city.city().info(), CapSettings.Status.EXERCISE),
            new StationBook(() -> new Inventory(List.of())),
            (id, map) -> {
              throw new IllegalStateException("no place for the map of " + id);
            });
    reporter.start();
    reporter.settle();
    return reporter;
  }

  private static RegionNews.Quake revised(QuakeVersion version) {
    return new RegionNews.Quake(new QuakeReport.Revised(version));
  }

  private List<JournalEntry> entries(String kind) throws IOException {
    return new JournalReader(folder)
        .after(0, 1000).stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  /** It had ended the thread that tells everything but alerts. */
  @Test
  void whatCannotBeToldKeepsNothingElseFromBeingTold() throws IOException {
    try (Newsroom room = Newsroom.open(folder, () -> NOW, "{\"id\":\"platform\"}")) {
      Reporter reporter = reporter(room);
      QuakeVersion first = MadeQuakes.version("q1", 1, 5);
      reporter.see(revised(first));
      reporter.see(new MappedShaking(MadeQuakes.map(first), 1));
      reporter.see(revised(MadeQuakes.version("q1", 2, 5.2)));
      reporter.close();
      assertEquals(1, reporter.faults());
    }
    assertEquals(2, entries(Kind.QUAKE).size());
    assertEquals(1, entries(Kind.ARRIVALS).size());
  }

  @Test
  void ofAQuakeOnTwentyThousandStationsTheNearestArrivalsAreTold() throws IOException {
    List<Arrival> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(MadeQuakes.arrival(i, NOW));
    }
    Collections.shuffle(many, new Random(1));
    try (Newsroom room = Newsroom.open(folder, () -> NOW, "{\"id\":\"platform\"}")) {
      Reporter reporter = reporter(room);
      reporter.see(revised(MadeQuakes.version("q1", 1, 6, many)));
      reporter.close();
      assertEquals(0, reporter.faults());
    }
    JsonNode told = JsonMapper.shared().readTree(entries(Kind.ARRIVALS).getFirst().body());
    assertEquals(Bodies.MOST_ARRIVALS, told.path("arrivals").size());
    assertEquals(20_000 - Bodies.MOST_ARRIVALS, told.path("leftOut").asInt());
    for (JsonNode row : told.path("arrivals")) {
      assertTrue(row.path("distanceKm").asDouble() < 10 + 0.01 * Bodies.MOST_ARRIVALS);
    }
  }
}
