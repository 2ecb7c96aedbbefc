package haetae.hazard.rupture;

import haetae.world.Check;
import java.util.OptionalDouble;

/**
 * What ground-motion models ask of an earthquake, beside distances.
 *
 * @param magnitude moment magnitude Mw
 * @param rakeDeg direction of slip, -180 to 180: 0 strike-slip, 90 reverse, -90 normal; empty if
 *     the mechanism is not known
 * @param dipDeg dip of the fault, 90 is vertical
 * @param ztorKm depth of the top of the rupture
 * @param widthKm width of the rupture down dip
 * @param hypocentreDepthKm positive down
 * @param aftershock whether it is an aftershock inside the rupture of a larger quake (class 2)
 */
public record Source(
    double magnitude,
    OptionalDouble rakeDeg,
    double dipDeg,
    double ztorKm,
    double widthKm,
    double hypocentreDepthKm,
    boolean aftershock) {
  public Source {
    Check.inRange("magnitude", magnitude, 0, 10, "");
    rakeDeg.ifPresent(rake -> Check.inRange("rakeDeg", rake, -180, 180, "degrees"));
    Check.inRange("dipDeg", dipDeg, 0, 90, "degrees");
    Check.inRange("ztorKm", ztorKm, 0, 800, "km");
    Check.inRange("widthKm", widthKm, 0, 1000, "km");
    Check.inRange("hypocentreDepthKm", hypocentreDepthKm, -10, 800, "km");
  }
}
