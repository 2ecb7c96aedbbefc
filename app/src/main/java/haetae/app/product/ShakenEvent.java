package haetae.app.product;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.Optional;

/**
 * The earthquake of a map.
 *
 * @param network who reports it, may be empty
 * @param magnitudeType such as {@code Mw}; may be empty
 * @param placeKo where, in Korean; may be empty
 * @param placeEn where, in English; may be empty
 * @param scenario whether it is imagined
 */
public record ShakenEvent(
    String id,
    String network,
    Optional<Instant> originTime,
    GeoPoint epicentre,
    double depthKm,
    double magnitude,
    String magnitudeType,
    String placeKo,
    String placeEn,
    boolean scenario) {
  public ShakenEvent {
    Check.notBlank("id of the event", id);
    Check.inRange("depthKm", depthKm, -10, 800, "km");
    Check.inRange("magnitude", magnitude, 0, 10, "");
  }

  /** The same under another id. */
  ShakenEvent named(String other) {
    return new ShakenEvent(
        other,
        network,
        originTime,
        epicentre,
        depthKm,
        magnitude,
        magnitudeType,
        placeKo,
        placeEn,
        scenario);
  }
}
