package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;

/**
 * Says what shaking an earthquake gives at places. Ground-motion models speak of PGA, PGV and SA,
 * intensity prediction models of MMI. Immutable: one object serves many threads.
 */
public interface GroundMotionModel {
  /**
   * Short name as in the literature, with its region if it has one: {@code ASK14}, {@code
   * CY14-Japan}.
   */
  String id();

  /**
   * Whether the model speaks of the measure; SA between published periods counts, by interpolation.
   */
  boolean offers(IntensityMeasure measure);

  /**
   * Writes mean, tau and phi of one measure for the places {@code from} (inclusive) to {@code to}
   * (exclusive) into {@code out} at the same indices.
   *
   * @throws haetae.world.InvalidValue if the measure is not offered
   */
  void predict(
      IntensityMeasure measure,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      Motion out);
}
