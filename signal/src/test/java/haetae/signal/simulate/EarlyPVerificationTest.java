package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kuyuk and Allen (2013): M = 1.23 log10 Pd[cm] + 1.38 log10 R[km] + 5.39. The P level of the
 * simulator was fitted to it (PWaveLevel), so this shows that one fit holds at all magnitudes, no
 * more.
 */
class EarlyPVerificationTest {
  @ParameterizedTest(name = "Mw {0}")
  @ValueSource(doubles = {4.0, 4.5, 5.0, 5.4, 5.8, 6.2})
  void earlyDisplacementGivesTheMagnitude(double mw) {
    List<Double> magnitudes = new ArrayList<>();
    SimulatedQuake.Kind kind =
        mw < 6 ? SimulatedQuake.Kind.POINT : SimulatedQuake.Kind.FINITE_FAULT;
    SimulatedQuake quake = SimulatedQuake.of("q", 10, Records.POHANG, 7, mw, kind);
    Scenario scenario = Records.ring(11, quake, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80, 90, 100);
    for (SimulatedStation station : scenario.stations()) {
      magnitudes.add(magnitude(scenario, station));
    }
    assertEquals(mw, Records.median(magnitudes), 0.2);
  }

  private static double magnitude(Scenario scenario, SimulatedStation station) {
    double[] z = Records.motion(scenario, station)[0];
    int end = (int) (100 * Math.min(4, Records.sMinusPS(scenario, station)));
    double pdCm = 100 * Records.peak(Records.integrated(Records.integrated(z)), 0, end);
    double km = scenario.quakes().get(0).epicentre().distanceKm(station.place());
    return 1.23 * Math.log10(pdCm) + 1.38 * Math.log10(km) + 5.39;
  }
}
