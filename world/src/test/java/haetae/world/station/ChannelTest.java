package haetae.world.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {
  @Test
  void identifiersReadAsInSeed() {
    ChannelId id = ChannelId.of("KG", "PHA2", "00", "HGZ");
    assertEquals("KG.PHA2.00.HGZ", id.toString());
    assertEquals('Z', id.direction());
    assertEquals("00.HG", id.instrument());
    assertEquals("KG.PHA2", id.station().toString());
  }

  @Test
  void aStationNeedsACodeANetworkDoesNot() {
    assertEquals(".ESL", new StationId("", "ESL").toString());
    String message = assertThrows(InvalidValue.class, () -> new StationId("TW", " ")).getMessage();
    assertEquals("station code is blank; expected some text", message);
  }

  @Test
  void anEmptyChannelCodeIsBorne() {
    ChannelId id = ChannelId.of("KG", "PHA2", "", "");
    assertEquals('?', id.direction());
    assertEquals(".", id.instrument());
  }

  @ParameterizedTest
  @CsvSource({"HGZ, -90, true", "HGZ, 0, true", "HG1, -90, true", "HG1, 80, true", "HGN, 0, false"})
  void verticalIsWhatPointsUpOrDown(String code, double dipDeg, boolean vertical) {
    assertEquals(vertical, channel(code, dipDeg, 100).vertical());
  }

  @Test
  void impossibleOrientationsAndRatesAreRefused() {
    String dip = assertThrows(InvalidValue.class, () -> channel("HGZ", -91, 100)).getMessage();
    assertTrue(dip.startsWith("dipDeg is -91.0 degrees"), dip);
    String rate = assertThrows(InvalidValue.class, () -> channel("HGZ", -90, -1)).getMessage();
    assertTrue(rate.startsWith("sampleRateHz is -1.0 Hz"), rate);
  }

  @Test
  void aSensitivityOfZeroIsRefusedAReversedOneIsNot() {
    assertEquals(-1e5, new Sensitivity(GroundQuantity.VELOCITY, -1e5).countsPerUnit());
    assertThrows(InvalidValue.class, () -> new Sensitivity(GroundQuantity.VELOCITY, 0));
    assertThrows(InvalidValue.class, () -> new Sensitivity(GroundQuantity.VELOCITY, Double.NaN));
  }

  private static Channel channel(String code, double dipDeg, double rateHz) {
    return new Channel(
        ChannelId.of("KG", "PHA2", "", code),
        new GeoPoint(36.19, 129.37),
        10,
        0,
        0,
        dipDeg,
        rateHz,
        Optional.empty(),
        Instant.MIN,
        Instant.MAX);
  }
}
