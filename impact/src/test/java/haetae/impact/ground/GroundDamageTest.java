package haetae.impact.ground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.city.Susceptibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundDamageTest {
  private static final GroundHere SOFT = new GroundHere(Susceptibility.VERY_HIGH, 1);

  private static double[] chances(GroundHere ground, double pgaG, double sigma, double magnitude) {
    return GroundDamage.liquefaction(
        List.of(ground),
        new double[] {Math.log(pgaG)},
        new double[] {sigma},
        magnitude,
        BuildingGroundDamage.SHALLOW);
  }

  @Test
  void certainShakingByHand() {
    double[] chance = chances(SOFT, 0.3, 0, 6.5);
    GroundMovement movement = GroundMovement.of(SOFT, 0.3, 6.5);
    double damaged =
        movement.chance()
            * BuildingGroundDamage.SHALLOW.extensive(movement.lateralCm(), movement.settlementCm());
    assertArrayEquals(new double[] {damaged, damaged, damaged, 0.2 * damaged}, chance, 1e-5);
  }

  @Test
  void neverRisesAlongStatesNorFallsWithShaking() {
    double before = 0;
    for (double pgaG = 0.02; pgaG < 2; pgaG *= 1.2) {
      double[] chance = chances(SOFT, pgaG, 0.5, 6);
      assertTrue(chance[0] >= before);
      assertTrue(chance[0] >= chance[2] && chance[2] >= chance[3]);
      assertTrue(chance[0] <= 1);
      before = chance[0];
    }
    assertTrue(before > 0.05);
  }

  @Test
  void rockSmallQuakesAndUnknownShakingDoNothing() {
    assertArrayEquals(new double[4], chances(GroundHere.FIRM, 0.5, 0.5, 7));
    assertArrayEquals(new double[4], chances(SOFT, 0.5, 0.5, 3.9));
    assertArrayEquals(
        new double[4],
        GroundDamage.liquefaction(
            List.of(SOFT),
            new double[] {Double.NaN},
            new double[] {0},
            7,
            BuildingGroundDamage.SHALLOW));
  }

  @Test
  void twoCausesTogether() {
    double[] both =
        GroundDamage.together(GroundDamage.failure(new double[] {0.5}), chances(SOFT, 0.3, 0, 6.5));
    double g = chances(SOFT, 0.3, 0, 6.5)[0];
    assertEquals(0.5 + g - 0.5 * g, both[0], 1e-12);
    assertEquals(0.1 + 0.2 * g - 0.1 * 0.2 * g, both[3], 1e-12);
  }

  @Test
  void messages() {
    assertEquals(
        "4 chances and 0; expected as many of each",
        assertThrows(InvalidValue.class, () -> GroundDamage.together(new double[4], new double[0]))
            .getMessage());
    assertThrows(InvalidValue.class, () -> GroundDamage.failure(new double[] {1.1}));
  }

  @Test
  void nodesAverageANormalNumber() {
    assertEquals(1, NormalNodes.mean(z -> 1), 1e-14);
    assertEquals(0, NormalNodes.mean(z -> z), 1e-14);
    assertEquals(1, NormalNodes.mean(z -> z * z), 1e-6);
    assertEquals(Math.exp(0.125), NormalNodes.mean(z -> Math.exp(z / 2)), 1e-7);
  }
}
