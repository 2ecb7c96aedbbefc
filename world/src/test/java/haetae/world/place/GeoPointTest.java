package haetae.world.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.InvalidValue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
  private static final double HALF_WAY_ROUND_KM = Math.PI * GeoPoint.EARTH_RADIUS_KM;

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
  void placesOffTheEarthAreRefused(double latDeg, double lonDeg) {
    assertThrows(InvalidValue.class, () -> new GeoPoint(latDeg, lonDeg));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "0, 1, 90", "-1, 0, 180", "0, -1, 270"})
  void azimuthsRunClockwiseFromNorth(double latDeg, double lonDeg, double expectedDeg) {
    GeoPoint origin = new GeoPoint(0, 0);
    assertEquals(expectedDeg, origin.azimuthDeg(new GeoPoint(latDeg, lonDeg)), 1e-9);
  }

  @Test
  void theDateLineIsNoWall() {
    GeoPoint west = new GeoPoint(0, 179.5);
    GeoPoint east = new GeoPoint(0, -179.5);
    assertEquals(GeoPoint.KM_PER_DEGREE, west.distanceKm(east), 1e-9);
    assertEquals(90, west.azimuthDeg(east), 1e-9);
  }

  @Test
  void antipodesAreHalfAGreatCircleAway() {
    assertEquals(HALF_WAY_ROUND_KM, new GeoPoint(36, 129).distanceKm(new GeoPoint(-36, -51)), 1e-4);
    assertEquals(HALF_WAY_ROUND_KM, new GeoPoint(90, 0).distanceKm(new GeoPoint(-90, 0)), 1e-4);
  }

  @Test
  void centimetresAreNotLost() {
    double oneCentimetreDeg = 1e-5 / GeoPoint.KM_PER_DEGREE;
    GeoPoint pohang = new GeoPoint(36.109, 129.366);
    GeoPoint beside = new GeoPoint(36.109 + oneCentimetreDeg, 129.366);
    assertEquals(1e-5, pohang.distanceKm(beside), 1e-9);
    assertEquals(0, pohang.distanceKm(pohang));
  }

  @Test
  void distanceIsSymmetricAndNoDetourIsShorter() {
    SplittableRandom random = new SplittableRandom(20171115);
    for (int i = 0; i < 2000; i++) {
      GeoPoint a = anywhere(random);
      GeoPoint b = anywhere(random);
      GeoPoint c = anywhere(random);
      assertEquals(a.distanceKm(b), b.distanceKm(a), 1e-9);
      double detourKm = a.distanceKm(c) + c.distanceKm(b) - a.distanceKm(b);
      assertEquals(true, detourKm > -1e-4, () -> a + " to " + b + " over " + c);
    }
  }

  private static GeoPoint anywhere(SplittableRandom random) {
    return new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
  }
}
