package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.magnitude.CensoredMean.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CensoredMeanTest {
  private static final double SIGMA = 0.31;

  /** φ and Φ of the tables of the normal distribution: 0.2419707, 0.1586553, 0.8413447. */
  @Test
  void inverseMillsRatioIsThatOfTheTables() {
    assertEquals(0.7978846, CensoredMean.hazard(0), 1e-6);
    assertEquals(0.2419707 / 0.1586553, CensoredMean.hazard(-1), 2e-6);
    assertEquals(0.2419707 / 0.8413447, CensoredMean.hazard(1), 2e-6);
    assertEquals(0.0539910 / 0.0227501, CensoredMean.hazard(-2), 2e-5);
  }

  @Test
  void withoutBoundsTheMeanStays() {
    assertEquals(4.2, CensoredMean.of(4.2, 3, List.of(), SIGMA));
  }

  /** One reading, one bound at the same magnitude: the root of u = φ(u)/Φ(u). */
  @Test
  void oneReadingAndOneBoundAtItsPlaceByHand() {
    double likely = CensoredMean.of(4, 1, List.of(new Bound(4, 1)), SIGMA);
    double u = (4 - likely) / SIGMA;
    assertEquals(Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI) / phi(u), u, 1e-5);
    assertTrue(u > 0.4 && u < 0.6, () -> "u " + u);
  }

  @Test
  void boundsFarAboveSayNothing() {
    assertEquals(4, CensoredMean.of(4, 2, List.of(new Bound(7, 1), new Bound(6, 1)), SIGMA), 1e-6);
  }

  /** Stations that are read only above 4: their mean is too large, the most likely one is not. */
  @Test
  void takesAwayWhatSelectionAdds() {
    SplittableRandom random = new SplittableRandom(1);
    double readSum = 0;
    int read = 0;
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double m = 3.8 + SIGMA * random.nextGaussian();
      if (m > 4) {
        readSum += m;
        read++;
      } else {
        bounds.add(new Bound(4, 1));
      }
    }
    assertTrue(readSum / read > 4.1);
    assertEquals(3.8, CensoredMean.of(readSum / read, read, bounds, SIGMA), 0.06);
  }

  /** However low a bound, it pulls like a reading 2 σ away: a tenth of 20 stations' weight. */
  @Test
  void oneInsensitiveStationCannotCarryTheAnswerOff() {
    double likely = CensoredMean.of(4, 20, List.of(new Bound(-3, 1)), SIGMA);
    assertEquals(4 - 2 * SIGMA / 20, likely, 1e-9);
  }

  /** Φ by Simpson's rule, apart from the code under test. */
  private static double phi(double z) {
    int n = 2000;
    double h = z / n;
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      double weight = i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * Math.exp(-0.5 * i * h * i * h);
    }
    return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
  }
}
