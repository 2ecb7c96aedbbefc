package haetae.impact.fragility;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;

/**
 * What a PGA counts for when it meets the Hazus classes. Their medians are made for a spectrum
 * whose PGA is 1.5 times SA(1.0 s) on rock; smaller earthquakes have far less motion of long
 * period, so the same PGA damages less. Hazus 5.1 section 5.4: medians times {@code
 * (PGA/SA(1.0))rock / 1.5 · 1.5/F_V}, which is PGA on rock over SA(1.0) at the site; <b>from memory
 * of the manual, not verified</b>. The factor is kept within limits, a design choice. Instead of
 * raising medians we lower ln PGA by the factor's logarithm: the same thing.
 *
 * @param lowest least factor
 * @param highest largest factor
 */
public record EquivalentPga(double lowest, double highest) {
  /** Factors from 1 to 2.5: on by default. */
  public static final EquivalentPga DEFAULT = new EquivalentPga(1, 2.5);

  /** Every PGA counts as it is. */
  public static final EquivalentPga OFF = new EquivalentPga(1, 1);

  /** Vs30 of the rock the shape is measured on, m/s. */
  private static final double ROCK_MPS = 760;

  public EquivalentPga {
    Check.inRange("lowest", lowest, 0.1, highest, "");
    Check.inRange("highest", highest, lowest, 100, "");
  }

  /** The factor of the medians. */
  public double factor(double pgaOnRockG, double sa10AtSiteG) {
    return Math.clamp(pgaOnRockG / sa10AtSiteG, lowest, highest);
  }

  /**
   * What to add to ln PGA at each site before the classes are asked: 0 or less.
   *
   * @param model offers PGA and SA(1.0)
   */
  public double[] lnShift(
      GroundMotionModel model, Source source, Distances distances, Sites sites) {
    int n = sites.size();
    double[] shift = new double[n];
    if (lowest == 1 && highest == 1) {
      return shift;
    }
    Sites rock = Sites.uniform(sites.latDeg.clone(), sites.lonDeg.clone(), ROCK_MPS);
    Motion pga = new Motion(n);
    Motion sa10 = new Motion(n);
    model.predict(IntensityMeasure.PGA, source, distances, rock, 0, n, pga);
    model.predict(IntensityMeasure.SA10, source, distances, sites, 0, n, sa10);
    Arrays.setAll(shift, i -> 0 - Math.log(factor(Math.exp(pga.mean[i]), Math.exp(sa10.mean[i]))));
    return shift;
  }

  /**
   * The same for each measure of a portfolio: zeros for all but PGA.
   *
   * @param measures as the classes speak of them
   */
  public List<double[]> lnShifts(
      List<IntensityMeasure> measures,
      GroundMotionModel model,
      Source source,
      Distances distances,
      Sites sites) {
    return measures.stream()
        .map(measure ->
            measure.equals(IntensityMeasure.PGA)
                ? lnShift(model, source, distances, sites)
                : new double[sites.size()])
        .toList();
  }
}
