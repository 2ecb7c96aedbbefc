package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;

/**
 * Active shallow crust, M 3 to 8.5 (normal 7), Rjb 0 to 400 km, Vs30 150 to 1500 m/s, RotD50; PGA,
 * PGV, SA 0.01 to 10 s. Boore, Stewart, Seyhan &amp; Atkinson (2014), Earthquake Spectra 30(3),
 * 1057-1085, doi:10.1193/070113EQS184M.
 *
 * <p>Uses magnitude and rake, Rjb, Vs30 and, where it is known, Z1.0.
 */
public final class BooreEtAl2014 implements GroundMotionModel {
  /** Crust that attenuates as the average, less (China, Turkey) or more (Italy, Japan): Δc3. */
  public enum Attenuation {
    AVERAGE_Q,
    HIGH_Q,
    LOW_Q
  }

  /** Whose relation of Z1.0 and Vs30 the basin term is measured from, Eq. 11 and 12. */
  public enum Basin {
    NONE,
    CALIFORNIA,
    JAPAN
  }

  private static final CoefficientTable TABLE =
      CoefficientTable.resource(BooreEtAl2014.class, "bssa14.csv");
  private static final double[] PERIODS_S = TABLE.periodsS();

  /** Average attenuation, basin term of California where Z1.0 is known. */
  public static final BooreEtAl2014 GLOBAL =
      new BooreEtAl2014("BSSA14", Attenuation.AVERAGE_Q, Basin.CALIFORNIA, true);

  private final String id;
  private final Attenuation attenuation;
  private final Basin basin;
  private final boolean withMechanism;

  /**
   * A variant.
   *
   * @param withMechanism false takes every mechanism as unspecified (e0)
   */
  public BooreEtAl2014(String id, Attenuation attenuation, Basin basin, boolean withMechanism) {
    this.id = id;
    this.attenuation = attenuation;
    this.basin = basin;
    this.withMechanism = withMechanism;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return TABLE.offers(measure);
  }

  @Override
  public void predict(
      IntensityMeasure measure,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      Motion out) {
    predictAll(List.of(measure), source, distances, sites, from, to, List.of(out));
  }

  /** Shares among the measures what depends on the place alone, rock PGA above all. */
  @Override
  public void predictAll(
      List<IntensityMeasure> measures,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      List<Motion> out) {
    List<Band> bands = measures.stream().map(m -> band(m, source)).toList();
    BooreTerms rock = terms(IntensityMeasure.PGA, source);
    BoorePlaces places = new BoorePlaces(basin, Math.min(BoorePlaces.BLOCK, to - from));
    for (int start = from; start < to; start += BoorePlaces.BLOCK) {
      int end = Math.min(to, start + BoorePlaces.BLOCK);
      places.fill(rock, distances, sites, start, end);
      for (int k = 0; k < bands.size(); k++) {
        bands.get(k).predict(places, distances, start, end, out.get(k));
      }
    }
  }

  /**
   * The published periods on both sides of a measure, and how far between them it lies in ln T. As
   * in the authors' program the mean is interpolated, not the coefficients.
   */
  private record Band(BooreTerms at, BooreTerms below, BooreTerms above, double along) {
    void predict(BoorePlaces places, Distances distances, int from, int to, Motion out) {
      below.mean(places, distances, from, to, out.mean, from);
      if (along > 0) {
        above.mean(places, distances, from, to, places.above, 0);
        for (int i = from; i < to; i++) {
          out.mean[i] += along * (places.above[i - from] - out.mean[i]);
        }
      }
      at.deviations(places, from, to, out);
    }
  }

  private Band band(IntensityMeasure measure, Source source) {
    BooreTerms at = terms(measure, source);
    int next = Arrays.binarySearch(PERIODS_S, measure.periodS());
    if (measure.kind() != IntensityMeasure.Kind.SA || next >= 0) {
      return new Band(at, at, at, 0);
    }
    double belowS = PERIODS_S[-next - 2];
    double aboveS = PERIODS_S[-next - 1];
    double along = Math.log(measure.periodS() / belowS) / Math.log(aboveS / belowS);
    BooreTerms below = terms(IntensityMeasure.sa(belowS), source);
    return new Band(at, below, terms(IntensityMeasure.sa(aboveS), source), along);
  }

  private BooreTerms terms(IntensityMeasure measure, Source source) {
    Coefficients c = TABLE.row(measure);
    double deltaC3 =
        switch (attenuation) {
          case AVERAGE_Q -> 0;
          case HIGH_Q -> c.get("Dc3HighQ");
          case LOW_Q -> c.get("Dc3LowQ");
        };
    return new BooreTerms(c, measure, source, deltaC3, withMechanism);
  }
}
