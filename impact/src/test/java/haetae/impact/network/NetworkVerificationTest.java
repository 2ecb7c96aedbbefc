package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.impact.ground.GroundMovement;
import haetae.world.city.Pipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers worked out by an independent program, SCIENCE sections 15.1 and 15.2. */
class NetworkVerificationTest {
  private static Pipe pipe(String material) {
    return TestCities.pipe("p", material, 1, TestCities.place(0, 0));
  }

  @Test
  void repairsByWavesOfThirtyCentimetresASecond() {
    GroundMovement still = GroundMovement.NONE;
    Pipe brittle = pipe("cast-iron");
    Pipe ductile = pipe("ductile-iron");
    assertEquals(0.07246, PipeRelation.ALA_2001.rate(brittle, 30, still).perKm(), 0.5e-5);
    assertEquals(0.21063, PipeRelation.HAZUS.rate(brittle, 30, still).perKm(), 0.5e-5);
    assertEquals(0.06319, PipeRelation.HAZUS.rate(ductile, 30, still).perKm(), 0.5e-5);
  }

  @ParameterizedTest(name = "day {0}")
  @CsvSource({"1, .0912", "3, .5000", "7, .9962"})
  void substationOfModerateDamage(double day, double restored) {
    assertEquals(restored, Restoration.SUBSTATION.restored(2, day), 0.5e-4);
  }

  @Test
  void multipliersOfIsoyama() {
    double factor = Isoyama.factor(75, PipeMaterial.ASBESTOS_CEMENT, Isoyama.Terrain.TERRACE, 1);
    assertEquals(1.6 * 1.2 * 1.5 * 2.4, factor, 1e-12);
    assertEquals(
        0.5 * 0.3 * 0.4,
        Isoyama.factor(600, PipeMaterial.STEEL, Isoyama.Terrain.STIFF_ALLUVIAL, 0),
        1e-12);
  }
}
