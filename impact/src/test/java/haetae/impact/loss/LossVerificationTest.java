package haetae.impact.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.impact.fragility.BuildingType;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.HazusBuildings;
import haetae.impact.fragility.Spread;
import haetae.world.building.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SCIENCE sections 10.3 and 10.5: worked out by an independent program. */
class LossVerificationTest {
  /** C3L before the code at 0.3 g, from "none" on. */
  private static final double[] CHANCES = chances();

  private static double[] chances() {
    FragilitySet set = HazusBuildings.set(Spread.MEAN_MAP);
    double[] p = new double[4];
    set.classes().get(set.get("C3L/pre")).curve().exceedances(Math.log(0.3), p, 0);
    return new double[] {1 - p[0], p[0] - p[1], p[1] - p[2], p[2] - p[3], p[3]};
  }

  @Test
  void meanDamageRatioOfFlats() {
    double ratio = 0;
    for (int state = 0; state < CHANCES.length; state++) {
      ratio += CHANCES[state] * RepairCost.ratio(Use.APARTMENT, state);
    }
    assertEquals(0.55008, ratio, 5e-6);
  }

  @ParameterizedTest(name = "severity {0}")
  @CsvSource({"1, 44.94", "2, 15.94", "3, 3.07", "4, 6.11"})
  void thousandPeopleIndoors(int severity, double people) {
    double share = 0;
    for (int state = 0; state < CHANCES.length; state++) {
      share += CHANCES[state] * IndoorCasualties.share(BuildingType.C3L, state, severity, 0.15);
    }
    assertEquals(people, 1000 * share, 0.005);
  }

  /**
   * 1,000 single homes (10 % complete) and 2,000 flats (20 % extensive, 10 % complete), 2,900
   * households, 7,000 people.
   */
  @Test
  void displacedHouseholdsAndShelter() {
    Displacement rule = Displacement.DEFAULT;
    double perHome = 2900.0 / 3000;
    double single = 1000 * perHome * 0.10 * rule.leavingShare(Use.DETACHED_HOUSE, 4);
    double flats =
        2000
            * perHome
            * (0.20 * rule.leavingShare(Use.APARTMENT, 3)
                + 0.10 * rule.leavingShare(Use.APARTMENT, 4));
    assertEquals(638, single + flats, 0.5);
    assertEquals(0.2819, rule.shelterShare(), 1e-12);
    assertEquals(434.1, (single + flats) * 7000 / 2900 * rule.shelterShare(), 0.05);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "APARTMENT, 1.0, 0.53, 0.35",
    "RETAIL, 0.01, 1, 0.75",
    "SCHOOL, 0, 1, 0.5",
    "LIGHT_INDUSTRY, 0.14, 1, 0.63",
    "HOTEL, 1, 0.19, 0.3"
  })
  void whoIsWhereWhen(Use use, double night, double day, double commute) {
    for (int hour = 0; hour < 24; hour++) {
      double expected = hour < 6 || hour >= 20 ? night : hour >= 9 && hour <= 15 ? day : commute;
      assertEquals(expected, OccupancyByHour.share(use, hour, false), "hour " + hour);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DETACHED_HOUSE, 2, 10, 44.7, 100, 2, 30, 90, 180",
    "APARTMENT, 2, 10, 41.3, 100, 5, 30, 120, 240",
    "HOSPITAL, 2, 10, 39.8, 100, 10, 45, 180, 360",
    "FARM, 1.6, 10, 40.7, 100, 2, 10, 30, 60"
  })
  void repair(Use use, double r1, double r2, double r3, double r4, int d1, int d2, int d3, int d4) {
    double[] percent = {0, r1, r2, r3, r4};
    double[] days = {0, d1, d2, d3, d4};
    for (int state = 0; state < 5; state++) {
      assertEquals(percent[state], 100 * RepairCost.ratio(use, state), 1e-12);
      assertEquals(days[state], RepairTime.days(use, state));
    }
  }
}
