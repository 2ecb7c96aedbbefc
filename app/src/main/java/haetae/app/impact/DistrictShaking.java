package haetae.app.impact;

import static haetae.app.impact.ImpactTables.decimal;

import haetae.hazard.shaking.ShakingMap;
import haetae.impact.MapAtPlaces;
import haetae.impact.engine.Portfolio;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.util.Optional;

/**
 * How the buildings of each district were shaken: the map's medians at the squares, their logarithm
 * averaged over the buildings.
 */
final class DistrictShaking {
  private final double[] pgaG;
  private final double[] pgvCmPerS;

  private DistrictShaking(double[] pgaG, double[] pgvCmPerS) {
    this.pgaG = pgaG;
    this.pgvCmPerS = pgvCmPerS;
  }

  static DistrictShaking of(CityImpact impact) {
    Portfolio portfolio = impact.totals().portfolio();
    ShakingMap map = impact.shaking().map();
    MapAtPlaces places = new MapAtPlaces(map, portfolio.sites().latDeg, portfolio.sites().lonDeg);
    return new DistrictShaking(
        averages(portfolio, places, IntensityMeasure.PGA),
        averages(portfolio, places, IntensityMeasure.PGV));
  }

  /** NaN where a district has no building on the map, or the map lacks the measure. */
  private static double[] averages(
      Portfolio portfolio, MapAtPlaces places, IntensityMeasure measure) {
    double[] sum = new double[portfolio.districts().size()];
    double[] count = new double[sum.length];
    Optional<double[]> mean = places.mean(measure);
    for (int g = 0; g < portfolio.groups() && mean.isPresent(); g++) {
      int site = portfolio.site(g);
      if (places.inside(site)) {
        double buildings = portfolio.coefficient(g, 0, 0);
        sum[portfolio.district(g)] += buildings * mean.get()[site];
        count[portfolio.district(g)] += buildings;
      }
    }
    double[] average = new double[sum.length];
    java.util.Arrays.setAll(average, d -> count[d] > 0 ? Math.exp(sum[d] / count[d]) : Double.NaN);
    return average;
  }

  /** Cells of a table: PGA in % g, PGV in cm/s, class on KMA's scale; empty where not known. */
  String cells(int district) {
    double pga = pgaG[district];
    double pgv = pgvCmPerS[district];
    if (Double.isNaN(pga)) {
      return ",,,";
    }
    if (Double.isNaN(pgv)) {
      return "," + decimal(100 * pga, 4) + ",,";
    }
    KmaIntensity kma = KmaIntensity.of(AccelerationMps2.ofG(pga), VelocityMps.ofCmPerS(pgv));
    return "," + decimal(100 * pga, 4) + "," + decimal(pgv, 4) + "," + kma.mmi();
  }
}
