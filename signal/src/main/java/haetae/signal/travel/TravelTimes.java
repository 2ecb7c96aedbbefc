package haetae.signal.travel;

import haetae.world.quake.Phase;

/** First-arrival times and their derivatives: a table for operations, or exact rays. */
public sealed interface TravelTimes permits TravelTimeTable, ExactTravelTimes {
  /**
   * Travel time, s.
   *
   * @param distanceKm epicentral distance, 0 or more
   * @param depthKm source depth below the datum
   * @param receiverElevationKm of the receiver above the datum
   */
  double timeS(Phase phase, double distanceKm, double depthKm, double receiverElevationKm);

  /** dt/dx, the ray parameter, s/km. */
  double distanceSlownessSKm(Phase phase, double distanceKm, double depthKm);

  /** dt/dz of the source depth, s/km: positive where the ray leaves the source upwards. */
  double depthSlownessSKm(Phase phase, double distanceKm, double depthKm);

  /** Deepest source that is covered, km. */
  double maxDepthKm();
}
