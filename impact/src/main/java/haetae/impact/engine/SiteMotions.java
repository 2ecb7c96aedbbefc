package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;

/** Predictions at the sites of a portfolio, made ready for its curves. */
public final class SiteMotions {
  private SiteMotions() {}

  /**
   * A copy in which the mean of one measure is shifted at each site: how a curve in equivalent PGA
   * takes the shape of the spectrum. Medians times F are the same as a shift of {@code -ln F}.
   *
   * @param shift of ln PGA (or another measure), one for each site
   * @throws InvalidValue if the measure is not predicted or the sites differ in number
   */
  public static List<Motion> shifted(
      List<IntensityMeasure> measures,
      List<Motion> motions,
      IntensityMeasure measure,
      double[] shift) {
    int which = measures.indexOf(measure);
    if (which < 0 || which >= motions.size()) {
      throw new InvalidValue(measure + " is not predicted; expected one of " + measures);
    }
    Motion shifted = copy(motions.get(which));
    if (shift.length != shifted.size()) {
      throw new InvalidValue(
          shift.length + " shifts of " + measure + "; expected one for each of " + shifted.size());
    }
    for (int i = 0; i < shift.length; i++) {
      shifted.mean[i] += Check.finite("shift of " + measure, shift[i]);
    }
    List<Motion> all = new ArrayList<>(motions);
    all.set(which, shifted);
    return List.copyOf(all);
  }

  /**
   * A copy whose φ is what the buildings of a site share: {@code √(φ² - residual²)}, none where φ
   * is smaller.
   *
   * @param residual deviation from building to building
   */
  public static List<Motion> withoutBuildingPart(List<Motion> motions, double residual) {
    List<Motion> all = new ArrayList<>();
    for (Motion motion : motions) {
      Motion shared = copy(motion);
      for (int i = 0; i < shared.size(); i++) {
        double phi = motion.phi[i];
        shared.phi[i] = Math.sqrt(Math.max(0, phi * phi - residual * residual));
      }
      all.add(shared);
    }
    return List.copyOf(all);
  }

  private static Motion copy(Motion motion) {
    Motion copy = new Motion(motion.size());
    System.arraycopy(motion.mean, 0, copy.mean, 0, copy.size());
    System.arraycopy(motion.tau, 0, copy.tau, 0, copy.size());
    System.arraycopy(motion.phi, 0, copy.phi, 0, copy.size());
    return copy;
  }
}
