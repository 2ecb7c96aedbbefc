package haetae.world.data;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.time.Instant;

/**
 * One value of an ordinary sensor: a water level, a gas, a tilt, a power.
 *
 * @param device who says so: 1 to 100 letters, digits, dots, hyphens or underscores
 * @param quantity what was measured, such as {@code water-level}
 * @param unit as in UCUM, such as {@code m}, {@code kW}, {@code deg}; {@code 1} where there is none
 * @param at when it was measured
 * @param value finite, in the unit
 */
public record Observation(String device, String quantity, String unit, Instant at, double value) {
  private static final String NAME = "[A-Za-z0-9._-]{1,100}";

  public Observation {
    named("device", device);
    named("quantity", quantity);
    if (unit.isEmpty() || unit.length() > 20) {
      throw new InvalidValue(
          "unit of " + quantity + " is '" + unit + "'; expected 1 to 20 characters, UCUM");
    }
    Check.finite("value of " + quantity, value);
  }

  private static void named(String what, String name) {
    if (!name.matches(NAME)) {
      throw new InvalidValue(
          what
              + " of an observation is '"
              + name.substring(0, Math.min(100, name.length()))
              + "'; expected 1 to 100 letters, digits, dots, hyphens, underscores");
    }
  }
}
