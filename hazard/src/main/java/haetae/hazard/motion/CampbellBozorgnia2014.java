package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CB14: PGA, PGV and SA of 0.01 to 10 s, component RotD50. Campbell &amp; Bozorgnia (2014),
 * Earthquake Spectra 30(3), 1087-1115, doi:10.1193/062913EQS175M.
 *
 * <p>Valid: active shallow crust, M 3.3 to 8.5 (strike-slip), 8.0 (reverse), 7.5 (normal), Rrup up
 * to 300 km, Vs30 150 to 1500 m/s, Z_TOR and hypocentre 0 to 20 km, dip 15 to 90°, Z2.5 0 to 10 km;
 * values outside are computed, not refused. Asks of distances: Rrup, Rjb, Rx; of sites: Vs30, Z2.5.
 */
public final class CampbellBozorgnia2014 implements GroundMotionModel {
  /** How fast motion dies off beyond 80 km. */
  public enum Attenuation {
    /** California, Taiwan, the Middle East, other active regions. */
    AVERAGE(""),
    /** Japan, Italy: low Q. */
    FAST("-LowQ"),
    /** China, Turkey: high Q. */
    SLOW("-HighQ");

    private final String suffix;

    Attenuation(String suffix) {
      this.suffix = suffix;
    }
  }

  private static final CoefficientTable TABLE =
      CoefficientTable.resource(CampbellBozorgnia2014.class, "cb14.csv");
  private static final Cb14Coefficients PGA =
      new Cb14Coefficients(IntensityMeasure.PGA, TABLE.row(IntensityMeasure.PGA));

  private final Attenuation attenuation;
  private final boolean japaneseSites;
  private final Map<IntensityMeasure, Cb14Coefficients> rows = new ConcurrentHashMap<>();

  /** The model of California, also the default elsewhere. */
  public CampbellBozorgnia2014() {
    this(Attenuation.AVERAGE, false);
  }

  /** The model of a region; {@code japaneseSites} is the paper's S_J: site and basin of Japan. */
  public CampbellBozorgnia2014(Attenuation attenuation, boolean japaneseSites) {
    this.attenuation = attenuation;
    this.japaneseSites = japaneseSites;
  }

  /** The model of Japan: fast attenuation and Japanese sites. */
  public static CampbellBozorgnia2014 japan() {
    return new CampbellBozorgnia2014(Attenuation.FAST, true);
  }

  @Override
  public String id() {
    return "CB14" + attenuation.suffix + (japaneseSites ? "-JapanSite" : "");
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
    Cb14Coefficients c =
        rows.computeIfAbsent(measure, key -> new Cb14Coefficients(key, TABLE.row(key)));
    Cb14Rupture pgaRupture = new Cb14Rupture(PGA, source, attenuation);
    Cb14Rupture rupture = new Cb14Rupture(c, source, attenuation);
    Cb14Ground pgaGround = new Cb14Ground(PGA, japaneseSites);
    Cb14Ground ground = new Cb14Ground(c, japaneseSites);
    Cb14Deviations deviations = new Cb14Deviations(c, PGA, source.magnitude());
    double rock = pgaGround.rock();
    for (int i = from; i < to; i++) {
      double vs30 = sites.vs30Mps[i];
      double lnVs30 = LnExp.ln(vs30);
      double z2p5 = ground.z2p5Km(sites.z2p5Km[i], lnVs30);
      boolean soft = ground.nonlinear(vs30) || c.flooredByPga;
      double pgaBase = soft ? pgaRupture.ln(distances, i) : 0;
      double a1100 = soft ? LnExp.exp(pgaBase + rock) : 0;
      double alpha = ground.alpha(vs30, lnVs30, a1100);
      double ln = rupture.ln(distances, i) + ground.site(vs30, lnVs30, a1100) + ground.basin(z2p5);
      out.mean[i] =
          c.flooredByPga
              ? Math.max(ln, pgaBase + pgaGround.site(vs30, lnVs30, a1100) + pgaGround.basin(z2p5))
              : ln;
      out.tau[i] = deviations.tau(alpha);
      out.phi[i] = deviations.phi(alpha);
    }
  }
}
