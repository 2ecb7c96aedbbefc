package haetae.world.quake;

/**
 * A pick as it was used in an origin.
 *
 * @param weight 0 to 1, the robust weight it had in the location
 */
public record Arrival(
    Pick pick, double distanceKm, double azimuthDeg, double residualS, double weight) {}
