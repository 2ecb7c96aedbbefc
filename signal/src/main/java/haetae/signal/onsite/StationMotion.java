package haetae.signal.onsite;

import haetae.world.shaking.KmaIntensity;
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
 * @param jmaIntensity largest real-time intensity; NaN where the sample rate does not allow it
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
    KmaIntensity kma) {
  /** Peaks of two stretches of one record: the larger of each; what accumulates is added. */
  public StationMotion orLarger(StationMotion other) {
    return new StationMotion(
        larger(pga, other.pga),
        larger(pgaVertical, other.pgaVertical),
        pgv.mps() >= other.pgv.mps() ? pgv : other.pgv,
        larger(sa03, other.sa03),
        larger(sa10, other.sa10),
        larger(sa30, other.sa30),
        cavMps + other.cavMps,
        standardisedCavMps + other.standardisedCavMps,
        ariasMps + other.ariasMps,
        Math.max(jmaIntensity, other.jmaIntensity),
        kma.value() >= other.kma.value() ? kma : other.kma);
  }

  private static AccelerationMps2 larger(AccelerationMps2 a, AccelerationMps2 b) {
    return a.mps2() >= b.mps2() ? a : b;
  }
}
