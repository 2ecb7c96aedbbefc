package haetae.world.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPlaneTest {
  private static final double REACH_KM = 300;
  private static final int DRAWN = 5000;

  private final SplittableRandom random = new SplittableRandom(36129);

  /** Pohang, Hualien, the equator at the date line, and near both poles. */
  @ParameterizedTest
  @CsvSource({"36.05, 129.34", "23.87, 121.49", "0, 180", "-43.3, 170.3", "85, 10", "-89.5, 0"})
  void distancesAreGoodToOneInAThousandWithin300Km(double latDeg, double lonDeg) {
    LocalPlane plane = new LocalPlane(new GeoPoint(latDeg, lonDeg));
    double worst = 0;
    for (int i = 0; i < DRAWN; i++) {
      LocalPlane.Km a = within();
      LocalPlane.Km b = within();
      double flatKm = Math.hypot(a.eastKm() - b.eastKm(), a.northKm() - b.northKm());
      double trueKm = earth(plane, a).distanceKm(earth(plane, b));
      worst = Math.max(worst, Math.abs(flatKm - trueKm) / trueKm);
    }
    assertTrue(worst < 0.001, "worst relative error is " + worst + "; expected below 0.001");
  }

  @ParameterizedTest
  @CsvSource({"36.05, 129.34", "0, 180", "0, -180", "85, 10", "-89.5, 0"})
  void thereAndBackIsTheSamePlace(double latDeg, double lonDeg) {
    LocalPlane plane = new LocalPlane(new GeoPoint(latDeg, lonDeg));
    for (int i = 0; i < DRAWN; i++) {
      LocalPlane.Km there = within();
      LocalPlane.Km back = plane.toPlane(earth(plane, there));
      assertEquals(there.eastKm(), back.eastKm(), 1e-6);
      assertEquals(there.northKm(), back.northKm(), 1e-6);
    }
  }

  @Test
  void distanceAndAzimuthFromTheCentreAreTrue() {
    GeoPoint centre = new GeoPoint(36.05, 129.34);
    GeoPoint place = new GeoPoint(37.5, 127.0);
    LocalPlane.Km at = new LocalPlane(centre).toPlane(place);
    assertEquals(centre.distanceKm(place), Math.hypot(at.eastKm(), at.northKm()), 1e-9);
    double azimuthDeg = Math.toDegrees(Math.atan2(at.eastKm(), at.northKm()));
    assertEquals(centre.azimuthDeg(place), azimuthDeg + 360, 1e-9);
  }

  @Test
  void theCentreIsTheOrigin() {
    GeoPoint centre = new GeoPoint(36.05, 129.34);
    LocalPlane plane = new LocalPlane(centre);
    assertEquals(new LocalPlane.Km(0, 0), plane.toPlane(centre));
    assertEquals(0, centre.distanceKm(plane.toEarth(0, 0)), 1e-9);
  }

  private static GeoPoint earth(LocalPlane plane, LocalPlane.Km at) {
    return plane.toEarth(at.eastKm(), at.northKm());
  }

  /** Spread evenly over the disc of 300 km. */
  private LocalPlane.Km within() {
    double km = REACH_KM * Math.sqrt(random.nextDouble());
    double azimuth = random.nextDouble(2 * Math.PI);
    return new LocalPlane.Km(km * Math.sin(azimuth), km * Math.cos(azimuth));
  }
}
