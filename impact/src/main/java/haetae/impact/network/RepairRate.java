package haetae.impact.network;

import haetae.world.Check;

/**
 * Repairs of a pipe per km, and how many of them are leaks and breaks: 80 : 20 where waves did it,
 * 20 : 80 where the ground moved for good (Hazus 5.1, chapter on potable water).
 *
 * @param wavePerKm by passing waves
 * @param groundPerKm by ground that moves for good
 */
public record RepairRate(double wavePerKm, double groundPerKm) {
  private static final double WAVE_BREAKS = 0.2;
  private static final double GROUND_BREAKS = 0.8;

  public RepairRate {
    Check.inRange("wavePerKm", wavePerKm, 0, 1e9, "1/km");
    Check.inRange("groundPerKm", groundPerKm, 0, 1e9, "1/km");
  }

  /** Both kinds of repair per km. */
  public double perKm() {
    return wavePerKm + groundPerKm;
  }

  /** Breaks per km: the pipe is parted. */
  public double breaksPerKm() {
    return WAVE_BREAKS * wavePerKm + GROUND_BREAKS * groundPerKm;
  }

  /** Leaks per km. */
  public double leaksPerKm() {
    return perKm() - breaksPerKm();
  }

  /** Chance of one or more breaks along a length: 1 - exp(-breaks per km · km). */
  public double breakChance(double lengthKm) {
    return -Math.expm1(-breaksPerKm() * Check.inRange("lengthKm", lengthKm, 0, 1e6, "km"));
  }
}
