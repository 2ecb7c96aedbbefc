package haetae.app.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All files of a real map; they are kept under target/ for a person to look at. */
class NapaProductsTest {
  @Test
  void writesEveryFile() throws IOException {
    Path folder = Path.of("target", "napa-shaking");
    ShakingProducts napa = Napa.map();
    ShakingFiles.write(napa, IntensityScale.MMI, folder);
    Files.write(folder.resolve("map-kma.png"), MapPng.sheet(napa, IntensityScale.KMA));
    for (String name :
        new String[] {
          "summary.json", "grid.csv", "grid.xml", "contours.geojson", "stationlist.json", "map.png"
        }) {
      assertTrue(Files.size(folder.resolve(name)) > 500, name);
    }
    assertEquals(121 * 121 + 1, Files.readAllLines(folder.resolve("grid.csv")).size());
  }
}
