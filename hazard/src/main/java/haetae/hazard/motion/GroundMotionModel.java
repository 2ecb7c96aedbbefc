package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

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

  /**
   * The same for several measures at once, each into the {@code out} of its place in the list. A
   * model may do work once that several measures share.
   *
   * @throws haetae.world.InvalidValue if a measure is not offered
   */
  default void predictAll(
      List<IntensityMeasure> measures,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      List<Motion> out) {
    for (int k = 0; k < measures.size(); k++) {
      predict(measures.get(k), source, distances, sites, from, to, out.get(k));
    }
  }
}
