package haetae.signal.onsite;

import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;

/**
 * Shaking of one station since its peaks were restarted. Horizontal values are the larger of the
 * two components.
 *
 * @param pga peak horizontal acceleration
 * @param pgaVertical peak vertical acceleration
 * @param pgv peak horizontal velocity
 * @param sa03 spectral acceleration at 0.3 s, 5 % damping, horizontal
 * @param sa10 the same at 1 s
 * @param sa30 the same at 3 s
 * @param cavMps cumulative absolute velocity, horizontal, m/s
 * @param standardisedCavMps the same, only seconds that reach 0.025 g
 * @param ariasMps Arias intensity, sum of the horizontals, m/s
 * @param jmaIntensity largest real-time intensity
 * @param kma on the KMA scale, the larger of the one from acceleration and the one from velocity
 */
public record StationMotion(
    AccelerationMps2 pga,
    AccelerationMps2 pgaVertical,
    VelocityMps pgv,
    AccelerationMps2 sa03,
    AccelerationMps2 sa10,
    AccelerationMps2 sa30,
    double cavMps,
    double standardisedCavMps,
    double ariasMps,
    double jmaIntensity,
    KmaIntensity kma) {}
