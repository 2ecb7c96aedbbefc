package haetae.impact.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final Building HOUSE =
      Examples.building(Structure.MASONRY, 1, 1975, Use.DETACHED_HOUSE, 100, false);

  @Property(tries = 300)
  void everyBuildingStandsInItsSquare(
      @ForAll @DoubleRange(min = 35.9, max = 36.3) double lat,
      @ForAll @DoubleRange(min = 129.0, max = 129.6) double lon,
      @ForAll @DoubleRange(min = 0.1, max = 5) double cellKm) {
    City city = city(new Bounds(129, 35.9, 129.6, 36.3), List.of(), new GeoPoint(lat, lon));
    Cells cells = Cells.of(city, cellKm);
    assertEquals(1, cells.sites().size());
    double north = (lat - cells.sites().latDeg[0]) * GeoPoint.KM_PER_DEGREE;
    double east =
        (lon - cells.sites().lonDeg[0]) * GeoPoint.KM_PER_DEGREE * Math.cos(Math.toRadians(36.1));
    assertTrue(Math.abs(north) <= cellKm / 2 + 1e-9, () -> "north " + north);
    assertTrue(Math.abs(east) <= cellKm / 2 + 1e-9, () -> "east " + east);
  }

  @Test
  void neighboursShareASquare() {
    City city =
        city(
            new Bounds(129, 36, 129.6, 36.3),
            List.of(),
            new GeoPoint(36.0001, 129.0001),
            new GeoPoint(36.1, 129.3),
            new GeoPoint(36.0002, 129.0002));
    Cells cells = Cells.of(city, Cells.USUAL_KM);
    assertEquals(2, cells.sites().size());
    assertEquals(cells.cell(0), cells.cell(2));
    assertEquals(1, cells.cellOfBuilding()[1]);
    assertEquals(Cells.USUAL_VS30_MPS, cells.sites().vs30Mps[0]);
  }

  @Test
  void groundAsTheDistrictsTell() {
    GeoPoint soft = new GeoPoint(36.05, 129.1);
    GeoPoint silent = new GeoPoint(36.25, 129.5);
    List<District> districts =
        List.of(
            Examples.district("soft", soft, 220), Examples.district("silent", silent, Double.NaN));
    Cells cells = Cells.of(city(new Bounds(129, 36, 129.6, 36.3), districts, soft, silent), 0.25);
    assertEquals(220, cells.sites().vs30Mps[0]);
    assertEquals(Cells.USUAL_VS30_MPS, cells.sites().vs30Mps[1]);
  }

  @Test
  void acrossTheAntimeridian() {
    Bounds fiji = new Bounds(179.5, -17.5, -179.5, -16.5);
    Cells cells =
        Cells.of(city(fiji, List.of(), new GeoPoint(-17, 179.9), new GeoPoint(-17, -179.9)), 0.25);
    assertEquals(2, cells.sites().size());
    assertEquals(179.9, cells.sites().lonDeg[0], 0.002);
    assertEquals(-179.9, cells.sites().lonDeg[1], 0.002);
  }

  /** Numbers run on when the table grows. */
  @Test
  void manySquares() {
    CellNumbers numbers = new CellNumbers();
    for (long key = 0; key < 10_000; key++) {
      assertEquals((int) key, numbers.of(key << 32 | (key * 7919 % 1000)));
    }
    for (long key = 0; key < 10_000; key++) {
      assertEquals((int) key, numbers.of(key << 32 | (key * 7919 % 1000)));
    }
    assertEquals(10_000, numbers.size());
  }

  @Test
  void refusesSquaresOfNoSize() {
    City city = city(new Bounds(129, 36, 129.6, 36.3), List.of(), new GeoPoint(36.1, 129.1));
    assertThrows(InvalidValue.class, () -> Cells.of(city, 0));
  }

  private static City city(Bounds bounds, List<District> districts, GeoPoint... places) {
    BuildingStock.Builder stock = new BuildingStock.Builder();
    for (GeoPoint place : places) {
      stock.add(Examples.at(HOUSE, place, -1));
    }
    return Examples.city(districts, stock.build(), bounds);
  }
}
