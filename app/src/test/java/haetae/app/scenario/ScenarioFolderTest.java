package haetae.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.simulate.TravelTimes;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFolderTest {
  private static final ScenarioFolder FOLDER = new ScenarioFolder(Path.of("..", "scenarios"));

  static List<String> names() {
    return FOLDER.names();
  }

  @Test
  void allAreThere() {
    assertEquals(
        List.of(
            "aftershock-25s",
            "below-m40",
            "doublet-12s",
            "false-alarm",
            "noise-24h",
            "offshore-m58",
            "outage-50",
            "pohang-2017",
            "pohang-outage",
            "pohang-troubled",
            "quarry-blast",
            "teleseism",
            "two-at-once",
            "yangsan-m65"),
        FOLDER.names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void packetsComeInOrderOfArrival(String name) {
    Scenario scenario = FOLDER.get(name);
    assertTrue(scenario.stations().size() >= 40);
    SimulatedNetwork network = new SimulatedNetwork(scenario, TravelTimes.constant(6.1, 3.5));
    Iterator<Delivery> deliveries = network.deliveries();
    long until = Packet.nanos(scenario.start().plusSeconds(20));
    long last = Long.MIN_VALUE;
    while (last < until && deliveries.hasNext()) {
      long arrival = deliveries.next().arrivalNanos();
      assertTrue(arrival >= last);
      last = arrival;
    }
    assertTrue(last >= until);
  }

  @Test
  void twoAtOnceAreSixtyKilometresAndFiveSecondsApart() {
    Scenario scenario = FOLDER.get("two-at-once");
    var first = scenario.quakes().get(0);
    var second = scenario.quakes().get(1);
    assertEquals(60, first.epicentre().distanceKm(second.epicentre()), 1);
    assertEquals(5, second.offsetS() - first.offsetS());
  }

  @Test
  void theTeleseismIsNineDegreesAway() {
    Scenario scenario = FOLDER.get("teleseism");
    double km = scenario.quakes().get(0).epicentre().distanceKm(scenario.centre());
    assertEquals(9, km / 111.195, 0.05);
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> FOLDER.get("pohang"));
    assertTrue(
        e.getMessage().startsWith("there is no scenario pohang; expected one of aftershock"));
  }
}
