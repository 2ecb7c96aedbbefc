package haetae.store.city.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rings that are none, and those that are. */
class RingCheckTest {
  private final List<String> faults = new ArrayList<>();

  private boolean good(double... lonLat) {
    PointList ring = new PointList();
    for (int i = 0; i < lonLat.length; i += 2) {
      ring.add(lonLat[i], lonLat[i + 1], 1, i / 2 + 1);
    }
    return RingCheck.isGood(ring, "it", (line, column, what) -> faults.add(column + ": " + what));
  }

  @Test
  void aBoxIsARing() {
    assertTrue(good(0, 0, 2, 0, 2, 1, 0, 1, 0, 0));
    assertTrue(good(0, 0, 0, 1, 2, 1, 2, 0, 0, 0), "the other way round");
    assertTrue(good(0, 0, 1, 0, 2, 0, 2, 1, 0, 1, 0, 0), "with a point on an edge");
  }

  @Test
  void whatIsNoRingIsNamed() {
    good(0, 0, 2, 1, 2, 0, 0, 1, 0, 0);
    good(0, 0, 2, 0, 1, 1, 1, 0, 0, 1, 0, 0);
    good(0, 0, 2, 0, 1, 0, 1, 1, 0, 0);
    good(0, 0, 2, 0, 2, 0, 2, 1, 0, 0);
    good(0, 0, 2, 0, 2, 1, 0, 1);
    assertEquals(
        List.of(
            "3: it crosses itself near 0.50000 N 1.00000 E; expected a plain ring",
            "4: it crosses itself near 0.00000 N 1.00000 E; expected a plain ring",
            "2: it crosses itself near 0.00000 N 2.00000 E; expected a plain ring",
            "3: it has the point 0.00000 N 2.00000 E twice in a row; expected it once",
            "4: it is not closed: ends at 1.00000 N 0.00000 E; expected its first point, 0.00000 N"
                + " 0.00000 E"),
        faults);
  }

  @Test
  void aRingOfManyPointsIsCheckedAtOnce() {
    int n = 50_000;
    double[] ring = new double[2 * n + 2];
    for (int i = 0; i <= n; i++) {
      double angle = 2 * Math.PI * (i % n) / n;
      ring[2 * i] = 129 + 0.1 * Math.cos(angle) * (1 + 0.1 * Math.sin(40 * angle));
      ring[2 * i + 1] = 36 + 0.1 * Math.sin(angle) * (1 + 0.1 * Math.sin(40 * angle));
    }
    assertTimeout(Duration.ofSeconds(5), () -> assertTrue(good(ring), faults::toString));
  }
}
