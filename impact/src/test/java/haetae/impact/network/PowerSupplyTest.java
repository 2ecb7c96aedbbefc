package haetae.impact.network;

import static haetae.impact.network.TestCities.element;
import static haetae.impact.network.TestCities.facility;
import static haetae.impact.network.TestCities.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.HazusBuildings;
import haetae.impact.fragility.Spread;
import haetae.world.city.City;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PowerSupplyTest {
  private static final Facility HOSPITAL =
      facility("hospital", FacilityKind.HOSPITAL, place(0, 0), "");

  private static List<FacilityState> rank(
      City city, double pgaG, double sigma, double correlation) {
    FacilityStates states =
        FacilityStates.of(
            city,
            HazusBuildings.set(Spread.FIELDS_AT_BUILDINGS),
            new PowerSettings(correlation, 20),
            true);
    PlaceShaking here =
        new PlaceShaking(Map.of(IntensityMeasure.PGA, new Level(Math.log(pgaG), sigma)), 0);
    return states.rank(Collections.nCopies(states.size(), here), 6);
  }

  private static FacilityState of(List<FacilityState> all, String id) {
    return all.stream().filter(state -> state.id().equals(id)).findFirst().orElseThrow();
  }

  private static GridElement substation(String id, String from) {
    return element(id, GridElement.Kind.SUBSTATION, place(id.length(), 0), from, 154);
  }

  /** Two elements in a row, nothing uncertain in the shaking: 1 - (1 - p)². */
  @Test
  void aChainByHand() {
    City city =
        TestCities.of(List.of(HOSPITAL), List.of(substation("s", "up"), substation("up", "")));
    List<FacilityState> ranked = rank(city, 0.3, 0, 0.5);
    List<Double> alone = of(ranked, "s").condition().orElseThrow().notFunctional();
    List<Double> without = of(ranked, "hospital").withoutPower();
    for (int day = 0; day < without.size(); day++) {
      double works = 1 - alone.get(day);
      assertEquals(1 - works * works, without.get(day), 1e-9);
    }
  }

  @Test
  void oneElementIsItsOwnChanceWhateverIsShared() {
    City city = TestCities.of(List.of(HOSPITAL), List.of(substation("s", "")));
    for (double correlation : new double[] {0, 0.5, 1}) {
      List<FacilityState> ranked = rank(city, 0.25, 0.5, correlation);
      double alone = of(ranked, "s").condition().orElseThrow().notFunctional().getFirst();
      assertEquals(alone, of(ranked, "hospital").withoutPower().getFirst(), 1e-6);
    }
  }

  @Test
  void independentFailuresOfAChainAreAtLeastAsLikelyAsShared() {
    City city =
        TestCities.of(List.of(HOSPITAL), List.of(substation("s", "up"), substation("up", "")));
    double apart = of(rank(city, 0.2, 0.6, 0), "hospital").withoutPower().getFirst();
    double shared = of(rank(city, 0.2, 0.6, 1), "hospital").withoutPower().getFirst();
    assertTrue(apart > shared, apart + " " + shared);
  }

  @Test
  void theNearestFeedsAndLinesPassThrough() {
    GridElement far = element("far", GridElement.Kind.SUBSTATION, place(9, 0), "", 345);
    GridElement line = element("line", GridElement.Kind.LINE, place(1, 0), "far", 154);
    GridElement near = element("near", GridElement.Kind.SUBSTATION, place(1, 0), "line", 154);
    City chained = TestCities.of(List.of(HOSPITAL), List.of(far, line, near));
    City alone = TestCities.of(List.of(HOSPITAL), List.of(near));
    double both = of(rank(chained, 0.2, 0.3, 0.5), "hospital").withoutPower().getFirst();
    double one = of(rank(alone, 0.2, 0.3, 0.5), "hospital").withoutPower().getFirst();
    assertTrue(both > one, both + " " + one);
  }

  @Test
  void aLoopEndsWhereItComesBack() {
    City city =
        TestCities.of(List.of(HOSPITAL), List.of(substation("a", "b"), substation("b", "a")));
    List<Double> without = of(rank(city, 0.2, 0.3, 0.5), "hospital").withoutPower();
    assertTrue(without.getFirst() > 0 && without.getFirst() < 1);
  }

  @Test
  void withoutAGridASubstationOfTheFacilitiesFeeds() {
    Facility substation = facility("s", FacilityKind.SUBSTATION, place(3, 0), "");
    List<FacilityState> ranked =
        rank(TestCities.of(List.of(HOSPITAL, substation), List.of()), 0.3, 0, 0.5);
    assertEquals(
        of(ranked, "s").notFunctional(0).orElseThrow(),
        of(ranked, "hospital").withoutPower().getFirst(),
        1e-9);
    assertEquals(List.of(), of(ranked, "s").withoutPower());
  }

  @Test
  void nothingNearNothingSaid() {
    List<FacilityState> ranked = rank(TestCities.of(List.of(HOSPITAL), List.of()), 0.3, 0.4, 0.5);
    assertEquals(List.of(), ranked.getFirst().withoutPower());
    Facility away = facility("s", FacilityKind.SUBSTATION, place(30, 0), "");
    assertEquals(
        List.of(),
        of(rank(TestCities.of(List.of(HOSPITAL, away), List.of()), 0.3, 0.4, 0.5), "hospital")
            .withoutPower());
  }

  /** A city of a thousand facilities and a hundred substations is ranked many times a second. */
  @Test
  void aThousandFacilities() {
    List<Facility> facilities = new ArrayList<>();
    List<GridElement> grid = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      FacilityKind kind = FacilityKind.values()[i % FacilityKind.values().length];
      facilities.add(facility("f" + i, kind, place(i % 30, i / 30.0), ""));
    }
    for (int i = 0; i < 100; i++) {
      String from = i == 0 ? "" : "g" + (i - 1) / 2;
      grid.add(
          element("g" + i, GridElement.Kind.SUBSTATION, place(i % 10 * 3, i / 4.0), from, 154));
    }
    City city = TestCities.of(facilities, grid);
    assertEquals(1000, rank(city, 0.2, 0.4, 0.5).size());
  }
}
