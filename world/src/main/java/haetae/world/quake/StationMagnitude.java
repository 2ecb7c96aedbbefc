package haetae.world.quake;

import haetae.world.station.StationId;

/**
 * What one station says about the magnitude.
 *
 * @param weight 0 to 1; 0 where the robust combination left the station out
 */
public record StationMagnitude(
    StationId station, String type, double value, double distanceKm, double weight) {}
