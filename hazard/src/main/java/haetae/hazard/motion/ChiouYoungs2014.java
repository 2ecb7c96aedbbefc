package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * Active shallow crust, M 3.5 to 8.5 (normal 8), Rrup 0 to 300 km, Vs30 180 to 1500 m/s, RotD50;
 * PGA, PGV, SA 0.01 to 10 s. Chiou &amp; Youngs (2014), Earthquake Spectra 30(3), 1117-1153,
 * doi:10.1193/072813EQS219M. Without the directivity term.
 *
 * <p>Uses magnitude, rake, dip and depth to the top of rupture; Rrup, Rjb, Rx; Vs30, whether it was
 * measured and, where it is known, Z1.0. Rake unknown counts as strike-slip.
 */
public final class ChiouYoungs2014 implements GroundMotionModel {
  /** Where attenuation at distance and the ground differ from California's, Table 1 to 5. */
  public enum Region {
    CALIFORNIA("CY14"),
    /**
     * γ at M 6.0 to 6.9, φ1, φ5, φ6, Z1.0 and σ2 of Japan. That σ2 of Japan goes into φ is from
     * memory of the paper, not verified: the tables of others hold medians only.
     */
    JAPAN("CY14-Japan"),
    /** γ at M 6.0 to 6.9. */
    ITALY("CY14-Italy"),
    /** γ of the M 7.9 quake of 2008 alone. */
    WENCHUAN("CY14-Wenchuan");

    private final String id;

    Region(String id) {
      this.id = id;
    }
  }

  private static final CoefficientTable TABLE =
      CoefficientTable.resource(ChiouYoungs2014.class, "cy14.csv");
  private static final Coefficients PGA = TABLE.row(IntensityMeasure.PGA);

  /** Below this period SA is not allowed to fall below PGA (page 1144), s. */
  private static final double PGA_FLOOR_S = 0.3;

  private final Region region;

  /** The model of a region. */
  public ChiouYoungs2014(Region region) {
    this.region = region;
  }

  @Override
  public String id() {
    return region.id;
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

  /** Shares among the measures what depends on the place alone, and the floor of PGA. */
  @Override
  public void predictAll(
      List<IntensityMeasure> measures,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      List<Motion> out) {
    List<ChiouTerms> terms =
        measures.stream().map(m -> new ChiouTerms(TABLE.row(m), source, region)).toList();
    ChiouTerms pga = new ChiouTerms(PGA, source, region);
    boolean floor = measures.stream().anyMatch(ChiouYoungs2014::floored);
    ChiouPlaces places = new ChiouPlaces(region, Math.min(ChiouPlaces.BLOCK, to - from));
    for (int start = from; start < to; start += ChiouPlaces.BLOCK) {
      int end = Math.min(to, start + ChiouPlaces.BLOCK);
      places.fill(source, distances, sites, start, end);
      if (floor) {
        pga.floor(places, distances, start, end);
      }
      for (int k = 0; k < terms.size(); k++) {
        terms.get(k).predict(places, distances, start, end, out.get(k));
        if (floored(measures.get(k))) {
          raise(out.get(k).mean, places.pgaMean, start, end);
        }
      }
    }
  }

  private static boolean floored(IntensityMeasure measure) {
    return measure.kind() == IntensityMeasure.Kind.SA && measure.periodS() <= PGA_FLOOR_S;
  }

  private static void raise(double[] mean, double[] floor, int from, int to) {
    for (int i = from; i < to; i++) {
      mean[i] = Math.max(mean[i], floor[i - from]);
    }
  }
}
