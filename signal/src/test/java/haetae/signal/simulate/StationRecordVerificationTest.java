package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Peaks of S against Boore et al. (2014) at Rjb 20 km, Vs30 760 m/s, unspecified mechanism (g),
 * computed by another implementation; within a factor of two. Below Mw 5 the Korean constants give
 * more than twice BSSA14 (at Mw 4 10 cm/s², as the point-source table says, against 4.2): left out.
 */
class StationRecordVerificationTest {
  @ParameterizedTest(name = "Mw {0}")
  @CsvSource({"5.0,0.028755", "5.5,0.077571", "6.0,0.095354", "6.5,0.11721"})
  void peakAccelerationOfS(double mw, double pgaG) {
    SimulatedQuake.Kind kind =
        mw < 6 ? SimulatedQuake.Kind.POINT : SimulatedQuake.Kind.FINITE_FAULT;
    double[] distances = new double[10];
    Arrays.fill(distances, 20);
    SimulatedQuake quake = SimulatedQuake.of("q", 10, Records.POHANG, 5, mw, kind);
    Scenario scenario = Records.ring(3, quake, distances);
    double lnSum = 0;
    for (SimulatedStation station : scenario.stations()) {
      double[][] zne = Records.motion(scenario, station);
      double north = Records.peak(zne[1], 0, zne[1].length);
      double east = Records.peak(zne[2], 0, zne[2].length);
      lnSum += 0.5 * Math.log(north * east);
    }
    double ratio = Math.exp(lnSum / distances.length) / 9.80665 / pgaG;
    assertTrue(ratio > 0.5 && ratio < 2, "simulated over BSSA14 is " + ratio);
  }
}
