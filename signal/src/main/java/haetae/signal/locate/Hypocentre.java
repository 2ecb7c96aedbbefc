package haetae.signal.locate;

import haetae.world.place.GeoPoint;

/**
 * A point in space and time.
 *
 * @param depthKm below sea level
 * @param timeS origin time, s after the reference time of the observations
 */
record Hypocentre(GeoPoint place, double depthKm, double timeS) {}
