package haetae.signal.travel;

/**
 * The first arrival of one phase.
 *
 * @param timeS travel time, s
 * @param type path
 * @param layer index from 0 of the layer that it is refracted in; that of the deeper end if direct
 * @param distanceSlownessSKm dt/dx, the ray parameter, s/km along the datum
 * @param depthSlownessSKm dt/dz of the source depth, s/km: positive where the ray leaves upwards
 * @param takeOffDeg angle of the ray at the source from straight down, 0 to 180 degrees
 */
public record RayArrival(
    double timeS,
    RayType type,
    int layer,
    double distanceSlownessSKm,
    double depthSlownessSKm,
    double takeOffDeg) {}
