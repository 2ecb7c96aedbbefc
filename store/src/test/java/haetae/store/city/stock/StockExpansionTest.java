package haetae.store.city.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import haetae.world.city.LocalName;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockExpansionTest {
  private static final Known MADE = new Known(Provenance.SYNTHETIC, "a test");
  private static final Bounds BOUNDS = new Bounds(10, 50, 10.2, 50.1);
  private static final GeoPoint WEST = new GeoPoint(50.05, 10.05);
  private static final GeoPoint EAST = new GeoPoint(50.05, 10.1);

  private static CityInfo info(Bounds bounds) {
    return new CityInfo(
        "test",
        LocalName.of("Test"),
        ZoneId.of("UTC"),
        bounds,
        "EUR",
        "mmi",
        Map.of(),
        Map.of(),
        MADE);
  }

  private static District district(String code, GeoPoint centre, double km2, Area outline) {
    return new District(
        code,
        LocalName.of(code),
        centre,
        km2,
        1000,
        400,
        Double.NaN,
        Susceptibility.NONE,
        Double.NaN,
        outline,
        MADE);
  }

  private static District district(String code, GeoPoint centre, double km2) {
    return district(code, centre, km2, Area.UNKNOWN);
  }

  private static StockRow row(String district, double buildings, double softShare) {
    return new StockRow(
        district,
        Structure.RC_FRAME,
        3,
        5,
        1996,
        2004,
        Use.MULTI_HOUSEHOLD,
        softShare,
        buildings,
        450,
        7 * buildings,
        3 * buildings,
        2,
        MADE);
  }

  private static BuildingStock expand(List<District> districts, List<StockRow> rows) {
    return StockExpansion.expand(info(BOUNDS), districts, rows);
  }

  private static double sum(BuildingStock stock, IntToDoubleFunction what) {
    return IntStream.range(0, stock.size())
        .mapToDouble(i -> stock.count(i) * what.applyAsDouble(i))
        .sum();
  }

  @Test
  void sumsAreThoseOfTheRows() {
    List<District> districts = List.of(district("W", WEST, 4), district("E", EAST, 2));
    BuildingStock stock =
        expand(districts, List.of(row("W", 1450, 0), row("E", 2.5, 0), row("E", 0.2, 0)));
    assertEquals(1450 + 3 + 1, stock.size());
    assertEquals(1452.7, sum(stock, i -> 1), 1e-9);
    assertEquals(7 * 1452.7, sum(stock, stock::people), 1e-2);
    assertEquals(3 * 1452.7, sum(stock, stock::households), 1e-2);
    assertEquals(450 * 1452.7, sum(stock, stock::floorAreaM2), 1);
    assertEquals(900 * 1452.7, sum(stock, stock::value), 1e-4);
    assertEquals(2.5 / 3, stock.count(1450), 1e-12);
  }

  @Test
  void storeysAndYearsAreSpreadEvenlyAndIndependently() {
    BuildingStock stock = expand(List.of(district("W", WEST, 4)), List.of(row("W", 900, 0)));
    int[][] table = new int[3][9];
    for (int i = 0; i < 900; i++) {
      table[stock.storeys(i) - 3][stock.year(i) - 1996]++;
    }
    for (int[] years : table) {
      assertEquals(300, IntStream.of(years).sum());
      for (int count : years) {
        assertEquals(100 / 3.0, count, 15); // three deviations of a draw
      }
    }
  }

  @Test
  void tallerBuildingsHoldMore() {
    BuildingStock stock = expand(List.of(district("W", WEST, 4)), List.of(row("W", 300, 0)));
    for (int i = 0; i < 300; i++) {
      assertEquals(450 * stock.storeys(i) / 4.0, stock.floorAreaM2(i), 1e-3);
      assertEquals(7 * stock.storeys(i) / 4.0, stock.people(i), 1e-5);
    }
  }

  @Test
  void openGroundFloorsOfManySmallRowsAddUp() {
    List<StockRow> rows = IntStream.range(0, 1000).mapToObj(i -> row("W", 1, 0.7)).toList();
    BuildingStock stock = expand(List.of(district("W", WEST, 4)), rows);
    assertEquals(700, IntStream.range(0, 1000).filter(stock::softStorey).count());
  }

  @Test
  void buildingsStandInsideTheBoundsEvenIfTheDistrictDoesNot() {
    District corner = district("C", new GeoPoint(50.0999, 10.0001), 40);
    BuildingStock stock = expand(List.of(corner), List.of(row("C", 3000, 0)));
    for (int i = 0; i < stock.size(); i++) {
      assertTrue(BOUNDS.contains(stock.latDeg(i), stock.lonDeg(i)));
    }
  }

  @Test
  void buildingsStandInTheDiscOfTheirAreaOnTheirSideOfTheBorder() {
    List<District> districts = List.of(district("W", WEST, 20), district("E", EAST, 20));
    BuildingStock stock = expand(districts, List.of(row("W", 2000, 0), row("E", 2000, 0)));
    double halfCellKm = CellGrid.CELL_KM / Math.sqrt(2) + 0.01;
    double radiusKm = Math.sqrt(20 / Math.PI) + halfCellKm;
    for (int i = 0; i < stock.size(); i++) {
      GeoPoint p = new GeoPoint(stock.latDeg(i), stock.lonDeg(i));
      GeoPoint own = i < 2000 ? WEST : EAST;
      GeoPoint other = i < 2000 ? EAST : WEST;
      assertTrue(p.distanceKm(own) < radiusKm);
      assertTrue(p.distanceKm(own) < p.distanceKm(other) + 2 * halfCellKm);
    }
  }

  @Test
  void denserNearTheCentreAndNeverDenserThanTheCeilingWhereThereIsRoom() {
    BuildingStock stock = expand(List.of(district("W", WEST, 20)), List.of(row("W", 10_000, 0)));
    int[] cells = new int[10_000];
    int near = 0;
    for (int i = 0; i < stock.size(); i++) {
      GeoPoint p = new GeoPoint(stock.latDeg(i), stock.lonDeg(i));
      near += p.distanceKm(WEST) < Math.sqrt(20 / Math.PI) / 2 ? 1 : 0;
      cells[cell(p)]++;
    }
    assertTrue(near > 10_000 * 0.5, "a quarter of the area holds " + near);
    assertTrue(IntStream.of(cells).max().orElseThrow() <= BuiltUp.MOST_IN_A_CELL + 4); // rounding
  }

  private static int cell(GeoPoint p) {
    CellGrid grid = new CellGrid(BOUNDS);
    int row = (int) (grid.northKm(p) / CellGrid.CELL_KM);
    return row * 100 + (int) (grid.eastKm(p) / CellGrid.CELL_KM);
  }

  @Test
  void tooManyForTheCeilingFillAllCellsEvenly() {
    BuildingStock stock = expand(List.of(district("W", WEST, 0.01)), List.of(row("W", 5000, 0)));
    assertEquals(5000, stock.size());
    for (int i = 0; i < stock.size(); i++) {
      assertEquals(0, new GeoPoint(stock.latDeg(i), stock.lonDeg(i)).distanceKm(WEST), 0.5);
    }
  }

  @Test
  void anOutlineGoesBeforeTheDisc() {
    Area east =
        new Area(
            List.of(
                List.of(
                    new GeoPoint(50.04, 10.1),
                    new GeoPoint(50.06, 10.1),
                    new GeoPoint(50.06, 10.15),
                    new GeoPoint(50.04, 10.15))));
    BuildingStock stock = expand(List.of(district("E", EAST, 8, east)), List.of(row("E", 1000, 0)));
    for (int i = 0; i < stock.size(); i++) {
      assertEquals(10.125, stock.lonDeg(i), 0.025 + 0.002); // half a cell
      assertEquals(50.05, stock.latDeg(i), 0.01 + 0.002);
    }
  }

  @Test
  void aCityAcrossTheAntimeridianIsWhole() {
    Bounds bounds = new Bounds(179.9, -17, -179.9, -16.8);
    District district = district("A", new GeoPoint(-16.9, 180), 50);
    BuildingStock stock =
        StockExpansion.expand(info(bounds), List.of(district), List.of(row("A", 2000, 0)));
    long west = IntStream.range(0, 2000).filter(i -> stock.lonDeg(i) > 0).count();
    assertEquals(1000, west, 150);
    for (int i = 0; i < stock.size(); i++) {
      assertTrue(bounds.contains(stock.latDeg(i), stock.lonDeg(i)));
    }
  }

  @Test
  void idsAreUniqueAndTheSameSeedGivesTheSameBuildings() {
    List<District> districts = List.of(district("W", WEST, 4), district("E", EAST, 2));
    List<StockRow> rows = List.of(row("W", 100, 0.7), row("E", 100, 0.7), row("W", 50, 0));
    BuildingStock one = expand(districts, rows);
    BuildingStock same = expand(districts, rows);
    BuildingStock other = StockExpansion.expand(info(BOUNDS), districts, rows, 7);
    Set<String> ids = new HashSet<>();
    int moved = 0;
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i), same.get(i));
      assertTrue(ids.add(one.id(i)));
      moved += one.latDeg(i) != other.latDeg(i) ? 1 : 0;
    }
    assertEquals("W-1", one.id(0));
    assertEquals("W-101", one.id(200));
    assertTrue(moved > 200);
  }

  @Test
  void aRowWithoutItsDistrictIsRefused() {
    InvalidValue refusal =
        assertThrows(
            InvalidValue.class,
            () -> expand(List.of(district("W", WEST, 4)), List.of(row("X", 1, 0))));
    assertEquals("a stock row names district 'X'; expected a known code", refusal.getMessage());
  }

  @Test
  void sharesSumAndKeepTheirCeiling() {
    assertEquals(List.of(4, 3, 3), boxed(Shares.of(10, new double[] {1, 1, 1}, 10)));
    assertEquals(List.of(5, 4, 1), boxed(Shares.of(10, new double[] {8, 4, 1}, 5)));
    assertEquals(List.of(2, 2, 2), boxed(Shares.of(6, new double[] {100, 1, 0}, 2)));
    assertEquals(List.of(0, 0), boxed(Shares.of(0, new double[] {1, 1}, 200)));
  }

  private static List<Integer> boxed(int[] shares) {
    return IntStream.of(shares).boxed().toList();
  }

  @Test
  void drawsAreThoseOfSplitMix() {
    Draws draws = new Draws(1234567);
    assertEquals(6457827717110365317L, draws.bits());
    assertEquals(3203168211198807973L, draws.bits());
  }
}
