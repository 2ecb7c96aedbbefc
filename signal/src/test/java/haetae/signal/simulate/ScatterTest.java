package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScatterTest {
  @Test
  void noneIsOne() {
    assertEquals(1, Scatter.NONE.factor(1, "q", "XX.A", 3, 4));
  }

  @Test
  void spreadIsPhiAndFallsWithDistanceAsAsked() {
    Scatter scatter = new Scatter(0, 0.5, 10);
    double square = 0;
    double product = 0;
    int draws = 4000;
    for (int seed = 0; seed < draws; seed++) {
      double here = Math.log(scatter.factor(seed, "q", "XX.A", 1, 2));
      double there = Math.log(scatter.factor(seed, "q", "XX.B", 1 + 3, 2 + 4));
      square += here * here / draws;
      product += here * there / draws;
    }
    assertEquals(0.25, square, 0.02);
    assertEquals(0.25 * Math.exp(-1.5), product, 0.02);
  }

  @Test
  void eventTermIsOneForAllStations() {
    Scatter scatter = new Scatter(0.4, 0, 0);
    assertEquals(
        scatter.factor(1, "q", "XX.A", 0, 0), scatter.factor(1, "q", "XX.B", 50, 50), 1e-12);
  }
}
