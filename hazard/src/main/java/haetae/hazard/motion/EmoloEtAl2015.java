package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * South Korea, ML 2 to 5, epicentral distances to 600 km: a model of small and distant quakes;
 * within 20 km and above M 5 it is extrapolation. Emolo et al. (2015), BSSA 105(5), 2626-2640,
 * doi:10.1785/0120140296. <b>Partial</b>: only the coefficients of PGA and of SA 0.10 to 0.20 s
 * could be found, so nothing else is offered, but
 *
 * <ul>
 *   <li>PGV, which is PGA times the ratio PGV/PGA of {@link BooreEtAl2014} (design choice);
 *   <li>deviations of PGA stand for those of every measure (design choice);
 *   <li>ML is taken as Mw, the larger of two horizontals as it is (design choice).
 * </ul>
 */
public final class EmoloEtAl2015 implements GroundMotionModel {
  private static final CoefficientTable TABLE =
      CoefficientTable.resource(EmoloEtAl2015.class, "emolo15.csv");
  private static final double LN10 = Math.log(10);
  private static final double LN_G = Math.log(9.80665);
  private static final double TAU = 0.17 * LN10;
  private static final double PHI = 0.34 * LN10;
  private static final GroundMotionModel SHAPE = BooreEtAl2014.GLOBAL;

  private final int stationClass;

  /**
   * @param stationClass of every place, as the paper corrects stations by: -1 weak, 0 mean, 1
   *     strong amplification; it counts for PGA and PGV
   */
  public EmoloEtAl2015(int stationClass) {
    Check.inRange("stationClass", stationClass, -1, 1, "");
    this.stationClass = stationClass;
  }

  @Override
  public String id() {
    return "Emolo15-partial";
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return measure.equals(IntensityMeasure.PGV) || TABLE.offers(measure);
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
    if (!offers(measure)) {
      throw new InvalidValue(
          id() + " does not offer " + measure + "; expected PGV, " + TABLE.published());
    }
    boolean velocity = measure.equals(IntensityMeasure.PGV);
    Coefficients c = TABLE.row(velocity ? IntensityMeasure.PGA : measure);
    double event = (c.get("a") + c.get("b") * source.magnitude()) * LN10 - LN_G;
    double site = c.get("e") * stationClass * LN10;
    double spreading = c.get("c") / 2;
    double h2 = c.get("h") * c.get("h");
    double absorption = c.get("d") * LN10;
    for (int i = from; i < to; i++) {
      double r = distances.repiKm[i];
      out.mean[i] = event + site + spreading * LnExp.ln(r * r + h2) + absorption * r;
      out.tau[i] = TAU;
      out.phi[i] = PHI;
    }
    if (velocity) {
      addPgvToPga(source, distances, sites, from, to, out);
    }
  }

  private static void addPgvToPga(
      Source source, Distances distances, Sites sites, int from, int to, Motion out) {
    Distances near = distances.range(from, to);
    Sites ground = sites.range(from, to);
    Motion pga = new Motion(to - from);
    Motion pgv = new Motion(to - from);
    List<IntensityMeasure> both = List.of(IntensityMeasure.PGA, IntensityMeasure.PGV);
    SHAPE.predictAll(both, source, near, ground, 0, to - from, List.of(pga, pgv));
    for (int i = from; i < to; i++) {
      out.mean[i] += pgv.mean[i - from] - pga.mean[i - from];
    }
  }
}
