package haetae.impact.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.site.Sites;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilityCurve;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two assets, two states, worked out by hand. */
class TwoHousesTest {
  private static final FragilitySet SET =
      new FragilitySet(
          "two states",
          List.of("broken"),
          List.of(fragility("weak", 0.1), fragility("strong", 0.4)));

  private static FragilityClass fragility(String id, double medianG) {
    return new FragilityClass(
        id, IntensityMeasure.PGA, LognormalCurve.of(new double[] {medianG}, new double[] {0.5}), 0);
  }

  /**
   * 0.2 g: the weak one breaks with Φ(ln 2 / 0.5) = Φ(1.386294) = 0.917171, the strong one with
   * Φ(-1.386294) = 0.082829. Losses 100 and 1000: 91.7171 + 82.829.
   */
  @Test
  void sumOfTwo() {
    Portfolio portfolio = portfolio();
    assertEquals(1, sum(portfolio, "broken", Math.log(0.2), 0), 1e-9);
    assertEquals(91.7171 + 82.829, sum(portfolio, "loss", Math.log(0.2), 0), 1e-3);
  }

  /**
   * With a deviation of 1.2 of ln PGA the spread is 1.3: Φ(0.6931472/1.3) = Φ(0.533190) = 0.703048
   * and 0.296952.
   */
  @Test
  void expectationOfTwo() {
    Portfolio portfolio = portfolio();
    assertEquals(1, sum(portfolio, "broken", Math.log(0.2), 1.2), 1e-9);
    assertEquals(70.3048 + 296.952, sum(portfolio, "loss", Math.log(0.2), 1.2), 1e-2);
  }

  private static Portfolio portfolio() {
    Sites sites = Sites.uniform(new double[] {36, 36.1}, new double[] {129, 129.1}, 360);
    return new Portfolio.Builder(
            sites,
            SET,
            List.of(new Quantity("broken", "buildings"), new Quantity("loss", "KRW")),
            List.of("A", "B"))
        .add(0, SET.get("weak"), 0, new double[] {0, 1, 0, 100})
        .add(1, SET.get("strong"), 1, new double[] {0, 1, 0, 1000})
        .build();
  }

  private static double sum(Portfolio portfolio, String quantity, double mean, double sigma) {
    int q = portfolio.quantity(quantity);
    double[] broken = new double[1];
    double sum = 0;
    for (int g = 0; g < portfolio.groups(); g++) {
      FragilityCurve curve = portfolio.fragilities().classes().get(portfolio.fragility(g)).curve();
      curve.expectedExceedances(mean, sigma, broken, 0);
      sum += (1 - broken[0]) * portfolio.coefficient(g, q, 0);
      sum += broken[0] * portfolio.coefficient(g, q, 1);
    }
    return sum;
  }
}
