package haetae.world.quake;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.List;

/**
 * Where and when a quake began, and how well that is known.
 *
 * @param depthKm below sea level, positive down
 * @param horizontalErrorKm semi-major axis of the 68 % epicentre ellipse
 * @param azimuthalGapDeg largest azimuth without a station
 * @param method how the origin was found, such as {@code early-grid} or {@code geiger}
 */
public record Origin(
    Instant time,
    GeoPoint epicentre,
    double depthKm,
    boolean depthFixed,
    double timeErrorS,
    double horizontalErrorKm,
    double depthErrorKm,
    ErrorEllipse ellipse,
    double rmsS,
    double azimuthalGapDeg,
    double secondaryGapDeg,
    double nearestStationKm,
    List<Arrival> arrivals,
    String method) {
  public Origin {
    Check.inRange("depthKm", depthKm, -10, 800, "km");
    arrivals = List.copyOf(arrivals);
  }

  /** Number of distinct stations among arrivals of weight above zero. */
  public int stationsUsed() {
    return (int)
        arrivals.stream()
            .filter(a -> a.weight() > 0)
            .map(a -> a.pick().station())
            .distinct()
            .count();
  }

  /** Number of arrivals of weight above zero. */
  public int picksUsed() {
    return (int) arrivals.stream().filter(a -> a.weight() > 0).count();
  }
}
