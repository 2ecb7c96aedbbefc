package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.quake.Magnitude;
import haetae.world.quake.StationMagnitude;
import haetae.world.station.StationId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryMagnitudeTest {
  /** A magnitude of stations {@code from} to {@code to}. */
  private static Magnitude of(String type, double value, double sigma, int from, int to) {
    List<StationMagnitude> all =
        IntStream.range(from, to)
            .mapToObj(i -> new StationMagnitude(new StationId("XX", "S" + i), type, value, 20, 1))
            .toList();
    return new Magnitude(type, value, sigma, to - from, false, "", all);
  }

  @Test
  void theSurerOneCountsMore() {
    Magnitude m =
        SummaryMagnitude.of(of("Mpd", 5.0, 0.2, 0, 4), of("ML", 5.3, 0.4, 2, 6)).orElseThrow();
    assertEquals(5.06, m.value(), 1e-9); // weights 25 and 6.25
    assertEquals(Math.sqrt(1 / 31.25), m.sigma(), 1e-9);
    assertEquals("M", m.type());
    assertEquals(6, m.stations());
  }

  @Test
  void disagreementWidensSigma() {
    Magnitude m =
        SummaryMagnitude.of(of("Mpd", 5.0, 0.3, 0, 4), of("ML", 5.8, 0.4, 0, 4)).orElseThrow();
    assertEquals(0.8 / 0.5 * 0.24, m.sigma(), 1e-9);
  }

  @Test
  void aSaturatedMlLeavesGradually() {
    Magnitude mpd = of("Mpd", 6.8, 0.3, 0, 4);
    assertTrue(SummaryMagnitude.of(mpd, of("ML", 6.5, 0.3, 0, 4)).isEmpty());
    double near = SummaryMagnitude.of(mpd, of("ML", 6.49, 0.3, 0, 4)).orElseThrow().value();
    assertEquals(6.8, near, 0.01);
    double half = SummaryMagnitude.of(mpd, of("ML", 6.25, 0.3, 0, 4)).orElseThrow().value();
    assertEquals((6.8 + 0.5 * 6.25) / 1.5, half, 1e-9);
  }

  @Test
  void whatContradictsIsNotAveraged() {
    assertTrue(SummaryMagnitude.of(of("Mpd", 6.5, 0.3, 0, 1), of("ML", 4.3, 0.4, 0, 9)).isEmpty());
  }

  @Test
  void otherTypesAreRefused() {
    Magnitude ml = of("ML", 5, 0.3, 0, 4);
    assertThrows(InvalidValue.class, () -> SummaryMagnitude.of(ml, ml));
  }
}
