package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.world.shaking.IntensityMeasure;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ShakeMap 4.1 at stations of the 2014 Napa quake: ln PGA of each model, SCIENCE2 section 23.7. */
class NapaPredictionVerificationTest {
  private static final Source NAPA = new Source(6.0, OptionalDouble.of(0), 90, 2, 9, 11.1, false);

  /** Printed distances are good to 5e-5 km, which at 3 km is 2e-5 in ln PGA. */
  @ParameterizedTest
  @CsvSource({
    "NP.1765,   3.2825,  2.6032,   1.6415,  2.0426, -0.98602, -0.89014, -0.63685, -0.96093",
    "CE.68206, 20.0725, 19.9757,   4.4205, 19.5039, -2.42590, -2.19147, -1.96005, -2.42764",
    "NP.1817,  51.2490, 51.2180, -23.3930, 45.6453, -3.57261, -3.23002, -3.10810, -3.63184",
    "NC.J027,  98.9090, 98.9043,   3.2678, 99.0111, -4.57432, -4.17589, -4.05300, -4.53685",
    "CE.67266, 54.1278, 54.0993,  44.6126, 30.4395, -3.64791, -3.29975, -3.17748, -3.70384"
  })
  void pga(
      String station,
      double rrup,
      double rjb,
      double rx,
      double ry0,
      double ask14,
      double bssa14,
      double cb14,
      double cy14) {
    Distances distances = new Distances(1);
    distances.rrupKm[0] = rrup;
    distances.rjbKm[0] = rjb;
    distances.rxKm[0] = rx;
    distances.ry0Km[0] = ry0;
    assertEquals(ask14, lnPga("ASK14-larger", distances), 2.5e-5, station);
    assertEquals(bssa14, lnPga("BSSA14-larger", distances), 2.5e-5, station);
    assertEquals(cb14, lnPga("CB14-larger", distances), 2.5e-5, station);
    assertEquals(cy14, lnPga("CY14-larger", distances), 2.5e-5, station);
  }

  private static double lnPga(String model, Distances distances) {
    Motion motion = new Motion(1);
    GroundMotionModels.get(model)
        .predict(IntensityMeasure.PGA, NAPA, distances, Cases.sites(1, 760), 0, 1, motion);
    return motion.mean[0];
  }
}
