package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ASK14: PGA, PGV and SA of 0.01 to 10 s, component RotD50. Abrahamson, Silva &amp; Kamai (2014),
 * Earthquake Spectra 30(3), 1025-1055, doi:10.1193/070913EQS198M.
 *
 * <p>Valid: active shallow crust, M 3 to 8.5, Rrup up to 300 km, Vs30 180 to 1500 m/s; values
 * outside are computed, not refused. Asks of distances: Rrup, Rx, Ry0 (NaN if not known, then Rjb
 * takes its place); of sites: Vs30, whether measured, Z1.0.
 */
public final class AbrahamsonSilvaKamai2014 implements GroundMotionModel {
  /** Where the crust is: attenuation, site amplification and φ differ. */
  public enum Region {
    CALIFORNIA("ASK14"),
    TAIWAN("ASK14-Taiwan"),
    CHINA("ASK14-China"),
    JAPAN("ASK14-Japan");

    private final String id;

    Region(String id) {
      this.id = id;
    }
  }

  private static final CoefficientTable TABLE =
      CoefficientTable.resource(AbrahamsonSilvaKamai2014.class, "ask14.csv");

  private final Region region;
  private final Map<IntensityMeasure, Ask14Coefficients> rows = new ConcurrentHashMap<>();

  /** The model of California, also the default elsewhere. */
  public AbrahamsonSilvaKamai2014() {
    this(Region.CALIFORNIA);
  }

  /** The model of a region. */
  public AbrahamsonSilvaKamai2014(Region region) {
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
    Ask14Coefficients c =
        rows.computeIfAbsent(measure, key -> new Ask14Coefficients(key, TABLE.row(key)));
    Ask14Rupture rupture = new Ask14Rupture(c, source, region);
    Ask14Ground ground = new Ask14Ground(c, region);
    Ask14Deviations deviations = new Ask14Deviations(c, source.magnitude(), region);
    for (int i = from; i < to; i++) {
      double vs30 = sites.vs30Mps[i];
      double base = rupture.ln(distances, i);
      double s1180 = ground.nonlinear(vs30) ? LnExp.exp(base + ground.rock()) : 0;
      double derivative = ground.derivative(vs30, s1180);
      out.mean[i] = base + ground.site(vs30, s1180) + ground.soil(vs30, sites.z1p0M[i]);
      out.tau[i] = deviations.tau(derivative);
      out.phi[i] = deviations.phi(derivative, sites.vs30Measured[i], distances.rrupKm[i]);
    }
  }
}
