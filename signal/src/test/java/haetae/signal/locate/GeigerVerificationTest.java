package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.travel.EarthShape;
import haetae.signal.travel.ExactTravelTimes;
import haetae.signal.travel.VelocityModels;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked example of SCIENCE sections 3.3 and 3.4 (flat INCN, fixed sigmas, no robust weights).
 */
class GeigerVerificationTest {
  private static final ExactTravelTimes FLAT =
      new ExactTravelTimes(VelocityModels.incn(), EarthShape.FLAT);
  private static final LocateSettings PLAIN =
      LocateSettings.DEFAULT.withModelError(0).withWeights(RobustWeight.NONE, 0);
  private static final double[] NOISE_S = {
    .03, -.05, .02, .06, -.04, .01, -.03, .05, -.02, .04, .0, -.06
  };
  private static final List<Pick> EXACT = Synthetic.picks(FLAT, Synthetic.EIGHT, 4, 1.2, -0.8, 4.5);

  @Test
  void makesThePrintedArrivalTimes() {
    double[] p = {1.5026, 1.7586, 1.7858, 1.7309, 3.3585, 4.1957, 4.7747, 5.6069};
    double[] s = {2.5873, 3.0280, 3.0750, 2.9803};
    for (int i = 0; i < p.length; i++) {
      double[] station = Synthetic.EIGHT[i];
      assertEquals(p[i], Synthetic.travelS(FLAT, Phase.P, station, 1.2, -0.8, 4.5), 0.5001e-4);
      if (i < s.length) {
        assertEquals(s[i], Synthetic.travelS(FLAT, Phase.S, station, 1.2, -0.8, 4.5), 0.5001e-4);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 8, 0", "10, 10, 15, -1"})
  void comesBackToTheSource(double eastKm, double northKm, double depthKm, double timeS) {
    Solution solution = solve(EXACT, eastKm, northKm, depthKm, timeS);
    assertPlace(solution, 1.2, -0.8, 4.5, 0, 1e-4);
    assertTrue(solution.iterations() <= 8, solution.iterations() + " iterations");
  }

  @Test
  void standardDeviationsAndEllipses() {
    Solution solution = solve(EXACT, 0, 0, 8, 0);
    double[][] covariance = solution.covariance();
    double[] expected = {0.1340, 0.1383, 0.4902, 0.0341};
    for (int i = 0; i < 4; i++) {
      assertEquals(expected[i], Math.sqrt(covariance[i][i]), 0.6e-4);
    }
    ErrorEllipse ellipse = solution.ellipse(covariance);
    assertEquals(0.2142, ellipse.semiMajorKm(), 0.6e-4);
    assertEquals(0.1980, ellipse.semiMinorKm(), 0.6e-4);
    double to95 = Math.sqrt(5.9915 / 2.2957);
    assertEquals(0.3460, ellipse.semiMajorKm() * to95, 0.6e-4);
    assertEquals(0.3199, ellipse.semiMinorKm() * to95, 0.6e-4);
  }

  @Test
  void noisyPicks() {
    Solution solution = solve(noisy(), 0, 0, 8, 0);
    assertPlace(solution, 1.3436, -0.8885, 4.6418, -0.0112, 0.6e-4);
    assertEquals(0.0363, solution.rmsS(), 0.5e-4);
  }

  /**
   * Section 3.3: sum over pairs of |Δt − Δτ| of S1, S4, S2, on a grid of 0.5 km, 5 and 10 km deep.
   */
  @Test
  void equalDifferentialTimesOfThreeStations() {
    int[] stations = {0, 3, 1};
    double best = Double.POSITIVE_INFINITY;
    double[] at = new double[3];
    for (double z : new double[] {5, 10}) {
      for (int i = -60; i <= 60; i++) {
        for (int j = -60; j <= 60; j++) {
          double sum = differentialTimes(stations, i * 0.5, j * 0.5, z);
          if (sum < best) {
            best = sum;
            at = new double[] {i * 0.5, j * 0.5, z};
          }
        }
      }
    }
    assertEquals(0.06906, best, 0.5e-5 + 1e-5);
    assertEquals("[1.5, 0.0, 10.0]", Arrays.toString(at));
  }

  private static double differentialTimes(int[] stations, double east, double north, double z) {
    double sum = 0;
    for (int a = 0; a < stations.length; a++) {
      for (int b = 0; b < a; b++) {
        sum += Math.abs(origin(stations[a], east, north, z) - origin(stations[b], east, north, z));
      }
    }
    return sum;
  }

  private static double origin(int station, double east, double north, double z) {
    double[] at = Synthetic.EIGHT[station];
    double x = Math.hypot(at[0] - east, at[1] - north);
    double observed = FLAT.timeS(Phase.P, Math.hypot(at[0] - 1.2, at[1] + 0.8), 4.5, 0);
    return observed - FLAT.timeS(Phase.P, x, z, 0);
  }

  private static List<Pick> noisy() {
    List<Pick> noisy = new ArrayList<>();
    for (int i = 0; i < EXACT.size(); i++) {
      noisy.add(Synthetic.shifted(EXACT.get(i), NOISE_S[i]));
    }
    return noisy;
  }

  private static Solution solve(
      List<Pick> picks, double eastKm, double northKm, double depthKm, double timeS) {
    Observations observations =
        Observations.of(picks, Synthetic.sites(Synthetic.EIGHT), Integer.MAX_VALUE);
    GeoPoint place = Synthetic.PLANE.toEarth(eastKm, northKm);
    double reference =
        Observations.seconds(Duration.between(Synthetic.ORIGIN, observations.reference));
    return new Geiger(FLAT, PLAIN)
        .solve(observations, new Hypocentre(place, depthKm, timeS - reference), false);
  }

  private static void assertPlace(
      Solution solution, double east, double north, double depth, double time, double tolerance) {
    Hypocentre at = solution.at().hypocentre;
    LocalPlane.Km km = Synthetic.PLANE.toPlane(at.place());
    double reference =
        Observations.seconds(
            Duration.between(Synthetic.ORIGIN, solution.at().observations.reference));
    assertEquals(east, km.eastKm(), tolerance);
    assertEquals(north, km.northKm(), tolerance);
    assertEquals(depth, at.depthKm(), tolerance);
    assertEquals(time, at.timeS() + reference, tolerance);
  }
}
