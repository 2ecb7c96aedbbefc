package haetae.signal.simulate;

import haetae.world.quake.Phase;

/** Travel time of the first P or S to a point on the surface. */
@FunctionalInterface
public interface TravelTimes {
  /**
   * Travel time, s.
   *
   * @param distanceKm epicentral distance, km
   * @param depthKm depth of the source, km
   */
  double timeS(Phase phase, double distanceKm, double depthKm);

  /** Straight rays at constant velocities, km/s: for tests. */
  static TravelTimes constant(double alphaKmps, double betaKmps) {
    return (phase, distanceKm, depthKm) ->
        Math.hypot(distanceKm, depthKm) / (phase == Phase.P ? alphaKmps : betaKmps);
  }

  /**
   * These travel times up to 300 km, and straight lines beyond, where a flat crust ends: P = 7.0 s
   * + distance / 8.1 km/s, S = 12.4 s + distance / 4.55 km/s. The lines are mantle head waves
   * fitted by eye to the first arrivals at 5 to 15 degrees of a source at the surface (from memory
   * of IASP91, not verified). So at 9 degrees P crosses a network at 8.1 km/s (13.7 s/degree), not
   * faster.
   */
  default TravelTimes withMantle() {
    return (phase, distanceKm, depthKm) -> {
      if (distanceKm <= 300) {
        return timeS(phase, distanceKm, depthKm);
      }
      return phase == Phase.P ? 7.0 + distanceKm / 8.1 : 12.4 + distanceKm / 4.55;
    };
  }
}
