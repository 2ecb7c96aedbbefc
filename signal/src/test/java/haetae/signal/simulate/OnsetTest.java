package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a plain detector sees the onset where it is: in counts, with noise. */
class OnsetTest {
  @ParameterizedTest(name = "Mw {0} on {1}")
  @CsvSource({"4.0,BROADBAND", "4.0,STRONG_MOTION", "5.4,BROADBAND", "5.4,MEMS", "6.5,MEMS"})
  void theFirstLargeSampleIsWithinATenthOfASecondOfP(
      double mw, SimulatedInstrument.Kind instrument) {
    int clear = 0;
    int close = 0;
    SimulatedNetwork network = network(mw, instrument);
    for (QuakeTruth.Onset onset : network.truths().get(0).arrivals()) {
      if (onset.phase() != Phase.P) {
        continue;
      }
      double errorS = errorS(network, instrument, onset);
      clear += Double.isNaN(errorS) ? 0 : 1;
      close += Math.abs(errorS) <= 0.1 ? 1 : 0;
    }
    assertTrue(clear >= 5, clear + " clear onsets");
    assertTrue(close >= 0.95 * clear, close + " of " + clear + " are close");
  }

  private static SimulatedNetwork network(double mw, SimulatedInstrument.Kind instrument) {
    SimulatedQuake.Kind kind =
        mw < 6 ? SimulatedQuake.Kind.POINT : SimulatedQuake.Kind.FINITE_FAULT;
    SimulatedQuake quake = SimulatedQuake.of("q", 30, Records.POHANG, 7, mw, kind);
    List<SimulatedStation> stations = new ArrayList<>();
    for (int k = 0; k < 24; k++) {
      double azimuth = 2.4 * k;
      double km = 5 + 2 * k;
      GeoPoint place =
          new LocalPlane(Records.POHANG).toEarth(km * Math.sin(azimuth), km * Math.cos(azimuth));
      StationId id = new StationId("XX", "R%02d".formatted(k));
      stations.add(SimulatedStation.of(id, place, SimulatedInstrument.of(instrument)));
    }
    Scenario scenario = Records.scenario(21, List.of(quake), stations, List.of());
    return new SimulatedNetwork(scenario, Records.CRUST);
  }

  /** First sample of the 1-Hz high-passed vertical beyond 5 sigma; NaN where SNR is below 10. */
  private static double errorS(
      SimulatedNetwork network, SimulatedInstrument.Kind kind, QuakeTruth.Onset onset) {
    double[] x = new double[6000];
    ChannelId id = new ChannelId(onset.station(), "", kind.channelPrefix() + "Z");
    network.signal(id).read(0, x, x.length);
    HighPass.apply(x, 1, 100);
    double trueS = Duration.between(Records.START, onset.time()).toNanos() / 1e9;
    int p = (int) Math.ceil(trueS * 100);
    double sum = 0;
    for (int k = p - 1000; k < p - 20; k++) {
      sum += x[k] * x[k];
    }
    double sigma = Math.sqrt(sum / 980);
    if (Records.peak(x, p, p + 30) < 10 * sigma) {
      return Double.NaN;
    }
    int k = p - 500;
    while (Math.abs(x[k]) < 5 * sigma) {
      k++;
    }
    return k / 100.0 - trueS;
  }
}
