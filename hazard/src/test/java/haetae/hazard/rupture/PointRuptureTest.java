package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What a point stands for. */
class PointRuptureTest {
  private static final EarthPoint HYPOCENTRE = new EarthPoint(36, 179.9, 8);

  private static Distances along(PointRupture point) {
    double[] lon =
        DoubleStream.iterate(0, x -> x + 0.02)
            .limit(400)
            .map(x -> 179.9 + x > 180 ? x - 180.1 : 179.9 + x)
            .toArray();
    double[] lat = new double[lon.length];
    java.util.Arrays.fill(lat, 36);
    return point.distances(lat, lon);
  }

  @Test
  void smallQuakesArePoints() {
    Distances d = along(PointRupture.of(HYPOCENTRE, 4.4, OptionalDouble.empty()));
    for (int i = 0; i < d.size(); i++) {
      assertEquals(d.repiKm[i], d.rjbKm[i], 0);
      assertEquals(d.rhypoKm[i], d.rrupKm[i], 0);
      assertEquals(0, d.rrupVarianceKm2[i], 0);
    }
  }

  @Test
  void distancesGrowSmoothlyAndStayBelowPointDistances() {
    for (double magnitude : new double[] {4.5, 5.4, 6.5, 7.5}) {
      Distances d = along(PointRupture.of(HYPOCENTRE, magnitude, OptionalDouble.of(90)));
      for (int i = 1; i < d.size(); i++) {
        assertTrue(d.rjbKm[i] > d.rjbKm[i - 1] && d.rrupKm[i] > d.rrupKm[i - 1]);
        assertTrue(d.rjbKm[i] <= d.repiKm[i] && d.rjbKm[i] < d.rrupKm[i]);
        assertTrue(d.rrupVarianceKm2[i] >= 0 && d.rjbVarianceKm2[i] >= 0);
      }
    }
  }

  @Test
  void aShallowHypocentreKeepsTheFaultInTheGround() {
    EarthPoint shallow = new EarthPoint(36, 129, -1);
    PointRupture point = PointRupture.of(shallow, 6.5, OptionalDouble.of(-90));
    assertEquals(0, point.ztorKm(), 0);
    Distances d = point.distances(new double[] {36}, new double[] {129});
    assertTrue(d.rrupKm[0] >= 0 && d.rrupKm[0] < 8);
  }
}
