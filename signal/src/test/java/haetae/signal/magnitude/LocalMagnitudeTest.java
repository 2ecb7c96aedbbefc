package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.quake.Magnitude;
import haetae.world.quake.Phase;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalMagnitudeTest {
  private static WoodAndersonAmplitude amplitude(String station, double mm, double km) {
    return new WoodAndersonAmplitude(new StationId("KS", station), mm, km);
  }

  @Test
  void oneMillimetreAtAHundredKilometresIsThree() {
    for (DistanceCorrection each : DistanceCorrection.values()) {
      double ml = new LocalMagnitude(each, StationCorrections.NONE).at(amplitude("A", 1, 100));
      assertEquals(3.0, ml, each == DistanceCorrection.HONG_2000 ? 0.03 : 1e-12);
    }
  }

  @Test
  void aStationCorrectionIsAdded() {
    LocalMagnitude korean = LocalMagnitude.korean();
    assertEquals(3 - 0.2899, korean.at(amplitude("JJU", 1, 100)), 1e-12);
  }

  @Test
  void theOuterQuartersAreTrimmed() {
    List<WoodAndersonAmplitude> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(amplitude("A" + i, 1, 100));
    }
    all.add(amplitude("B", 1e5, 100));
    Magnitude m =
        new LocalMagnitude(DistanceCorrection.SHEEN_2018_VERTICAL, StationCorrections.NONE)
            .combine(all);
    assertEquals(3, m.value(), 1e-12);
    assertEquals(2, m.stations());
    assertEquals(Math.sqrt(0.18), m.sigma(), 1e-12); // they agree, but may all stand on soil
    assertEquals(0, m.contributions().get(3).weight(), 0);
  }

  /** A P-like and an S-like set of peaks: made by the envelope relations, told apart again. */
  @Test
  void wavesAreToldApart() {
    for (Phase wave : new Phase[] {Phase.P, Phase.S}) {
      EnvelopeMagnitude m = envelopes(wave, 5.4, 20);
      assertEquals(wave, m.wave());
      assertTrue(Math.abs(m.magnitude() - 5.4) < 2 * m.sigma(), () -> "M " + m.magnitude());
    }
  }

  private static EnvelopeMagnitude envelopes(Phase wave, double magnitude, double km) {
    double[] y = new double[6];
    for (EnvelopeRelation.Envelope each : EnvelopeRelation.Envelope.values()) {
      y[each.ordinal()] =
          EnvelopeRelation.get(wave, each, EnvelopeRelation.Ground.ROCK).peak(magnitude, km);
    }
    return new EnvelopeMagnitude(y[0], y[1], y[2], y[3], y[4]);
  }
}
