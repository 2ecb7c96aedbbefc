package haetae.world.quake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuakeWordsTest {
  private static final Instant TIME = Instant.parse("2017-11-15T05:29:31Z");

  @Test
  void aStationCountsOnceAndOnlyIfItHasWeight() {
    Origin origin =
        origin(
            8,
            List.of(
                arrival("PHA2", Phase.P, 1),
                arrival("PHA2", Phase.S, 0.5),
                arrival("HAK", Phase.P, 0),
                arrival("MKL", Phase.P, 0.01)));
    assertEquals(2, origin.stationsUsed());
    assertEquals(3, origin.picksUsed());
  }

  @Test
  void laterChangesOfAListDoNotReachTheOrigin() {
    List<Arrival> arrivals = new ArrayList<>(List.of(arrival("PHA2", Phase.P, 1)));
    Origin origin = origin(8, arrivals);
    arrivals.clear();
    assertEquals(1, origin.arrivals().size());
  }

  @Test
  void aDepthOutsideTheEarthIsRefused() {
    String message = assertThrows(InvalidValue.class, () -> origin(801, List.of())).getMessage();
    assertEquals("depthKm is 801.0 km; expected -10.0 to 800.0 km", message);
  }

  @Test
  void aPickHasAQualityFromZeroToOne() {
    String message =
        assertThrows(InvalidValue.class, () -> pick("PHA2", Phase.P, 1.1)).getMessage();
    assertTrue(message.startsWith("quality is 1.1"), message);
    assertEquals(new StationId("KG", "PHA2"), pick("PHA2", Phase.P, 1).station());
  }

  @Test
  void aMagnitudeIsANumberThatQuakesCanHave() {
    assertThrows(
        InvalidValue.class,
        () -> new Magnitude("ML", Double.NaN, 0.2, 3, false, "Richter 1935", List.of()));
    assertThrows(
        InvalidValue.class,
        () -> new Magnitude("ML", 11.5, 0.2, 3, false, "Richter 1935", List.of()));
  }

  private static Origin origin(double depthKm, List<Arrival> arrivals) {
    return new Origin(
        TIME,
        new GeoPoint(36.109, 129.366),
        depthKm,
        false,
        0.1,
        1,
        2,
        new ErrorEllipse(1, 0.5, 30),
        0.1,
        90,
        120,
        5,
        arrivals,
        "geiger");
  }

  private static Arrival arrival(String station, Phase phase, double weight) {
    return new Arrival(pick(station, phase, 1), 10, 0, 0.05, weight);
  }

  private static Pick pick(String station, Phase phase, double quality) {
    return new Pick(
        station + phase,
        ChannelId.of("KG", station, "", "HGZ"),
        phase,
        TIME,
        0.05,
        20,
        Polarity.UP,
        quality,
        "sta-lta+aic",
        TIME.plusSeconds(1));
  }
}
