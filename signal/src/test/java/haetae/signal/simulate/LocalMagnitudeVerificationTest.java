package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Local magnitude of the simulated S on a Wood-Anderson seismometer, vertical relation of Sheen,
 * Kang and Rhie (2018): ML = log10 A[mm] + 0.5107 log10(R/100) + 0.001699 (R - 100) + 3. Nothing is
 * fitted to it.
 */
class LocalMagnitudeVerificationTest {
  @ParameterizedTest(name = "Mw {0}")
  @ValueSource(doubles = {3.5, 4.0, 4.5, 5.0, 5.4})
  void localMagnitudeIsPlausible(double mw) {
    SimulatedQuake quake =
        SimulatedQuake.of("q", 10, Records.POHANG, 7, mw, SimulatedQuake.Kind.POINT);
    Scenario scenario = Records.ring(5, quake, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 120);
    List<Double> magnitudes = new ArrayList<>();
    for (SimulatedStation station : scenario.stations()) {
      double[] z = Records.motion(scenario, station)[0];
      double mm = 1000 * woodAndersonPeak(z);
      double km = Math.hypot(quake.epicentre().distanceKm(station.place()), 7);
      magnitudes.add(Math.log10(mm) + 0.5107 * Math.log10(km / 100) + 0.001699 * (km - 100) + 3.0);
    }
    assertEquals(mw, Records.median(magnitudes), 0.5);
  }

  /** Peak of y'' + 2 h w y' + w² y = -2080 a, T 0.8 s, h 0.7, in ten steps per sample. */
  private static double woodAndersonPeak(double[] a) {
    double w = 2 * Math.PI / 0.8;
    double y = 0;
    double v = 0;
    double peak = 0;
    for (double sample : a) {
      for (int step = 0; step < 10; step++) {
        v += 0.001 * (-2080 * sample - 1.4 * w * v - w * w * y);
        y += 0.001 * v;
      }
      peak = Math.max(peak, Math.abs(y));
    }
    return peak;
  }
}
