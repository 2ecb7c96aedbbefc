package haetae.world.station;

import haetae.world.Check;

/**
 * Flat part of an instrument's response.
 *
 * @param countsPerUnit counts per m/s² or per m/s; negative where the polarity is reversed
 */
public record Sensitivity(GroundQuantity quantity, double countsPerUnit) {
  public Sensitivity {
    Check.finite("countsPerUnit", countsPerUnit);
    if (countsPerUnit == 0) {
      throw new haetae.world.InvalidValue(
          "countsPerUnit is 0; expected a sensitivity other than 0");
    }
  }
}
