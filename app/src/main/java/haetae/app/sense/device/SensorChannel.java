package haetae.app.sense.device;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import java.util.Locale;

/**
 * One component of a device that sends counts of its own, such as a Raspberry Shake.
 *
 * @param location SEED location code, none or two letters or digits; {@code 00} at a Raspberry
 *     Shake
 * @param code SEED channel code, three capital letters or digits: {@code EHZ}
 * @param sensitivity counts per m/s or per m/s²
 * @param azimuthDeg direction of positive motion, degrees clockwise from north
 * @param dipDeg the same, degrees down from the horizontal: -90 is up
 * @param rateHz samples per second, 1 to 1000
 */
public record SensorChannel(
    String location,
    String code,
    Sensitivity sensitivity,
    double azimuthDeg,
    double dipDeg,
    double rateHz) {
  private static final int FIELDS = 7;
  private static final String NO_LOCATION = "--";

  public SensorChannel {
    if (!code.matches("[A-Z0-9]{3}")) {
      throw new InvalidValue(
          "channel code is '"
              + code.substring(0, Math.min(20, code.length()))
              + "'; expected three capital letters or digits, such as EHZ");
    }
    if (!location.matches("|[A-Z0-9]{2}")) {
      throw new InvalidValue(
          "location is '"
              + location.substring(0, Math.min(20, location.length()))
              + "'; expected none or two capital letters or digits");
    }
    Check.inRange("azimuthDeg", azimuthDeg, 0, 360, "degrees");
    Check.inRange("dipDeg", dipDeg, -90, 90, "degrees");
    Check.inRange("rateHz", rateHz, 1, 1000, "Hz");
  }

  /** As it stands in the register; {@link #of} reads it. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%s %s %s %s %s %s %s",
        location.isEmpty() ? NO_LOCATION : location,
        code,
        sensitivity.quantity(),
        sensitivity.countsPerUnit(),
        azimuthDeg,
        dipDeg,
        rateHz);
  }

  static SensorChannel of(String text) {
    String[] f = text.split(" ", -1);
    if (f.length != FIELDS) {
      throw new InvalidValue("'" + text + "' is no channel; expected " + FIELDS + " words");
    }
    return new SensorChannel(
        f[0].equals(NO_LOCATION) ? "" : f[0],
        f[1],
        new Sensitivity(GroundQuantity.valueOf(f[2]), Double.parseDouble(f[3])),
        Double.parseDouble(f[4]),
        Double.parseDouble(f[5]),
        Double.parseDouble(f[6]));
  }
}
