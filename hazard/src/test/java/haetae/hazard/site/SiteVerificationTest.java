package haetae.hazard.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class borders printed in Allen and Wald (2009) and Wald and Allen (2007); worked examples. */
class SiteVerificationTest {
  @ParameterizedTest(name = "active slope {0}, stable slope {1}")
  @CsvSource({
    "3.0e-4, 2.0e-5, 180",
    "3.5e-3, 2.0e-3, 240",
    "0.010, 4.0e-3, 300",
    "0.018, 7.2e-3, 360",
    "0.05, 0.013, 490",
    "0.10, 0.018, 620",
    "0.14, 0.025, 760"
  })
  void bordersOfTheClasses(double active, double stable, double vs30) {
    assertEquals(vs30, SlopeRelation.ACTIVE.vs30Mps(active), 1e-9);
    assertEquals(vs30, SlopeRelation.STABLE.vs30Mps(stable), 1e-9);
  }

  /** An independent program: half way in ln slope is half way in ln Vs30. */
  @Test
  void betweenTheBorders() {
    assertEquals(420.0, SlopeRelation.ACTIVE.vs30Mps(0.03), 0.05);
  }

  /** Tables 4.2-1 and 4.2-2 of KDS 41 17 00:2022. */
  @ParameterizedTest(name = "{0} at {1} g")
  @CsvSource({
    "S1, 0.2, 1.12, 0.84",
    "S2, 0.1, 1.4, 1.5",
    "S2, 0.3, 1.3, 1.3",
    "S3, 0.2, 1.5, 1.6",
    "S4, 0.1, 1.6, 2.2",
    "S4, 0.2, 1.4, 2.0",
    "S5, 0.1, 1.8, 3.0"
  })
  void coefficientsOfTheDesignStandard(SiteClass site, double effectiveG, double fa, double fv) {
    assertEquals(fa, site.fa(effectiveG), 1e-12);
    assertEquals(fv, site.fv(effectiveG), 1e-12);
  }
}
