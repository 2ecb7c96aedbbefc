package haetae.hazard.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroundFailureTest {
  private static final LiquefactionSite SOFT = new LiquefactionSite(200, 1200, 1, 0.2, 2, 0);

  private static double liquefied(double pgv, double pga, double m, LiquefactionSettings settings) {
    return Zhu2017.GENERAL.at(SOFT, pgv, pga, m, settings).areaFraction();
  }

  @Test
  void eachChangeOfLaterWorkCanBeSwitched() {
    assertTrue(
        liquefied(20, 0.2, 5.4, LiquefactionSettings.ORIGINAL)
            > liquefied(20, 0.2, 5.4, LiquefactionSettings.USGS));
    assertEquals(0, liquefied(20, 0.09, 5.4, LiquefactionSettings.RASHIDIAN_BAISE));
    assertTrue(liquefied(20, 0.09, 5.4, LiquefactionSettings.USGS) > 0);
  }

  /** Sand boiled at Heunghae in 2017 (M 5.4): the magnitude factor must not hide it. */
  @Test
  void anEarthquakeLikePohangsLeavesLiquefactionVisible() {
    assertTrue(liquefied(25, 0.3, 5.4, LiquefactionSettings.DEFAULT) > 0.05);
  }

  @Test
  void strongerShakingNeverLiquefiesLess() {
    double before = 0;
    for (double pgv = 1; pgv < 300; pgv *= 1.2) {
      double now = liquefied(pgv, 0.3, 6, LiquefactionSettings.DEFAULT);
      assertTrue(now >= before && now <= 0.4915);
      before = now;
    }
  }

  @Test
  void nothingFailsOutsideTheConditions() {
    LiquefactionSite rock = new LiquefactionSite(621, 1200, 1, 1, 2, 0);
    LiquefactionSite steep = new LiquefactionSite(200, 1200, 1, 1, 2, 5.1);
    for (LiquefactionSite site : new LiquefactionSite[] {rock, steep}) {
      assertEquals(
          FailureEstimate.NONE, Zhu2017.GENERAL.at(site, 50, 0.5, 7, LiquefactionSettings.USGS));
    }
    assertEquals(0, liquefied(2.9, 0.5, 7, LiquefactionSettings.ORIGINAL));
    assertEquals(FailureEstimate.NONE, NowickiJessee2018.at(50, 1.9, -1, 5, 0.3));
    assertEquals(0, HazusLiquefaction.LOW.probability(0.2, 6, 1));
  }

  @Test
  void landslidesSaturate() {
    assertEquals(
        NowickiJessee2018.at(211, 30, -1, 19, 0.3), NowickiJessee2018.at(900, 30, -1, 25, 0.3));
    assertEquals(0.256, NowickiJessee2018.areaFraction(1), 1e-12);
  }

  @Test
  void aBlockStaysUntilTheCriticalAcceleration() {
    assertEquals(0, Newmark.displacementCm(0.2, 0.2));
    assertTrue(Newmark.displacementCm(0.1, 0.4) > Newmark.displacementCm(0.2, 0.4));
  }

  @Test
  void aMissingLayerIsNamedAndNothingIsInvented() {
    GroundFailure failure =
        new GroundFailure(new double[] {200}, Map.of(GroundLayer.SLOPE_DEG, new double[] {10}));
    FailureMap.Absent absent =
        assertInstanceOf(FailureMap.Absent.class, failure.landslide(new double[] {30}));
    assertEquals(
        "no layer [CTI, LITHOLOGY, LAND_COVER]; needs [SLOPE_DEG, CTI, LITHOLOGY, LAND_COVER]",
        absent.reason());
  }

  @Test
  void aPlaceWithoutAValueHasNoAnswerAndTheOthersDo() {
    Map<GroundLayer, double[]> layers = new EnumMap<>(GroundLayer.class);
    layers.put(GroundLayer.SLOPE_DEG, new double[] {0, 0});
    layers.put(GroundLayer.PRECIPITATION_MM, new double[] {1200, 1200});
    layers.put(GroundLayer.COAST_KM, new double[] {1, 1});
    layers.put(GroundLayer.RIVER_KM, new double[] {0.2, 0.2});
    layers.put(GroundLayer.WATER_TABLE_M, new double[] {2, Double.NaN});
    FailureMap map =
        new GroundFailure(new double[] {200, 200}, layers)
            .liquefaction(
                Zhu2017.GENERAL,
                LiquefactionSettings.USGS,
                6.5,
                new double[] {30, 30},
                new double[] {0.3, 0.3});
    FailureMap.Drawn drawn = assertInstanceOf(FailureMap.Drawn.class, map);
    assertEquals(0.55267, drawn.probability[0], 0.5e-5);
    assertTrue(Double.isNaN(drawn.probability[1]) && Double.isNaN(drawn.areaFraction[1]));
  }

  @Test
  void wrongInputIsNamed() {
    InvalidValue length =
        assertThrows(
            InvalidValue.class,
            () ->
                new GroundFailure(new double[2], Map.of(GroundLayer.CTI, new double[] {1, 2, 3})));
    assertEquals("CTI has 3 values; expected 2", length.getMessage());
    InvalidValue unit =
        assertThrows(
            InvalidValue.class, () -> liquefied(20, 30, 5.4, LiquefactionSettings.DEFAULT));
    assertEquals("pgaG is 30.0 g; expected 0.0 to 10.0 g", unit.getMessage());
    NowickiJessee2018 model = new NowickiJessee2018();
    String message = assertThrows(InvalidValue.class, () -> model.lithology("xx")).getMessage();
    assertTrue(message.startsWith("GLiM class is 'xx'; expected one of [mt, nd, pa"), message);
    assertThrows(InvalidValue.class, () -> model.landCover(15));
  }
}
