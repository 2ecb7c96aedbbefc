package haetae.signal.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.quake.Phase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelTimeTableTest {
  private static final TravelTimeTable INCN = TravelTimeTable.of(VelocityModels.incn());

  @ParameterizedTest
  @ValueSource(strings = {"INCN", "MDJ2", "PARK2002", "KIM2011"})
  void staysWithinAHundredthOfASecondOfTheExactTime(String name) {
    VelocityModel model = VelocityModels.get(name);
    for (EarthShape shape : EarthShape.values()) {
      TravelTimeTable table = TravelTimeTable.of(model, shape, 400, 80);
      for (Phase phase : Phase.values()) {
        double worst = worstS(table, new FirstArrival(model, phase, shape), phase);
        assertTrue(worst < 0.01, name + " " + shape + " " + phase + ": " + worst + " s");
      }
    }
  }

  private static double worstS(TravelTimeTable table, FirstArrival exact, Phase phase) {
    Random random = new Random(7);
    double worst = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = i % 2 == 0 ? 400 * random.nextDouble() : 25 * random.nextDouble();
      double z = i % 3 == 0 ? 80 * random.nextDouble() : 35 * random.nextDouble();
      double error = Math.abs(table.timeS(phase, x, z) - exact.at(x, z).timeS());
      worst = Math.max(worst, error);
    }
    return worst;
  }

  @Test
  void derivativesAreThoseOfTheExactRay() {
    FirstArrival exact = new FirstArrival(VelocityModels.incn(), Phase.S, EarthShape.SPHERICAL);
    for (double[] at :
        List.of(new double[] {3.3, 5.2}, new double[] {47, 12.3}, new double[] {251, 18.2})) {
      RayArrival ray = exact.at(at[0], at[1]);
      assertEquals(
          ray.distanceSlownessSKm(), INCN.distanceSlownessSKm(Phase.S, at[0], at[1]), 1e-3);
      assertEquals(ray.depthSlownessSKm(), INCN.depthSlownessSKm(Phase.S, at[0], at[1]), 1e-3);
      assertEquals(ray.takeOffDeg(), INCN.takeOffDeg(Phase.S, at[0], at[1]), 0.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void followsTheRayToStationsOffTheDatum(Phase phase) {
    FirstArrival exact = new FirstArrival(VelocityModels.incn(), phase, EarthShape.SPHERICAL);
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      double x = 300 * random.nextDouble();
      double z = 2 + 30 * random.nextDouble();
      double elevation = -0.5 + 2.5 * random.nextDouble();
      double expected = exact.at(x, z, -elevation).timeS();
      assertEquals(
          expected, INCN.timeS(phase, x, z, elevation), 0.02, x + " " + z + " " + elevation);
    }
  }

  @Test
  void goesOnBeyondItsEdges() {
    double p = INCN.distanceSlownessSKm(Phase.P, 400, 10);
    assertEquals(INCN.timeS(Phase.P, 400, 10) + 50 * p, INCN.timeS(Phase.P, 450, 10), 0.02);
    assertEquals(INCN.timeS(Phase.P, 30, 0), INCN.timeS(Phase.P, 30, -2), 0);
    assertTrue(INCN.timeS(Phase.P, 30, 90) > INCN.timeS(Phase.P, 30, 80));
  }

  @Test
  void theFrontIsWhereTheTimeIs() {
    double km = INCN.frontKm(Phase.P, 10, 8);
    assertEquals(10, INCN.timeS(Phase.P, km, 8), 1e-3);
    assertEquals(0, INCN.frontKm(Phase.P, 0.5, 8));
  }
}
