package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.world.building.BuildingStock;
import haetae.world.building.Sector;
import haetae.world.city.City;
import haetae.world.city.District;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the households in the buildings of a district are those the district counts: within 5 %,
 * where the buildings say anything. People are not held against each other: a building counts those
 * who work there too.
 */
final class PeopleSums {
  private static final double TOLERANCE = 0.05;

  private PeopleSums() {}

  /** Warns of districts whose sums differ; lines are those of the codes in districts.csv. */
  static void check(City city, Map<String, Integer> lines, FaultSink warnings) {
    double[] households = new double[city.districts().size()];
    double[] residents = new double[households.length];
    sum(city.buildings(), households, residents);
    for (int i = 0; i < households.length; i++) {
      District district = city.districts().get(i);
      int line = lines.getOrDefault(district.code(), 1);
      compare("households", households[i], district.households(), line, warnings);
      compare("people", residents[i], district.people(), line, warnings);
    }
  }

  private static void sum(BuildingStock stock, double[] households, double[] residents) {
    for (int i = 0; i < stock.size(); i++) {
      if (stock.district(i) >= 0) {
        households[stock.district(i)] += stock.count(i) * stock.households(i);
        if (stock.use(i).sector() == Sector.RESIDENTIAL) {
          residents[stock.district(i)] += stock.count(i) * stock.people(i);
        }
      }
    }
  }

  private static void compare(
      String what, double buildings, double district, int line, FaultSink warnings) {
    if (buildings > 0 && Math.abs(buildings - district) > TOLERANCE * district) {
      warnings.at(
          line,
          1,
          String.format(
              Locale.ROOT,
              "%s: homes sum to %.0f, the district says %.0f; expected the same within 5 %%",
              what,
              buildings,
              district));
    }
  }
}
