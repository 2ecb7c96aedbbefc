package haetae.world.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Other people's numbers on the sphere of 6371 km: the worked example of C. Veness, "Calculate
 * distance, bearing and more between latitude/longitude points" (Movable Type Scripts): 50°03'59"N
 * 5°42'53"W to 58°38'38"N 3°04'12"W, 968.9 km, bearing 009°07'11" at the start and 011°16'31" at
 * the end.
 */
class GeoPointVerificationTest {
  private static final double HALF_A_SECOND = 0.5 / 3600;
  private static final GeoPoint LANDS_END = new GeoPoint(degrees(50, 3, 59), -degrees(5, 42, 53));
  private static final GeoPoint JOHN_O_GROATS =
      new GeoPoint(degrees(58, 38, 38), -degrees(3, 4, 12));

  @Test
  void distanceIsThePublishedOne() {
    assertEquals(968.9, LANDS_END.distanceKm(JOHN_O_GROATS), 0.05);
  }

  @Test
  void azimuthsAreThePublishedOnes() {
    assertEquals(degrees(9, 7, 11), LANDS_END.azimuthDeg(JOHN_O_GROATS), HALF_A_SECOND);
    double back = JOHN_O_GROATS.azimuthDeg(LANDS_END);
    assertEquals(degrees(11, 16, 31), back - 180, HALF_A_SECOND);
  }

  @Test
  void oneDegreeIsThePublishedLength() {
    assertEquals(111.19493, GeoPoint.KM_PER_DEGREE, 0.000005);
    assertEquals(111.19493, new GeoPoint(36, 129).distanceKm(new GeoPoint(37, 129)), 0.000005);
  }

  private static double degrees(int degrees, int minutes, int seconds) {
    return degrees + minutes / 60.0 + seconds / 3600.0;
  }
}
