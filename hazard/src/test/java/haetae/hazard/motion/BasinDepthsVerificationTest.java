package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Usual depths of California against another implementation. */
class BasinDepthsVerificationTest {
  @ParameterizedTest
  @CsvSource({
    "180, 498.326",
    "270, 470.368",
    "360, 405.934",
    "560, 180.674",
    "760, 48.124",
    "1180, 2.809"
  })
  void z1p0(double vs30, double z1p0M) {
    assertEquals(z1p0M, BasinDepths.ask14Z1p0M(vs30), 0.5001e-3);
  }

  @ParameterizedTest
  @CsvSource({
    "180, 3.15269",
    "270, 1.98259",
    "360, 1.42660",
    "560, 0.86057",
    "760, 0.60682",
    "1100, 0.39752"
  })
  void z2p5(double vs30, double z2p5Km) {
    assertEquals(z2p5Km, BasinDepths.cb14Z2p5Km(vs30), 0.5001e-5);
  }
}
