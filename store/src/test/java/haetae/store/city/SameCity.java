package haetae.store.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.building.BuildingStock;
import haetae.world.city.City;

/** Compares two cities to the last digit; columns of buildings row by row. */
final class SameCity {
  private SameCity() {}

  static void check(City expected, City actual) {
    assertEquals(bare(expected), bare(actual));
    assertEquals(expected.buildings().size(), actual.buildings().size());
    for (int i = 0; i < expected.buildings().size(); i++) {
      assertEquals(expected.buildings().get(i), actual.buildings().get(i));
    }
  }

  private static final BuildingStock NONE = BuildingStock.empty();

  private static City bare(City c) {
    return new City(
        c.info(),
        c.districts(),
        NONE,
        c.facilities(),
        c.shelters(),
        c.stations(),
        c.wells(),
        c.grid(),
        c.roads(),
        c.pipes());
  }
}
