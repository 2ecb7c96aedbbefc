package haetae.app.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.site.GridVs30;
import haetae.hazard.site.RegularGrid;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridReaderTest {
  @TempDir private Path folder;

  private RegularGrid read(String text) throws IOException {
    return GridReader.read(Files.writeString(folder.resolve("vs30.txt"), text));
  }

  @Test
  void esriGridsFromCornerAndFromCentre() throws IOException {
    String head = "ncols 3\nnrows 2\n%s\n%s\ncellsize 0.1\nNODATA_value -9999\n";
    String body = "200 300 400\n500 -9999 700\n";
    RegularGrid corner = read(head.formatted("xllcorner 128.95", "yllcorner 35.95") + body);
    RegularGrid centre = read(head.formatted("xllcenter 129.0", "yllcenter 36.0") + body);
    for (RegularGrid grid : new RegularGrid[] {corner, centre}) {
      assertEquals(200, grid.at(36.1, 129), 1e-6);
      assertEquals(350, grid.at(36.1, 129.15), 1e-6);
      assertTrue(Double.isNaN(grid.at(36.0, 129.1)));
      assertEquals(700, new GridVs30(grid, false).vs30Mps(36.0, 129.2), 1e-6);
    }
  }

  @Test
  void tablesInAnyOrderWithCommasOrBlanks() throws IOException {
    RegularGrid commas =
        read(
            "lon,lat,vs30\n129.2,36,600\n129.1,36,500\n129.0,36,400\n129.0,36.1,300\n129.2,36.1,350\n");
    assertEquals(550, commas.at(36, 129.15), 1e-6);
    assertTrue(Double.isNaN(commas.at(36.1, 129.1)), "the node that is missing");
    RegularGrid blanks =
        read("# GMT\n129.0 36 400\n129.1 36 500\n129.0 36.1 300\n129.1 36.1 350\n");
    assertEquals(387.5, blanks.at(36.05, 129.05), 1e-6);
  }

  private String refused(String text) {
    return assertThrows(InvalidValue.class, () -> read(text)).getMessage();
  }

  @Test
  void faultsAreNamedWithTheirPlace() {
    assertEquals(
        "vs30.txt, row 2: 'abc' is no number; expected one",
        refused("129 36 400\n129.1 36 abc\n129 36.1 1\n"));
    assertEquals(
        "vs30.txt, row 2 has 2 columns; expected lon, lat, value", refused("129 36 1\n129 36\n"));
    assertEquals(
        "vs30.txt: latitude goes from 36.0 to 36.0; expected a grid",
        refused("129 36 1\n129.1 36 1\n"));
    assertEquals(
        "vs30.txt has 1 values; expected 4",
        refused("ncols 2\nnrows 2\nxllcorner 1\nyllcorner 1\ncellsize 1\n7\n"));
    assertTrue(refused("ncols 2\nnrows 2\n1 2\n3 4\n").contains("has no cellsize in its head"));
    assertTrue(refused("129 36 1\n129.1 36.1 1\n129.25 36 1\n").contains("between the nodes"));
    assertTrue(refused("").endsWith("is empty; expected a grid"));
  }
}
