package haetae.hazard.ground;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import haetae.world.Check;

/**
 * Liquefaction from peak velocity. Zhu, Baise &amp; Thompson (2017), BSSA 107(3), 1365-1385,
 * doi:10.1785/0120160198: the general (global) and the coastal model, with the changes of {@link
 * LiquefactionSettings}. No liquefaction below 3 cm/s and above 620 m/s.
 */
public enum Zhu2017 {
  /** Any quake. */
  GENERAL(0.4915, 42.40, 9.165) {
    @Override
    double logit(double lnPgv, LiquefactionSite site, double precipMm) {
      double waterKm = min(site.coastKm(), site.riverKm());
      return 8.801
          + 0.334 * lnPgv
          - 1.918 * log(site.vs30Mps())
          + 0.0005408 * precipMm
          - 0.2054 * waterKm
          - 0.0333 * site.waterTableM();
    }
  },
  /** Quakes within 20 km of a coast. */
  COASTAL(0.4208, 62.59, 11.43) {
    @Override
    double logit(double lnPgv, LiquefactionSite site, double precipMm) {
      double rootCoast = sqrt(site.coastKm());
      return 12.435
          + 0.301 * lnPgv
          - 2.615 * log(site.vs30Mps())
          + 0.0005556 * precipMm
          - 0.0287 * rootCoast
          + 0.0666 * site.riverKm()
          - 0.0369 * rootCoast * site.riverKm();
    }
  };

  /** Below this nothing liquefies, cm/s. */
  public static final double LEAST_PGV_CM_PER_S = 3;

  /** On stiffer ground nothing liquefies, m/s. */
  public static final double MOST_VS30_MPS = 620;

  /** Above this probability the paper calls liquefaction likely (for yes or no, not for maps). */
  public static final double LIKELY = 0.4;

  private final double a;
  private final double b;
  private final double c;

  Zhu2017(double a, double b, double c) {
    this.a = a;
    this.b = b;
    this.c = c;
  }

  abstract double logit(double lnPgv, LiquefactionSite site, double precipMm);

  /**
   * Probability and area fraction at a place.
   *
   * @param pgvCmPerS peak velocity, cm/s
   * @param pgaG peak acceleration, g
   */
  public FailureEstimate at(
      LiquefactionSite site,
      double pgvCmPerS,
      double pgaG,
      double magnitude,
      LiquefactionSettings settings) {
    Check.inRange("pgvCmPerS", pgvCmPerS, 0, 2000, "cm/s");
    Check.inRange("pgaG", pgaG, 0, 10, "g");
    Check.inRange("magnitude", magnitude, 0, 10, "");
    if (pgvCmPerS < LEAST_PGV_CM_PER_S
        || pgaG < settings.leastPgaG()
        || site.vs30Mps() > MOST_VS30_MPS
        || site.slopeDeg() > settings.mostSlopeDeg()) {
      return FailureEstimate.NONE;
    }
    double pgv = min(pgvCmPerS, settings.mostPgvCmPerS()) * settings.magnitudeFactor(magnitude);
    double precipMm = min(site.precipMm(), settings.mostPrecipMm());
    double probability = 1 / (1 + exp(-logit(log(pgv), site, precipMm)));
    return new FailureEstimate(probability, areaFraction(probability));
  }

  /** Share of the area that liquefies, from the probability. */
  public double areaFraction(double probability) {
    double root = 1 + b * exp(-c * probability);
    return a / (root * root);
  }
}
