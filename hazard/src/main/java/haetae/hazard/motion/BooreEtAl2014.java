package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
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
  private static final Coefficients PGA = TABLE.row(IntensityMeasure.PGA);

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
    List<BooreTerms> terms = measures.stream().map(m -> terms(TABLE.row(m), m, source)).toList();
    BooreTerms rock = terms(PGA, IntensityMeasure.PGA, source);
    BoorePlaces places = new BoorePlaces(basin, Math.min(BoorePlaces.BLOCK, to - from));
    for (int start = from; start < to; start += BoorePlaces.BLOCK) {
      int end = Math.min(to, start + BoorePlaces.BLOCK);
      places.fill(rock, distances, sites, start, end);
      for (int k = 0; k < terms.size(); k++) {
        terms.get(k).mean(places, distances, start, end, out.get(k).mean);
        terms.get(k).deviations(places, start, end, out.get(k));
      }
    }
  }

  private BooreTerms terms(Coefficients c, IntensityMeasure measure, Source source) {
    double deltaC3 =
        switch (attenuation) {
          case AVERAGE_Q -> 0;
          case HIGH_Q -> c.get("Dc3HighQ");
          case LOW_Q -> c.get("Dc3LowQ");
        };
    return new BooreTerms(c, measure, source, deltaC3, withMechanism);
  }
}
