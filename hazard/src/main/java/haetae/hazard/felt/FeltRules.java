package haetae.hazard.felt;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.time.Duration;

/**
 * Which reports count.
 *
 * @param repeatWithin reports of one device within this time of a kept one are repetitions
 * @param mostDistanceKm farther reports are dropped, km
 * @param mostDeviation a cell of fewer than {@code leastResponses} is dropped where it is farther
 *     than this from the prediction, MMI
 * @param leastResponses a cell needs so many to be used as an observation (one is enough to show)
 * @param trim share of reports left out at either end of a cell
 */
public record FeltRules(
    Duration repeatWithin,
    double mostDistanceKm,
    double mostDeviation,
    int leastResponses,
    double trim) {
  /**
   * 10 min, 200 km, 3, 3 responses, 20 %. The three responses are ShakeMap's; the rest is choice.
   */
  public static final FeltRules DEFAULT = new FeltRules(Duration.ofMinutes(10), 200, 3, 3, 0.2);

  public FeltRules {
    if (repeatWithin.isNegative()) {
      throw new InvalidValue("repeatWithin is " + repeatWithin + "; expected 0 or more");
    }
    Check.positive("mostDistanceKm", mostDistanceKm, "km");
    Check.positive("mostDeviation", mostDeviation, "MMI");
    Check.inRange("leastResponses", leastResponses, 1, 1000, "");
    Check.inRange("trim", trim, 0, 0.49, "");
  }
}
