package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.place.GeoPoint;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances that ShakeMap 4.1 prints for stations of the South Napa earthquake. */
class DistancesVerificationTest {
  private final QuadRupture napa = NapaFault.rupture();

  // Source: SCIENCE2 section 23.7, checked there against ShakeMap 4.1's own objects. Rx and Ry0
  // depend in the last digits on the middle of ShakeMap's 334 stations, so 0.01 km there.
  @ParameterizedTest
  @CsvSource({
    "-122.31845,  38.33046,   3.2825,  2.6032,   1.6415,  2.0426",
    "-122.225,    38.054,    20.0725, 19.9757,   4.4205, 19.5039",
    "-122.486,    37.779335, 51.2490, 51.2180, -23.3930, 45.6453",
    "-122.084167, 37.347603, 98.9090, 98.9043,   3.2678, 99.0111",
    "-121.7516,   38.0179,   54.1278, 54.0993,  44.6126, 30.4395",
  })
  void agreesWithShakeMap(double lon, double lat, double rrup, double rjb, double rx, double ry0) {
    Distances d = napa.distances(new double[] {lat}, new double[] {lon});
    assertEquals(rrup, d.rrupKm[0], 5e-5);
    assertEquals(rjb, d.rjbKm[0], 5e-5);
    assertEquals(rx, d.rxKm[0], 0.01);
    assertEquals(ry0, d.ry0Km[0], 0.01);
  }

  // Source: the first two stations of ShakeMap's own station list for Napa, printed to 0.001 km.
  @ParameterizedTest
  @CsvSource({
    "-123.0288, 38.8083, 90.751, 91.427, 82.083, 82.094, -49.821, 65.188",
    "-123.0172, 38.4928, 68.781, 69.671, 63.116, 63.138, -55.124, 30.497",
  })
  void agreesWithTheStationList(
      double lon,
      double lat,
      double repi,
      double rhypo,
      double rjb,
      double rrup,
      double rx,
      double ry0) {
    Distances d =
        napa.distances(new double[] {lat}, new double[] {lon}, new GeoPoint(38.3, -122.3));
    assertEquals(repi, d.repiKm[0], 5e-4);
    assertEquals(rhypo, d.rhypoKm[0], 5e-4);
    assertEquals(rjb, d.rjbKm[0], 5e-4);
    assertEquals(rrup, d.rrupKm[0], 5e-4);
    assertEquals(rx, d.rxKm[0], 0.01);
    assertEquals(ry0, d.ry0Km[0], 0.01);
  }

  @Test
  void napaSourceAsShakeMapSeesIt() {
    Source source = napa.source(6.0, OptionalDouble.of(0));
    assertEquals(90, source.dipDeg(), 0);
    assertEquals(2, source.ztorKm(), 0);
    assertEquals(9, source.widthKm(), 1e-3);
    assertEquals(11.1, source.hypocentreDepthKm(), 0);
  }
}
