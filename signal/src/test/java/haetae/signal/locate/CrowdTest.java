package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Sums over near places only against sums over all pairs, as the formula stands. */
class CrowdTest {
  @Property(tries = 300)
  void isTheSumOverAllPairs(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int places,
      @ForAll @DoubleRange(min = 1, max = 2000) double widthKm,
      @ForAll @DoubleRange(min = 0.5, max = 200) double densityKm) {
    Random random = new Random(seed);
    double[] east = random.doubles(places, -widthKm, widthKm).toArray();
    double[] north = random.doubles(places, -widthKm, widthKm).toArray();
    boolean[] counts = new boolean[places];
    for (int i = 0; i < places; i++) {
      counts[i] = random.nextInt(4) > 0;
      if (i > 0 && random.nextInt(5) == 0) { // two picks of one station
        east[i] = east[i - 1];
        north[i] = north[i - 1];
        counts[i] = !counts[i - 1];
      }
    }
    double[] sums = new Crowd(east, north, counts, densityKm).sums();
    for (int i = 0; i < places; i++) {
      assertEquals(plain(east, north, counts, densityKm, i), sums[i], 1e-13 * places);
    }
  }

  private static double plain(
      double[] east, double[] north, boolean[] counts, double densityKm, int i) {
    double sum = 0;
    for (int j = 0; j < east.length; j++) {
      double x = Math.hypot(east[i] - east[j], north[i] - north[j]) / densityKm;
      sum += counts[j] ? Math.exp(-x * x) : 0;
    }
    return sum;
  }
}
