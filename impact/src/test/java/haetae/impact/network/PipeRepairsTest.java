package haetae.impact.network;

import static haetae.impact.network.TestCities.district;
import static haetae.impact.network.TestCities.pipe;
import static haetae.impact.network.TestCities.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.ground.GroundMovement;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.Pipe;
import haetae.world.city.Susceptibility;
import haetae.world.shaking.IntensityMeasure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipeRepairsTest {
  private static City city(Susceptibility ground) {
    return TestCities.city(
        List.of(district("a", place(0, 0), ground), district("b", place(8, 0), ground)),
        BuildingStock.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            pipe("1", "cast-iron", 2, place(0, 0)),
            pipe("2", "polyethylene", 3, place(8, 0)),
            pipe("3", "cast-iron", 4, place(60, 0))));
  }

  private static List<DistrictRepairs> repairs(
      City city, PipeRelation relation, double pgvCmPerS, double sigma) {
    PlaceShaking here =
        new PlaceShaking(
            Map.of(
                IntensityMeasure.PGV, new Level(Math.log(pgvCmPerS), sigma),
                IntensityMeasure.PGA, new Level(Math.log(pgvCmPerS / 60), sigma)),
            0);
    return new PipeRepairs(city, relation).of(Collections.nCopies(city.pipes().size(), here), 6.5);
  }

  @Test
  void byHandWhereTheShakingIsCertain() {
    List<DistrictRepairs> all = repairs(city(Susceptibility.NONE), PipeRelation.ALA_2001, 30, 0);
    assertEquals(
        List.of("", "a", "b", "none"), all.stream().map(DistrictRepairs::district).toList());
    double perKm = 0.00187 * 30 / 2.54 / 0.3048;
    DistrictRepairs a = all.get(1);
    assertEquals(2 * perKm, a.repairs(), 1e-9);
    assertEquals(0.8 * 2 * perKm, a.leaks(), 1e-9);
    assertEquals(0.2 * 2 * perKm, a.breaks(), 1e-9);
    assertEquals(Math.sqrt(2 * perKm), a.sigma(), 1e-7, "only the chance of single repairs");
    assertEquals(1 - Math.exp(-0.2 * 2 * perKm), a.breakChance(), 1e-9);
    assertEquals(0.15 * 3 * perKm, all.get(2).repairs(), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(PipeRelation.class)
  void districtsAddUpToTheCity(PipeRelation relation) {
    List<DistrictRepairs> all = repairs(city(Susceptibility.HIGH), relation, 40, 0.5);
    double sum = all.stream().skip(1).mapToDouble(DistrictRepairs::repairs).sum();
    assertEquals(sum, all.getFirst().repairs(), 1e-9 * sum);
    assertEquals(9, all.getFirst().lengthKm(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(PipeRelation.class)
  void moreShakingAndSofterGroundNeverNeedFewer(PipeRelation relation) {
    double before = -1;
    for (double pgv = 5; pgv < 200; pgv *= 1.5) {
      double firm = repairs(city(Susceptibility.NONE), relation, pgv, 0.4).getFirst().repairs();
      double soft =
          repairs(city(Susceptibility.VERY_HIGH), relation, pgv, 0.4).getFirst().repairs();
      assertTrue(firm >= before && soft >= firm, relation + " at " + pgv);
      before = firm;
    }
  }

  /** E(PGV) of a lognormal number. */
  @Test
  void expectationOverTheErrorOfShaking() {
    City city = city(Susceptibility.NONE);
    double certain = repairs(city, PipeRelation.ALA_2001, 30, 0).getFirst().repairs();
    double vague = repairs(city, PipeRelation.ALA_2001, 30, 0.5).getFirst().repairs();
    assertEquals(certain * Math.exp(0.125), vague, 1e-7 * vague);
  }

  @Test
  void unknownShakingIsLengthNotRepairs() {
    City city = city(Susceptibility.NONE);
    DistrictRepairs all =
        new PipeRepairs(city, PipeRelation.HAZUS)
            .of(Collections.nCopies(3, PlaceShaking.UNKNOWN), 6)
            .getFirst();
    assertEquals(0, all.repairs(), 0.0);
    assertEquals(9, all.unknownKm(), 1e-12);
    assertEquals(0, all.lengthKm(), 0.0);
  }

  @Test
  void wavesLeakAndMovingGroundBreaks() {
    Pipe pipe = pipe("p", "cast-iron", 1, place(0, 0));
    RepairRate wave = PipeRelation.HAZUS.rate(pipe, 30, GroundMovement.NONE);
    RepairRate moved = PipeRelation.HAZUS.rate(pipe, 0, new GroundMovement(1, 25.4, 0));
    assertEquals(0.2, wave.breaksPerKm() / wave.perKm(), 1e-12);
    assertEquals(0.8, moved.breaksPerKm() / moved.perKm(), 1e-12);
    assertEquals(Math.pow(10, 0.56), moved.perKm(), 1e-12);
  }

  @Test
  void anUnknownMaterialCountsAsBrittle() {
    assertEquals(PipeMaterial.UNKNOWN, PipeMaterial.of("bamboo"));
    assertEquals(PipeMaterial.DUCTILE_IRON, PipeMaterial.of(" Ductile-Iron "));
    assertTrue(PipeMaterial.UNKNOWN.brittle());
  }
}
