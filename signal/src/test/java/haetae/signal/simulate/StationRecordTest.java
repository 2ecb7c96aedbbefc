package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.quake.Phase;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StationRecordTest {
  private static final SimulatedQuake QUAKE =
      SimulatedQuake.of("q", 20, Records.POHANG, 7, 5.4, SimulatedQuake.Kind.POINT);

  @ParameterizedTest
  @EnumSource(SimulatedQuake.Kind.class)
  void nothingMovesBeforeP(SimulatedQuake.Kind kind) {
    SimulatedQuake quake = SimulatedQuake.of("q", 20, Records.POHANG, 7, 6.1, kind);
    Scenario scenario = Records.ring(1, quake, 5, 33, 90);
    MotionMaker maker = new MotionMaker(scenario, Records.CRUST);
    for (SimulatedStation station : scenario.stations()) {
      double onset = 100 * maker.onsetS(quake, station.place(), Phase.P);
      GroundMotion motion = maker.make(quake, station, 100);
      for (char c : "ZNE".toCharArray()) {
        GroundMotion.Trace trace = motion.trace(c, GroundQuantity.VELOCITY);
        assertTrue(trace.firstSample() >= onset - 1e-6 && trace.firstSample() < onset + 1);
      }
    }
  }

  @Test
  void thePulseOfMinimumPhaseBeginsAtItsFirstSample() {
    FourierAmplitude spectrum =
        FourierAmplitude.of(SourceRegion.KOREA_SOUTH_EAST, Phase.P, 5.4, 20);
    double[] pulse = MinimumPhase.pulse(new Fourier(8192), 100, spectrum::accelerationCmps);
    double early = Records.peak(pulse, 0, 10);
    assertTrue(early > 0.5 * Records.peak(pulse, 0, 4096), "largest within 0.1 s");
    assertTrue(Records.peak(pulse, 4096, 8192) < 1e-3 * early, "nothing wraps round");
  }

  @Test
  void pIsVerticalAndClearWithinATenthOfASecond() {
    Scenario scenario = Records.ring(2, QUAKE, 10, 20, 30, 40, 60);
    for (SimulatedStation station : scenario.stations()) {
      double[][] zne = Records.motion(scenario, station);
      double onset = Records.peak(zne[0], 0, 10);
      int s = (int) (100 * Records.sMinusPS(scenario, station));
      assertTrue(onset > 0.1 * Records.peak(zne[0], 0, s), station.id() + " " + onset);
      assertTrue(Records.peak(zne[0], 0, s) > Records.peak(zne[1], 0, s));
      assertTrue(Records.peak(zne[1], s, zne[1].length) > Records.peak(zne[0], s, zne[0].length));
    }
  }

  @Test
  void firstMotionIsAsTheTruthSays() {
    Scenario scenario = Records.ring(2, QUAKE, 10, 20, 30, 40, 60, 15, 25, 35);
    SimulatedNetwork network = new SimulatedNetwork(scenario, Records.CRUST);
    for (QuakeTruth.Onset onset : network.truths().get(0).arrivals()) {
      if (onset.phase() == Phase.P) {
        SimulatedStation station =
            scenario.stations().stream()
                .filter(s -> s.id().equals(onset.station()))
                .findFirst()
                .orElseThrow();
        double first = Records.motion(scenario, station)[0][1];
        assertEquals(first > 0 ? Polarity.UP : Polarity.DOWN, onset.firstMotion());
      }
    }
  }

  @Test
  void velocityEndsWithoutAStep() {
    Scenario scenario = Records.ring(2, QUAKE, 10, 60);
    for (SimulatedStation station : scenario.stations()) {
      GroundMotion motion = new MotionMaker(scenario, Records.CRUST).make(QUAKE, station, 100);
      for (GroundQuantity quantity : GroundQuantity.values()) {
        double[] x = motion.trace('N', quantity).motion();
        double tail = Records.peak(x, x.length - 5, x.length);
        assertTrue(tail < 1e-6 * Records.peak(x, 0, x.length), quantity + " ends at " + tail);
      }
    }
  }

  @Test
  void aBlastHasLittleS() {
    SimulatedQuake blast =
        SimulatedQuake.of("b", 20, Records.POHANG, 0.1, 2.5, SimulatedQuake.Kind.BLAST);
    Scenario scenario = Records.ring(1, blast, 10, 20, 30);
    for (SimulatedStation station : scenario.stations()) {
      double[][] zne = Records.motion(scenario, station);
      double p = Records.peak(zne[0], 0, (int) (100 * Records.sMinusPS(scenario, station)));
      assertTrue(Records.peak(zne[1], 0, zne[1].length) < p);
    }
  }

  @Test
  void aTeleseismIsSlowAndLow() {
    SimulatedQuake far =
        SimulatedQuake.of("t", 0, Records.POHANG, 20, 7.5, SimulatedQuake.Kind.TELESEISM);
    Scenario scenario = Records.ring(1, far, 1000, 1010);
    MotionMaker maker = new MotionMaker(scenario, Records.CRUST);
    List<SimulatedStation> stations = scenario.stations();
    double moveout =
        maker.onsetS(far, stations.get(1).place(), Phase.P)
            - maker.onsetS(far, stations.get(0).place(), Phase.P);
    assertEquals(10 / 8.1, moveout, 0.01);
    double[] z = Records.motion(scenario, stations.get(0))[0];
    double[] v = Records.integrated(z);
    double hertz = Records.peak(z, 0, 4000) / Records.peak(v, 0, 4000) / (2 * Math.PI);
    assertTrue(hertz > 0.2 && hertz < 2, "dominant frequency of P is " + hertz + " Hz");
  }

  @Test
  void samplesDoNotDependOnHowTheyAreReadNorOnTheOrderOfStations() {
    Scenario scenario = Records.ring(7, QUAKE, 10, 20);
    List<SimulatedStation> turned = List.of(scenario.stations().get(1), scenario.stations().get(0));
    Scenario other = Records.scenario(7, scenario.quakes(), turned, List.of());
    SimulatedNetwork one = new SimulatedNetwork(scenario, Records.CRUST);
    SimulatedNetwork two = new SimulatedNetwork(other, Records.CRUST);
    two.prepare();
    for (ChannelId id : one.listChannels()) {
      assertArrayEquals(read(one.signal(id), 12_000), read(two.signal(id), 777), 0);
    }
  }

  private static double[] read(ChannelSignal signal, int chunk) {
    double[] all = new double[12_000];
    double[] piece = new double[chunk];
    for (int from = 0; from < all.length; from += chunk) {
      int count = Math.min(chunk, all.length - from);
      signal.read(from, piece, count);
      System.arraycopy(piece, 0, all, from, count);
    }
    return all;
  }

  @Test
  void anotherSeedGivesAnotherRecord() {
    ChannelId id = ChannelId.of("XX", "R000", "", "HGZ");
    double[] a =
        read(new SimulatedNetwork(Records.ring(1, QUAKE, 10), Records.CRUST).signal(id), 1000);
    double[] b =
        read(new SimulatedNetwork(Records.ring(2, QUAKE, 10), Records.CRUST).signal(id), 1000);
    assertTrue(a[5000] != b[5000]);
  }
}
