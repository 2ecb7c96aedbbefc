package haetae.signal.onsite;

import haetae.world.Check;
import haetae.world.unit.VelocityMps;

/**
 * Peak velocity to be expected at the station itself from the displacement of its P wave: {@code
 * log10 PGV[cm/s] = 0.920 log10 Pd[cm] + 1.642}. Wu and Kanamori (2005), BSSA 95, 1181-1185; from
 * memory of the paper, not verified.
 */
public final class PdPgv {
  /** Displacement at which damaging shaking is likely, m. */
  public static final double DAMAGING_PD_M = 0.005;

  private PdPgv() {}

  /** Expected peak velocity from Pd, m. */
  public static VelocityMps expected(double pdM) {
    Check.positive("pdM", pdM, "m");
    return VelocityMps.ofCmPerS(Math.pow(10, 0.920 * Math.log10(100 * pdM) + 1.642));
  }
}
