package haetae.hazard.shaking;

import haetae.hazard.rupture.EarthPoint;
import haetae.world.Check;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The earthquake of a shaking map.
 *
 * @param place in words, may be empty
 * @param rakeDeg direction of slip if known: 0 strike-slip, 90 reverse, -90 normal
 */
public record ShakeEvent(
    String id,
    Optional<Instant> originTime,
    EarthPoint hypocentre,
    double magnitude,
    OptionalDouble rakeDeg,
    String place) {
  public ShakeEvent {
    Check.notBlank("id of the event", id);
    Check.inRange("magnitude", magnitude, 0, 10, "");
    rakeDeg.ifPresent(rake -> Check.inRange("rakeDeg", rake, -180, 180, "degrees"));
  }

  /** The same with another direction of slip. */
  public ShakeEvent withRake(OptionalDouble newRakeDeg) {
    return new ShakeEvent(id, originTime, hypocentre, magnitude, newRakeDeg, place);
  }
}
