package haetae.signal.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.quake.Phase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstArrivalTest {
  /** A slow layer between 6 and 10 km: nothing is refracted in it. */
  private static final VelocityModel SLOW_LAYER =
      new VelocityModel(
          "slow layer",
          List.of(
              new Layer(0, 5, 2.9),
              new Layer(2, 6, 3.5),
              new Layer(6, 5.4, 3.1),
              new Layer(10, 6.5, 3.7),
              new Layer(30, 8, 4.5)),
          "made up");

  @ParameterizedTest
  @EnumSource(EarthShape.class)
  void isContinuousFiniteAndGrowsWithDistance(EarthShape shape) {
    FirstArrival exact = new FirstArrival(SLOW_LAYER, Phase.P, shape);
    for (double z = 0.05; z < 50; z += 1.37) {
      double last = exact.at(0, z).timeS();
      for (double x = 0.25; x < 300; x += 0.25) {
        RayArrival ray = exact.at(x, z);
        double gain = ray.timeS() - last;
        assertTrue(
            gain >= -1e-9 && gain <= 0.25 / 5 + 1e-9, shape + " " + x + " " + z + " " + gain);
        assertTrue(ray.layer() != 2 || ray.type() == RayType.DIRECT, "refracted in the slow layer");
        last = ray.timeS();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EarthShape.class)
  void derivativesAreThoseOfTheTimes(EarthShape shape) {
    FirstArrival exact = new FirstArrival(VelocityModels.incn(), Phase.P, shape);
    Random random = new Random(5);
    double h = 1e-3;
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      double x = 1 + 250 * random.nextDouble();
      double z = 0.2 + 40 * random.nextDouble();
      RayArrival ray = exact.at(x, z);
      RayArrival ahead = exact.at(x + h, z + h);
      RayArrival behind = exact.at(x - h, z - h);
      if (sameFamily(ray, ahead) && sameFamily(ray, behind)) {
        double dx = (exact.at(x + h, z).timeS() - exact.at(x - h, z).timeS()) / (2 * h);
        double dz = (exact.at(x, z + h).timeS() - exact.at(x, z - h).timeS()) / (2 * h);
        assertEquals(dx, ray.distanceSlownessSKm(), 1e-5, x + " " + z);
        assertEquals(dz, ray.depthSlownessSKm(), 1e-5, x + " " + z);
        compared++;
      }
    }
    assertTrue(compared > 450, compared + " compared");
  }

  private static boolean sameFamily(RayArrival a, RayArrival b) {
    return a.type() == b.type() && a.layer() == b.layer();
  }

  @ParameterizedTest
  @EnumSource(EarthShape.class)
  void sourceAndReceiverMayBeExchanged(EarthShape shape) {
    FirstArrival exact = new FirstArrival(SLOW_LAYER, Phase.S, shape);
    for (double x : new double[] {0, 3, 20, 80, 200}) {
      assertEquals(exact.at(x, 7, -1.2).timeS(), exact.at(x, -1.2, 7).timeS(), 1e-12);
    }
  }

  @Test
  void straightUpIsTheSumOfTheLayers() {
    FirstArrival exact = new FirstArrival(SLOW_LAYER, Phase.P, EarthShape.SPHERICAL);
    RayArrival up = exact.at(0, 8, -1);
    assertEquals(3.0 / 5 + 4.0 / 6 + 2.0 / 5.4, up.timeS(), 1e-9);
    assertEquals(180, up.takeOffDeg(), 1e-6);
  }

  @Test
  void aHomogeneousSphereHasStraightRays() {
    VelocityModel one = new VelocityModel("one", List.of(new Layer(0, 6, 3.5)), "made up");
    FirstArrival exact = new FirstArrival(one, Phase.P, EarthShape.SPHERICAL);
    for (double x : new double[] {1, 20, 150, 400}) {
      double angle = x / 6371;
      double r = 6371 - 12;
      double chord = Math.sqrt(6371.0 * 6371 + r * r - 2 * 6371 * r * Math.cos(angle));
      assertEquals(chord / 6, exact.at(x, 12).timeS(), 1e-7);
    }
  }
}
