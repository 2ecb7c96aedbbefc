package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedNetworkTest {
  private static GeneratedNetwork network(int count, double deadFraction) {
    return new GeneratedNetwork(
        "XX",
        "C",
        count,
        4,
        Records.POHANG,
        new GeneratedNetwork.Box(35.9, 36.3, 129.1, 129.6),
        400,
        SimulatedInstrument.mems(),
        "ZNE",
        deadFraction);
  }

  @Test
  void stationsAreSpacedInTheBoxAndRepeatable() {
    GeneratedNetwork network = network(30, 0);
    List<SimulatedStation> stations = network.stations(5);
    assertEquals(stations, network.stations(5));
    assertEquals("XX.C01", stations.get(0).id().toString());
    assertEquals("XX.C30", stations.get(29).id().toString());
    for (SimulatedStation a : stations) {
      assertTrue(network.box().contains(a.place()));
      for (SimulatedStation b : stations) {
        assertTrue(a == b || a.place().distanceKm(b.place()) > 1.9);
      }
    }
  }

  @Test
  void someAreDead() {
    long dead = network(80, 0.25).stations(5).stream().filter(s -> !s.alive()).count();
    assertEquals(20, dead, 9);
  }

  @Test
  void tooManyForTheBoxIsRefused() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> network(1000, 0).stations(1));
    assertTrue(e.getMessage().contains("expected at least count = 1000"), e.getMessage());
  }
}
