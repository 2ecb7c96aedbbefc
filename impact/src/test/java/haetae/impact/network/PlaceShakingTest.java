package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.shaking.IntensityMeasure;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceShakingTest {
  private static PlaceShaking only(IntensityMeasure measure, double mean) {
    return new PlaceShaking(Map.of(measure, new Level(mean, 0.3)), 0);
  }

  @Test
  void whatIsThereIsTaken() {
    PlaceShaking.Found found =
        only(IntensityMeasure.PGA, -1).best(IntensityMeasure.PGA).orElseThrow();
    assertEquals(new Level(-1, 0.3), found.level());
    assertEquals(Optional.empty(), found.from());
  }

  @Test
  void whatIsMissingIsDerivedAndLessCertain() {
    PlaceShaking.Found found =
        only(IntensityMeasure.PGA, Math.log(0.3)).best(IntensityMeasure.SA10).orElseThrow();
    assertEquals(Math.log(0.2), found.level().mean(), 1e-12);
    assertEquals(Math.hypot(0.3, 0.5), found.level().sigma(), 1e-12);
    assertEquals(Optional.of(IntensityMeasure.PGA), found.from());
  }

  @Test
  void thereAndBackIsTheSame() {
    double pgv =
        only(IntensityMeasure.SA10, -2).best(IntensityMeasure.PGV).orElseThrow().level().mean();
    double back =
        only(IntensityMeasure.PGV, pgv).best(IntensityMeasure.SA10).orElseThrow().level().mean();
    assertEquals(-2, back, 1e-12);
    assertEquals(94.6, Math.exp(pgv + 2), 0.05);
  }

  @Test
  void feltIntensityIsTheLastResort() {
    PlaceShaking.Found found =
        only(IntensityMeasure.MMI, 7).best(IntensityMeasure.PGA).orElseThrow();
    assertEquals(Optional.of(IntensityMeasure.MMI), found.from());
    assertTrue(found.level().sigma() > 0.3);
    double pgaG = Math.exp(found.level().mean());
    assertTrue(pgaG > 0.1 && pgaG < 0.5, () -> "MMI 7 is " + pgaG + " g");
  }

  @Test
  void nothingFromNothing() {
    assertEquals(Optional.empty(), PlaceShaking.UNKNOWN.best(IntensityMeasure.PGA));
    assertEquals(Optional.empty(), only(IntensityMeasure.PGA, 0).best(IntensityMeasure.sa(2)));
  }
}
