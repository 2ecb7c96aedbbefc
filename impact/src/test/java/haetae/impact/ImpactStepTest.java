package haetae.impact;

import static haetae.impact.network.TestCities.facility;
import static haetae.impact.network.TestCities.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.network.FacilityState;
import haetae.impact.network.TestCities;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.FacilityKind;
import haetae.world.city.Susceptibility;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpactStepTest {
  private static final String[] DAMAGED = {
    "buildings.slight", "buildings.moderate", "buildings.extensive", "buildings.complete"
  };

  private static BuildingStock stock(GeoPoint middle, int count) {
    BuildingStock.Builder builder = new BuildingStock.Builder();
    for (int i = 0; i < count; i++) {
      builder.add(
          new Building(
              "b" + i,
              new GeoPoint(middle.latDeg() + i % 20 * 0.001, middle.lonDeg() + i / 20 * 0.001),
              0,
              Structure.MASONRY,
              2,
              1980,
              Use.DETACHED_HOUSE,
              false,
              Optional.empty(),
              "",
              1,
              100,
              3,
              1,
              1e8,
              TestCities.KNOWN));
    }
    return builder.build();
  }

  private static PreparedCity city(Susceptibility ground, GeoPoint middle, int buildings) {
    City city =
        TestCities.city(
            List.of(TestCities.district("a", place(0, 0), ground)),
            stock(middle, buildings),
            List.of(
                facility("h", FacilityKind.HOSPITAL, place(3, 0), ""),
                facility("out", FacilityKind.SCHOOL, new GeoPoint(40.9, 20), "")),
            List.of(),
            List.of(),
            List.of(TestCities.pipe("p", "pvc", 5, place(1, 1))));
    return new PreparedCity(city, ImpactSettings.DEFAULT);
  }

  private static ImpactVersion impact(
      PreparedCity city, double magnitude, List<IntensityMeasure> measures) {
    return city.impact(TestMaps.version(TestMaps.map(magnitude, measures, 1)));
  }

  private static double damaged(ImpactVersion impact) {
    double sum = 0;
    for (String id : DAMAGED) {
      sum += impact.totals().city(id).mean();
    }
    return sum;
  }

  @Test
  void aMapBecomesAnImpactAndSaysHowItIsKnown() {
    ImpactVersion impact = impact(city(Susceptibility.NONE, place(0, 0), 400), 6, TestMaps.ALL);
    assertEquals(1, impact.mapVersion());
    assertEquals(0, impact.totals().fields());
    double all = damaged(impact) + impact.totals().city("buildings.none").mean();
    assertEquals(400, all, 1e-6);
    assertTrue(damaged(impact) > 40);
    assertEquals(List.of("h", "out"), impact.facilities().stream().map(FacilityState::id).toList());
    assertTrue(impact.facilities().getFirst().condition().isPresent());
    assertTrue(impact.facilities().getLast().condition().isEmpty());
    assertTrue(impact.repairs().getFirst().repairs() > 0);
    assertEquals(12, impact.basis().afterOriginS(), 1e-9);
    assertEquals(1, impact.basis().facilitiesOutside());
    assertEquals(
        List.of("1 of 2 facilities lie outside the map: nothing is said of them"),
        impact.basis().notes());
  }

  @Test
  void anOlderMapIsPassedOverANewerOneAnswered() {
    ImpactStep step = new ImpactStep(city(Susceptibility.NONE, place(0, 0), 10));
    ImpactMemory memory = step.start();
    List<Integer> seen = new ArrayList<>();
    for (int version : new int[] {2, 1, 2, 5}) {
      step.on(
          memory,
          TestMaps.version(TestMaps.map(5.5, TestMaps.ALL, version)),
          impact -> seen.add(impact.mapVersion()));
    }
    assertEquals(List.of(2, 5), seen);
  }

  @Test
  void theListComesAheadOfTheTotalsAndIsTheSame() {
    PreparedCity city = city(Susceptibility.HIGH, place(0, 0), 50);
    FacilityStep step = new FacilityStep(city);
    ImpactMemory memory = step.start();
    List<FacilityVersion> seen = new ArrayList<>();
    for (int version : new int[] {3, 3, 2}) {
      step.on(memory, TestMaps.version(TestMaps.map(6, TestMaps.ALL, version)), seen::add);
    }
    assertEquals(1, seen.size());
    assertEquals(3, seen.getFirst().mapVersion());
    assertEquals(impact(city, 6, TestMaps.ALL).facilities(), seen.getFirst().facilities());
  }

  @Test
  void theSameMapGivesTheSameAnswer() {
    PreparedCity city = city(Susceptibility.HIGH, place(0, 0), 100);
    ImpactVersion one = impact(city, 6, TestMaps.ALL);
    ImpactVersion two = impact(city, 6, TestMaps.ALL);
    assertEquals(one.facilities(), two.facilities());
    assertEquals(one.repairs(), two.repairs());
    for (String id : DAMAGED) {
      assertEquals(one.totals().city(id), two.totals().city(id));
    }
  }

  @Test
  void missingMeasuresNeverHoldItBack() {
    PreparedCity city = city(Susceptibility.NONE, place(0, 0), 100);
    for (IntensityMeasure only :
        List.of(IntensityMeasure.PGA, IntensityMeasure.PGV, IntensityMeasure.SA10)) {
      ImpactVersion impact = impact(city, 6, List.of(only));
      assertTrue(damaged(impact) > 10, only + "");
      assertTrue(
          impact.basis().notes().contains("map lacks PGA or SA(1.0): PGA counts as it is"),
          only + " " + impact.basis().notes());
      assertEquals(
          !only.equals(IntensityMeasure.PGA),
          impact.basis().notes().contains("PGA derived from " + only));
    }
  }

  @Test
  void softGroundIsNeverBetter() {
    double firm = damaged(impact(city(Susceptibility.NONE, place(0, 0), 100), 6, TestMaps.ALL));
    double soft =
        damaged(impact(city(Susceptibility.VERY_HIGH, place(0, 0), 100), 6, TestMaps.ALL));
    assertTrue(soft > firm, firm + " " + soft);
  }

  @Test
  void aCityBeyondTheMapIsNotShakenAndSaysSo() {
    ImpactVersion impact =
        impact(city(Susceptibility.NONE, new GeoPoint(40.8, 20), 20), 6, TestMaps.ALL);
    assertEquals(0, damaged(impact), 1e-9);
    assertEquals(impact.basis().cells(), impact.basis().cellsOutside());
  }

  @Test
  void aCityWithoutBuildingsHasItsFacilitiesStill() {
    ImpactVersion impact = impact(city(Susceptibility.NONE, place(0, 0), 0), 6, TestMaps.ALL);
    assertEquals(0, damaged(impact), 0.0);
    assertEquals(2, impact.facilities().size());
  }
}
