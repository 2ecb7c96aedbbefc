package haetae.impact.network;

import static haetae.impact.network.TestCities.element;
import static haetae.impact.network.TestCities.facility;
import static haetae.impact.network.TestCities.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.HazusBuildings;
import haetae.impact.fragility.Spread;
import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.Road;
import haetae.world.city.Susceptibility;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacilityStatesTest {
  private static final FragilitySet BUILDINGS = HazusBuildings.set(Spread.FIELDS_AT_BUILDINGS);

  private static FacilityStates states(City city) {
    return FacilityStates.of(city, BUILDINGS, PowerSettings.DEFAULT, true);
  }

  static PlaceShaking shaking(double pgaG) {
    return new PlaceShaking(
        Map.of(
            IntensityMeasure.PGA, new Level(Math.log(pgaG), 0.4),
            IntensityMeasure.SA03, new Level(Math.log(2.5 * pgaG), 0.4),
            IntensityMeasure.SA10, new Level(Math.log(pgaG / 1.5), 0.4),
            IntensityMeasure.PGV, new Level(Math.log(60 * pgaG), 0.4)),
        0);
  }

  private static List<FacilityState> rank(City city, double pgaG) {
    FacilityStates states = states(city);
    return states.rank(Collections.nCopies(states.size(), shaking(pgaG)), 6);
  }

  private static City ofAllKinds() {
    List<Facility> all = new ArrayList<>();
    for (FacilityKind kind : FacilityKind.values()) {
      all.add(facility(kind.word(), kind, place(all.size(), 0), ""));
    }
    return TestCities.of(all, List.of());
  }

  @Test
  void everyKindHasAUsualClassThatExists() {
    for (FacilityState state : rank(ofAllKinds(), 0.3)) {
      assertTrue(state.usualFragility());
      assertTrue(state.condition().isPresent(), state.id());
      assertEquals(List.of(), state.notes(), state.id());
      List<Double> chances = state.condition().orElseThrow().states();
      assertEquals(1, chances.stream().mapToDouble(p -> p).sum(), 1e-12);
      assertTrue(chances.stream().allMatch(p -> p >= 0));
    }
  }

  @Test
  void ranksByWeightAndChanceAndNeverOtherwise() {
    List<FacilityState> ranked = rank(ofAllKinds(), 0.3);
    for (int i = 1; i < ranked.size(); i++) {
      assertTrue(ranked.get(i).priority() <= ranked.get(i - 1).priority());
    }
    assertEquals(ranked, rank(ofAllKinds(), 0.3));
    FacilityState first = ranked.getFirst();
    assertEquals(
        UsualClass.of(first.kind()).importance() * first.notFunctional(0).orElseThrow(),
        first.priority(),
        1e-15);
  }

  @Test
  void equalOnesByKindAndId() {
    City city =
        TestCities.of(
            List.of(
                facility("b", FacilityKind.SHELTER, place(0, 0), ""),
                facility("c", FacilityKind.POLICE_STATION, place(0, 0), ""),
                facility("a", FacilityKind.SHELTER, place(0, 0), ""),
                facility("d", FacilityKind.FIRE_STATION, place(0, 0), "")),
            List.of());
    assertEquals(
        List.of("d", "c", "a", "b"), rank(city, 0.3).stream().map(FacilityState::id).toList());
  }

  @Test
  void moreShakingIsNeverBetterAndDaysHeal() {
    Map<String, Double> before = new java.util.HashMap<>();
    for (double pgaG = 0.02; pgaG < 2; pgaG *= 1.3) {
      for (FacilityState state : rank(ofAllKinds(), pgaG)) {
        List<Double> lost = state.condition().orElseThrow().notFunctional();
        double now = lost.getFirst();
        assertTrue(now >= before.getOrDefault(state.id(), 0.0) - 1e-12, state.id());
        before.put(state.id(), now);
        for (int day = 1; day < lost.size(); day++) {
          assertTrue(lost.get(day) <= lost.get(day - 1) + 1e-12, state.id());
        }
      }
    }
  }

  @Test
  void namedClassIsTakenAndAnUnknownOneSaid() {
    City city =
        TestCities.of(
            List.of(
                facility("own", FacilityKind.HOSPITAL, place(0, 0), "URML/pre"),
                facility("odd", FacilityKind.HOSPITAL, place(0, 0), "igloo")),
            List.of());
    List<FacilityState> ranked = rank(city, 0.3);
    assertEquals("URML/pre", ranked.getFirst().fragility());
    assertEquals("C2M/moderate", ranked.getLast().fragility());
    assertEquals(List.of("no fragility class 'igloo': the usual one"), ranked.getLast().notes());
  }

  @Test
  void aMissingMeasureIsDerivedAndNothingKnownIsSaid() {
    City city =
        TestCities.of(
            List.of(
                facility("bridge", FacilityKind.BRIDGE, place(0, 0), "HWB5"),
                facility("far", FacilityKind.HOSPITAL, place(1, 0), "")),
            List.of());
    PlaceShaking onlyPga =
        new PlaceShaking(Map.of(IntensityMeasure.PGA, new Level(Math.log(0.3), 0.4)), 0);
    List<FacilityState> ranked = states(city).rank(List.of(onlyPga, PlaceShaking.UNKNOWN), 6);
    assertEquals("bridge", ranked.getFirst().id());
    assertEquals(List.of("SA(1.0) derived from PGA"), ranked.getFirst().notes());
    assertEquals(Optional.empty(), ranked.getLast().condition());
    assertEquals(List.of("no shaking known here"), ranked.getLast().notes());
  }

  @Test
  void theShapeOfTheSpectrumMattersToBuildingsOnly() {
    City city =
        TestCities.of(
            List.of(
                facility("h", FacilityKind.HOSPITAL, place(0, 0), ""),
                facility("s", FacilityKind.SUBSTATION, place(0, 0), "")),
            List.of());
    PlaceShaking shifted =
        new PlaceShaking(Map.of(IntensityMeasure.PGA, new Level(Math.log(0.3), 0.4)), -Math.log(2));
    List<FacilityState> ranked = states(city).rank(List.of(shifted, shifted), 5);
    for (FacilityState state : ranked) {
      double expected = state.kind() == FacilityKind.HOSPITAL ? 0.15 : 0.3;
      double mean = state.condition().orElseThrow().shaking().mean();
      assertEquals(expected, Math.exp(mean), 1e-12, state.id());
    }
  }

  @Test
  void failingGroundAddsDamageToBuildingsAndBridges() {
    for (FacilityKind kind : List.of(FacilityKind.HOSPITAL, FacilityKind.BRIDGE)) {
      List<Facility> one = List.of(facility("x", kind, place(0, 0), ""));
      City firm = TestCities.of(one, List.of());
      City soft =
          TestCities.city(
              List.of(TestCities.district("a", place(0, 0), Susceptibility.VERY_HIGH)),
              BuildingStock.empty(),
              one,
              List.of(),
              List.of(),
              List.of());
      double before = rank(firm, 0.3).getFirst().condition().orElseThrow().states().getLast();
      double after = rank(soft, 0.3).getFirst().condition().orElseThrow().states().getLast();
      assertTrue(after > before, kind + " " + before + " " + after);
    }
  }

  @Test
  void gridAndBridgesOfRoadsAreListedLinesAreNot() {
    Road bridge =
        new Road(
            "r1",
            "",
            "primary",
            List.of(place(0, 0), place(0, 1)),
            true,
            false,
            false,
            TestCities.KNOWN);
    City city =
        TestCities.city(
            List.of(),
            BuildingStock.empty(),
            List.of(),
            List.of(
                element("s", GridElement.Kind.SUBSTATION, place(0, 0), "", 154),
                element("l", GridElement.Kind.LINE, place(0, 0), "s", 154),
                element("d", GridElement.Kind.DISTRIBUTION, place(0, 0), "l", 22.9)),
            List.of(bridge),
            List.of());
    List<FacilityState> ranked = rank(city, 0.3);
    assertEquals(
        Map.of("s", "substation-medium-standard", "d", "distribution-standard", "r1", "HWB28"),
        ranked.stream()
            .collect(
                java.util.stream.Collectors.toMap(FacilityState::id, FacilityState::fragility)));
  }

  @Test
  void asManyPlacesAsThingsListed() {
    assertEquals(
        "shaking at 1 places; expected the 18 listed",
        assertThrows(
                InvalidValue.class,
                () -> states(ofAllKinds()).rank(List.of(PlaceShaking.UNKNOWN), 6))
            .getMessage());
  }
}
