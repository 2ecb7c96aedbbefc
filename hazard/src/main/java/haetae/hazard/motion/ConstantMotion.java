package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;

/**
 * The same mean and deviations everywhere: ShakeMap's NullGMPE, for cases whose answer can be
 * worked out by hand.
 *
 * @param mean in the unit of the measure
 */
public record ConstantMotion(double mean, double tau, double phi) implements GroundMotionModel {
  /** Mean 0, tau 0.6, phi 0.8, as ShakeMap's verification cases use. */
  public static final ConstantMotion NULL = new ConstantMotion(0, 0.6, 0.8);

  @Override
  public String id() {
    return "NullGMPE";
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return true;
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
    Arrays.fill(out.mean, from, to, mean);
    Arrays.fill(out.tau, from, to, tau);
    Arrays.fill(out.phi, from, to, phi);
  }
}
