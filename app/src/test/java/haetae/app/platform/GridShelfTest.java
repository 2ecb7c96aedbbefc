package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.part.ShakingGrids.Form;
import haetae.hazard.shaking.ShakingVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridShelfTest {
  private static final ShakingVersion FIRST = MadeQuakes.map(MadeQuakes.version("q1", 1, 5.0));

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private GridShelf shelf() {
    return new GridShelf(folder.resolve("shaking"), meters);
  }

  private static String text(GridShelf shelf, String quake, Form form) {
    return new String(shelf.find(quake, form).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void everyFormOfAMapOutlivesARestart() {
    try (GridShelf shelf = shelf()) {
      shelf.take("haetae-1", FIRST);
    }
    try (GridShelf again = shelf()) {
      String csv = text(again, "haetae-1", Form.CSV);
      assertTrue(csv.startsWith("lon,lat,vs30Mps,"), csv);
      assertEquals(FIRST.map().places().size() + 1, csv.lines().count());
      assertTrue(text(again, "haetae-1", Form.XML).contains("event_id=\"haetae-1\""));
      assertTrue(text(again, "haetae-1", Form.CONTOURS).contains("\"eventid\":\"haetae-1\""));
      assertTrue(again.find("haetae-2", Form.CSV).isEmpty());
    }
  }

  @Test
  void theNewestMapIsTheOneThatStays() {
    ShakingVersion larger = MadeQuakes.map(MadeQuakes.version("q1", 2, 6.5));
    try (GridShelf shelf = shelf()) {
      for (int i = 0; i < 20; i++) {
        shelf.take("q1", FIRST);
      }
      shelf.take("q1", larger);
    }
    try (GridShelf again = shelf()) {
      assertTrue(text(again, "q1", Form.XML).contains("magnitude=\"6.5"));
    }
    double all =
        meters.counter("haetae.grids.written").count()
            + meters.counter("haetae.grids.passed.over").count();
    assertEquals(21, all, "every map was written or passed over for a newer one");
  }

  @Test
  void noNameLeadsOutOfTheFolder() throws IOException {
    Files.writeString(folder.resolve("grid.csv"), "secret");
    try (GridShelf shelf = shelf()) {
      for (String name : new String[] {"..", "../..", "x/../..", "/", ".", "", "한글/%2e%2e"}) {
        assertTrue(shelf.find(name, Form.CSV).isEmpty(), name);
      }
    }
  }

  @Test
  void ofManyQuakesTheOldestAreForgotten() throws IOException {
    Path shaking = folder.resolve("shaking");
    for (int i = 0; i < GridShelf.MOST_QUAKES; i++) {
      Path quake = Files.createDirectories(shaking.resolve("of-old" + i));
      Files.writeString(quake.resolve("grid.csv"), "old");
      Files.setLastModifiedTime(quake, FileTime.fromMillis(1000L * i));
    }
    try (GridShelf shelf = shelf()) {
      shelf.take("new", FIRST);
    }
    try (GridShelf shelf = shelf();
        Stream<Path> left = Files.list(shaking)) {
      assertEquals(GridShelf.MOST_QUAKES, left.count());
      assertTrue(shelf.find("old0", Form.CSV).isEmpty());
      assertEquals("old", text(shelf, "old1", Form.CSV));
      assertTrue(shelf.find("new", Form.CSV).isPresent());
    }
  }
}
