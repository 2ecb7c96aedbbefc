package haetae.hazard.ground;

import haetae.world.Check;

/**
 * Ground of one place, as {@link Zhu2017} asks for it.
 *
 * @param vs30Mps m/s
 * @param precipMm mean precipitation of a year, mm
 * @param coastKm distance from the coast, km
 * @param riverKm distance from the nearest river, km
 * @param waterTableM depth of the water table, m
 * @param slopeDeg slope of the land, degrees
 */
public record LiquefactionSite(
    double vs30Mps,
    double precipMm,
    double coastKm,
    double riverKm,
    double waterTableM,
    double slopeDeg) {
  public LiquefactionSite {
    Check.inRange("vs30Mps", vs30Mps, 50, 5000, "m/s");
    Check.inRange("precipMm", precipMm, 0, 20_000, "mm");
    Check.inRange("coastKm", coastKm, 0, 5000, "km");
    Check.inRange("riverKm", riverKm, 0, 5000, "km");
    Check.inRange("waterTableM", waterTableM, 0, 2000, "m");
    Check.inRange("slopeDeg", slopeDeg, 0, 90, "degrees");
  }
}
