package haetae.world.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildingStockTest {
  private static Building building(int i) {
    return new Building(
        "건물-" + "x".repeat(i % 7) + i,
        new GeoPoint(36 + i * 1e-4, 129 + i * 1e-4),
        i % 5 - 1,
        Structure.values()[i % Structure.values().length],
        i % 30,
        i % 3 == 0 ? 0 : 1950 + i % 70,
        Use.values()[i % Use.values().length],
        i % 2 == 0,
        i % 4 == 0 ? Optional.of(CodeLevel.values()[i / 4 % 4]) : Optional.empty(),
        i % 6 == 0 ? "T" + i % 12 : "",
        1 + i % 3,
        100 + i % 50,
        i % 9,
        i % 4,
        1e8 + i,
        new Known(Provenance.values()[i % 4], "source " + i % 10));
  }

  @Test
  void everyRowComesBackAsItWasGiven() {
    BuildingStock.Builder builder = new BuildingStock.Builder();
    List<Building> given = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      given.add(building(i));
      builder.add(given.getLast());
    }
    assertEquals(1000, builder.size());
    BuildingStock stock = builder.build();
    assertEquals(1000, stock.size());
    for (int i = 0; i < 1000; i++) {
      assertEquals(given.get(i), stock.get(i));
    }
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    Building b = building(1);
    Building unknown =
        new Building(
            "b",
            b.place(),
            -1,
            Structure.UNKNOWN,
            0,
            0,
            Use.UNKNOWN,
            false,
            Optional.empty(),
            "",
            1,
            Double.NaN,
            0,
            0,
            Double.NaN,
            b.known());
    BuildingStock stock = new BuildingStock.Builder().add(unknown).build();
    assertTrue(Double.isNaN(stock.floorAreaM2(0)) && Double.isNaN(stock.value(0)));
    assertEquals(unknown, stock.get(0));
    assertEquals(0, BuildingStock.empty().size());
  }

  @Test
  void aBuildingOutsideItsRangesIsRefused() {
    Building b = building(1);
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () ->
                new Building(
                    "b",
                    b.place(),
                    0,
                    b.structure(),
                    2017,
                    5,
                    b.use(),
                    false,
                    Optional.empty(),
                    "",
                    1,
                    100,
                    0,
                    0,
                    0,
                    b.known()));
    assertEquals("storeys is 2017.0 storeys; expected 0.0 to 200.0 storeys", e.getMessage());
  }
}
