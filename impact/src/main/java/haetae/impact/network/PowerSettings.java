package haetae.impact.network;

import haetae.world.Check;

/**
 * How failures along the grid hang together. <b>Design choices</b>.
 *
 * @param correlation of the error of ln shaking between two elements of the grid, 0 to 1
 * @param farthestKm a facility farther from every substation is not taken to be fed by one, km
 */
public record PowerSettings(double correlation, double farthestKm) {
  /** 0.5 and 20 km. */
  public static final PowerSettings DEFAULT = new PowerSettings(0.5, 20);

  public PowerSettings {
    Check.inRange("correlation", correlation, 0, 1, "");
    Check.inRange("farthestKm", farthestKm, 0, 1000, "km");
  }
}
