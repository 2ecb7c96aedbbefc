package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short logarithm and exponential beside the ones of the language. */
class LnExpTest {
  private static final double ROUNDING = 2e-15;

  @Test
  void logarithmsOfAnySizeAgree() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      double x = Math.exp(60 * random.nextDouble() - 30);
      double expected = Math.log(x);
      assertEquals(expected, LnExp.ln(x), ROUNDING * Math.max(1, Math.abs(expected)), "ln " + x);
    }
  }

  @Test
  void logarithmsNearOneAndAtPowersOfTwoAgree() {
    for (int k = -40; k <= 40; k++) {
      for (double x : new double[] {1 + k * 1e-3, 1 + k * 1e-9, Math.scalb(1.0, k)}) {
        assertEquals(Math.log(x), LnExp.ln(x), ROUNDING * Math.max(1, Math.abs(k)), "ln " + x);
      }
    }
  }

  @Test
  void exponentialsAgree() {
    Random random = new Random(12);
    for (int i = 0; i < 200_000; i++) {
      double x = 60 * random.nextDouble() - 30;
      assertEquals(1, LnExp.exp(x) / Math.exp(x), 1e-14, "exp " + x);
    }
    assertEquals(1, LnExp.exp(0));
    assertEquals(1, LnExp.exp(-690) / Math.exp(-690), 1e-12);
    assertEquals(1, LnExp.exp(690) / Math.exp(690), 1e-12);
  }

  @Test
  void whatLiesFarOutIsAsTheLanguageHasIt() {
    assertEquals(Double.NEGATIVE_INFINITY, LnExp.ln(0));
    assertEquals(Double.POSITIVE_INFINITY, LnExp.ln(Double.POSITIVE_INFINITY));
    assertEquals(Math.log(Double.MIN_VALUE), LnExp.ln(Double.MIN_VALUE));
    assertTrue(Double.isNaN(LnExp.ln(-1)));
    assertTrue(Double.isNaN(LnExp.ln(Double.NaN)));
    assertTrue(Double.isNaN(LnExp.exp(Double.NaN)));
    assertEquals(0, LnExp.exp(Double.NEGATIVE_INFINITY));
    assertEquals(Double.POSITIVE_INFINITY, LnExp.exp(800));
  }
}
