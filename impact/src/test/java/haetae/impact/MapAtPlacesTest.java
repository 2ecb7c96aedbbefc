package haetae.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapAtPlacesTest {
  private static final ShakingMap MAP = TestMaps.map(6, TestMaps.ALL, 1);
  private static final double[] PGA = MAP.get(IntensityMeasure.PGA).mean;

  private static double pga(double latDeg, double lonDeg) {
    MapAtPlaces places = new MapAtPlaces(MAP, new double[] {latDeg}, new double[] {lonDeg});
    return places.mean(IntensityMeasure.PGA).orElseThrow()[0];
  }

  @Test
  void onItsPointsTheMapItself() {
    MapAtPlaces places = new MapAtPlaces(MAP, MAP.places().latDeg, MAP.places().lonDeg);
    double[] here = places.mean(IntensityMeasure.PGA).orElseThrow();
    double[] sigma = places.sigma(IntensityMeasure.PGA).orElseThrow();
    for (int i = 0; i < here.length; i++) {
      assertEquals(PGA[i], here[i], 1e-6);
      assertEquals(MAP.get(IntensityMeasure.PGA).sigma[i], sigma[i], 1e-6);
    }
    assertEquals(0, places.outside());
  }

  @Test
  void betweenThemLinear() {
    // Rows of 11 points from 40.5 north; columns from 19.5 east.
    double middle = (PGA[2 * 11 + 3] + PGA[2 * 11 + 4] + PGA[3 * 11 + 3] + PGA[3 * 11 + 4]) / 4;
    assertEquals(middle, pga(40.25, 19.85), 1e-9);
    double quarter = 0.75 * PGA[2 * 11 + 3] + 0.25 * PGA[2 * 11 + 4];
    assertEquals(quarter, pga(40.3, 19.825), 1e-9);
  }

  @Test
  void outsideNothing() {
    MapAtPlaces places =
        new MapAtPlaces(MAP, new double[] {40, 40.51, 40}, new double[] {19.49, 20, 20});
    assertFalse(places.inside(0));
    assertFalse(places.inside(1));
    assertTrue(places.inside(2));
    assertEquals(2, places.outside());
    assertTrue(Double.isNaN(places.mean(IntensityMeasure.PGA).orElseThrow()[0]));
    assertEquals(Optional.empty(), places.mean(IntensityMeasure.SA30));
  }

  @Test
  void aMapOfPlacesSpeaksForItsSurroundings() {
    Sites sites = Sites.uniform(new double[] {40.05, 40.2}, new double[] {20, 20}, 360);
    ShakingMap map = TestMaps.map(6, TestMaps.ALL, 1, Optional.empty(), sites);
    MapAtPlaces places =
        new MapAtPlaces(map, new double[] {40.06, 40.19, 40.12}, new double[] {20, 20, 20});
    double[] here = places.mean(IntensityMeasure.PGA).orElseThrow();
    assertEquals(map.get(IntensityMeasure.PGA).mean[0], here[0], 0.0);
    assertEquals(map.get(IntensityMeasure.PGA).mean[1], here[1], 0.0);
    assertFalse(places.inside(2), "7.8 km from both");
  }

  @Test
  void rockSeesLessOfAWeakShakingOfSoil() {
    assertEquals(0.1, SpectrumShift.onRock(0.1, 760), 1e-12);
    double rock = SpectrumShift.onRock(0.05, 300);
    assertTrue(rock < 0.05);
    double back = rock * haetae.hazard.site.Amplification.PGA.factor(300, rock);
    assertEquals(0.05, back, 1e-9);
  }
}
