package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Medians read off one sorted list against medians of what is left when one is taken out. */
class RobustMeanTest {
  @Property(tries = 300)
  void theMedianOfOthersIsTheMedianOfThem(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int count) {
    Random random = new Random(seed);
    double[] values = new double[count];
    Arrays.setAll(values, i -> random.nextInt(40) / 8.0); // some are the same
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < count; i++) {
      int left = i;
      double[] others =
          IntStream.range(0, count).filter(k -> k != left).mapToDouble(k -> values[k]).toArray();
      assertEquals(
          RobustMean.median(others),
          RobustMean.medianOfOthers(sorted, values[i]),
          0,
          "without " + i);
    }
  }
}
