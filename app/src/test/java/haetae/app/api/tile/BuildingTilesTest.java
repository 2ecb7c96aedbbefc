package haetae.app.api.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.city.CityReader;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No building is lost between tiles, and each is where it is. */
class BuildingTilesTest {
  private static City city;
  private static BuildingTiles tiles;

  @BeforeAll
  static void read() {
    city = CityReader.read(Path.of("../cities/pohang"));
    tiles = new BuildingTiles(city);
  }

  private static double buildings() {
    BuildingStock stock = city.buildings();
    double sum = 0;
    for (int i = 0; i < stock.size(); i++) {
      sum += stock.count(i);
    }
    return sum;
  }

  @Test
  void theWorldInOneTileHoldsEveryBuilding() {
    TileReader world = TileReader.of(tiles.tile(0, 0, 0));
    assertEquals("buildings", world.name);
    assertEquals(2, world.version);
    assertEquals(4096, world.extent);
    double sum = 0;
    for (TileReader.Point point : world.points()) {
      sum += (Double) point.properties().get("count");
    }
    assertTrue(sum > 1000);
    assertEquals(buildings(), sum, world.points().size() / 2.0);
  }

  @Test
  void cellsOfATileAreThoseOfItsFourParts() {
    // The tile of Pohang at zoom 9: 129.366 E, 36.109 N.
    int x = (int) Math.floor(BuildingTiles.x(129.366) * 512);
    int y = (int) Math.floor(BuildingTiles.y(36.109) * 512);
    double parts = 0;
    for (int k = 0; k < 4; k++) {
      parts += count(tiles.tile(10, 2 * x + k % 2, 2 * y + k / 2));
    }
    double whole = count(tiles.tile(9, x, y));
    assertTrue(whole > 1000);
    assertEquals(whole, parts, 0.01 * whole); // cells are rounded to whole buildings
  }

  private static double count(byte[] tile) {
    double sum = 0;
    if (tile.length > 0) {
      for (TileReader.Point point : TileReader.of(tile).points()) {
        sum += (Double) point.properties().get("count");
      }
    }
    return sum;
  }

  @Test
  void fromZoomThirteenOnEachBuildingStandsWhereItIs() {
    BuildingStock stock = city.buildings();
    int z = 18;
    int x = (int) Math.floor(BuildingTiles.x(stock.lonDeg(0)) * (1 << z));
    int y = (int) Math.floor(BuildingTiles.y(stock.latDeg(0)) * (1 << z));
    Set<Object> expected = new HashSet<>();
    for (int i = 0; i < stock.size(); i++) {
      if ((int) Math.floor(BuildingTiles.x(stock.lonDeg(i)) * (1 << z)) == x
          && (int) Math.floor(BuildingTiles.y(stock.latDeg(i)) * (1 << z)) == y) {
        expected.add(stock.id(i));
      }
    }
    Set<Object> found = new HashSet<>();
    for (TileReader.Point point : TileReader.of(tiles.tile(z, x, y)).points()) {
      found.add(point.properties().get("id"));
      if (stock.id(0).equals(point.properties().get("id"))) {
        double lonDeg = ((x + (point.x() + 0.5) / 4096) / (1 << z) - 0.5) * 360;
        assertEquals(stock.lonDeg(0), lonDeg, 360.0 / (1 << z) / 4096);
        assertEquals(stock.known(0).how().word(), point.properties().get("provenance"));
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void whereNothingIsThereAreNoBytes() {
    assertEquals(0, tiles.tile(10, 0, 0).length);
    assertEquals(0, tiles.tile(22, (1 << 22) - 1, (1 << 22) - 1).length);
  }

  /** Web Mercator of OGC 17-083r4. */
  @Test
  void theSquareIsTheOneEverybodyUses() {
    assertEquals(0.5, BuildingTiles.x(0), 1e-15);
    assertEquals(0.5, BuildingTiles.y(0), 1e-15);
    assertEquals(0, BuildingTiles.y(85.0511287798066), 1e-12);
    assertEquals(0.25, BuildingTiles.y(66.51326044311186), 1e-12); // atan(sinh(pi / 2))
    assertEquals(1, BuildingTiles.y(-90), 1e-12);
  }
}
