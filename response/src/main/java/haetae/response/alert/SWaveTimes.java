package haetae.response.alert;

/** How long S takes. */
@FunctionalInterface
public interface SWaveTimes {
  /**
   * Travel time of S, s.
   *
   * @param distanceKm from the epicentre
   * @param depthKm of the hypocentre
   */
  double seconds(double distanceKm, double depthKm);
}
