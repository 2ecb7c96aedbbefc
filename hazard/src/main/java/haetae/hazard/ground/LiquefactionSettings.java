package haetae.hazard.ground;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * What later work changed of {@link Zhu2017}.
 *
 * @param magnitudeScaled whether PGV is multiplied by s = 1 / (1 + e^(-2(M - 6))): USGS, Allstadt
 *     et al. (2022), Earthquake Spectra 38(1), 5-36, doi:10.1177/87552930211032685
 * @param leastPgaG no liquefaction below this peak acceleration, g (0 switches it off); Rashidian
 *     &amp; Baise (2020), Engineering Geology 272, 105557, doi:10.1016/j.enggeo.2020.105557: 0.1
 * @param mostPrecipMm precipitation of a year is cut at this, mm: 1700 by Rashidian &amp; Baise,
 *     2500 by USGS
 * @param mostPgvCmPerS PGV is cut at this, cm/s
 * @param mostSlopeDeg no liquefaction on steeper land, degrees
 */
public record LiquefactionSettings(
    boolean magnitudeScaled,
    double leastPgaG,
    double mostPrecipMm,
    double mostPgvCmPerS,
    double mostSlopeDeg) {
  /** As published in 2017, with the limits of its use: no magnitude, no acceleration. */
  public static final LiquefactionSettings ORIGINAL =
      new LiquefactionSettings(false, 0, 1e9, 150, 5);

  /** As USGS runs it. */
  public static final LiquefactionSettings USGS = new LiquefactionSettings(true, 0, 2500, 150, 5);

  /** With the limits of Rashidian and Baise, without magnitude. */
  public static final LiquefactionSettings RASHIDIAN_BAISE =
      new LiquefactionSettings(false, 0.1, 1700, 150, 5);

  /** With both. The default. */
  public static final LiquefactionSettings DEFAULT =
      new LiquefactionSettings(true, 0.1, 1700, 150, 5);

  public LiquefactionSettings {
    Check.inRange("leastPgaG", leastPgaG, 0, 2, "g");
    Check.positive("mostPrecipMm", mostPrecipMm, "mm");
    Check.positive("mostPgvCmPerS", mostPgvCmPerS, "cm/s");
    if (!(mostSlopeDeg >= 0)) {
      throw new InvalidValue("mostSlopeDeg is " + mostSlopeDeg + "°; expected 0 or more");
    }
  }

  /** Factor of PGV: s, or 1 where it is switched off. */
  public double magnitudeFactor(double magnitude) {
    return magnitudeScaled ? 1 / (1 + Math.exp(-2 * (magnitude - 6))) : 1;
  }
}
