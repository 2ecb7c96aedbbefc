package haetae.hazard.ground;

import static java.lang.Math.exp;
import static java.lang.Math.log;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.Map;

/**
 * Landslides. Nowicki Jessee, Hamburger, Allstadt, Wald, Robeson, Tanyas, Hearne &amp; Thompson
 * (2018), JGR Earth Surface 123(8), 1835-1859, doi:10.1029/2017JF004494. Coefficients of rock and
 * land cover: {@code nowicki-jessee-2018-classes.csv}; they are not centred on zero, so an unknown
 * class must be given as {@code nd}, not left out.
 */
public final class NowickiJessee2018 {
  /** Gentler land does not slide, degrees. */
  public static final double LEAST_SLOPE_DEG = 2;

  private static final double MOST_PGV_CM_PER_S = 211;
  private static final double MOST_CTI = 19;
  private static final String UNCONSOLIDATED = "su";
  private static final double UNCONSOLIDATED_USGS = -1.36;

  private final Map<String, Double> lithology = ClassTable.coefficients("lithology");
  private final Map<String, Double> landCover = ClassTable.coefficients("landcover");

  /**
   * Coefficient of a rock class of the Global Lithological Map ({@code nd} no data). That of
   * unconsolidated sediment is the one USGS puts in place of the paper's.
   */
  public double lithology(String glim) {
    return glim.equals(UNCONSOLIDATED) ? UNCONSOLIDATED_USGS : find(lithology, "GLiM", glim);
  }

  /** Coefficient of a land cover class of GlobCover 2009. */
  public double landCover(int globCover) {
    return find(landCover, "GlobCover", Integer.toString(globCover));
  }

  private static double find(Map<String, Double> table, String map, String code) {
    Double coefficient = table.get(code);
    if (coefficient == null) {
      throw new InvalidValue(map + " class is '" + code + "'; expected one of " + table.keySet());
    }
    return coefficient;
  }

  /**
   * Probability and area fraction at a place.
   *
   * @param pgvCmPerS peak velocity, cm/s
   * @param slopeDeg slope of the land, degrees
   * @param lithology see {@link #lithology}
   * @param cti compound topographic index
   * @param landCover see {@link #landCover}
   */
  public static FailureEstimate at(
      double pgvCmPerS, double slopeDeg, double lithology, double cti, double landCover) {
    Check.inRange("pgvCmPerS", pgvCmPerS, 0, 2000, "cm/s");
    Check.inRange("slopeDeg", slopeDeg, 0, 90, "degrees");
    Check.inRange("lithology", lithology, -5, 5, "");
    Check.inRange("cti", cti, -10, 40, "");
    Check.inRange("landCover", landCover, -5, 5, "");
    if (slopeDeg < LEAST_SLOPE_DEG || pgvCmPerS <= 0) {
      return FailureEstimate.NONE;
    }
    double x =
        logit(log(Math.min(pgvCmPerS, MOST_PGV_CM_PER_S)), slopeDeg, Math.clamp(cti, 0, MOST_CTI))
            + lithology
            + landCover;
    double probability = 1 / (1 + exp(-x));
    return new FailureEstimate(probability, areaFraction(probability));
  }

  private static double logit(double lnPgv, double slopeDeg, double cti) {
    return -6.30 + 1.65 * lnPgv + 0.06 * slopeDeg + 0.03 * cti + 0.01 * lnPgv * slopeDeg;
  }

  /** Share of the area that slides, from the probability; 0.256 at most. */
  public static double areaFraction(double probability) {
    double p = Check.inRange("probability", probability, 0, 1, "");
    return Math.min(0.256, exp(-7.592 + 5.237 * p - 3.042 * p * p + 4.035 * p * p * p));
  }
}
