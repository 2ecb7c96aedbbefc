package haetae.hazard.ground;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;

import haetae.world.Check;

/**
 * Liquefaction from peak acceleration. Zhu, Daley, Baise, Thompson, Wald &amp; Knudsen (2015),
 * Earthquake Spectra 31(3), 1813-1837, doi:10.1193/121912EQS353M, global model.
 */
public final class Zhu2015 {
  private Zhu2015() {}

  /**
   * Probability of liquefaction.
   *
   * @param pgaG peak acceleration, g
   * @param cti compound topographic index
   * @param vs30Mps m/s
   */
  public static double probability(double pgaG, double cti, double vs30Mps, double magnitude) {
    Check.inRange("pgaG", pgaG, 0, 10, "g");
    Check.inRange("cti", cti, -10, 40, "");
    Check.positive("vs30Mps", vs30Mps, "m/s");
    double x =
        24.10 + 2.067 * log(weightedPgaG(pgaG, magnitude)) + 0.355 * cti - 4.784 * log(vs30Mps);
    return 1 / (1 + exp(-x));
  }

  /** Acceleration weighted by magnitude, g: PGA M^2.56 / 10^2.24. */
  public static double weightedPgaG(double pgaG, double magnitude) {
    Check.inRange("magnitude", magnitude, 0, 10, "");
    return pgaG * pow(magnitude, 2.56) / pow(10, 2.24);
  }
}
