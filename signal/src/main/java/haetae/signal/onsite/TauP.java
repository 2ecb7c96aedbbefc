package haetae.signal.onsite;

import haetae.signal.filter.Biquad;
import haetae.signal.filter.Butterworth;
import haetae.world.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Predominant period, sample by sample: {@code V = a V + v², D = a D + (dv/dt)², tau_p = 2 pi
 * sqrt(V / D)} with {@code a = 1 - dt}, a memory of 1 s. Nakamura (1988); Allen and Kanamori
 * (2003), Science 300, 786-789.
 */
public final class TauP {
  private final double rateHz;
  private final double memory;
  private boolean started;
  private double before;
  private double energy;
  private double slopeEnergy;

  public TauP(double rateHz) {
    this.rateHz = Check.positive("rateHz", rateHz, "Hz");
    memory = Math.max(0, 1 - 1 / rateHz);
  }

  /** What vertical velocity goes through first: high-pass 0.075 Hz, then low-pass 3 Hz, order 4. */
  public static List<Biquad> preFilter(double rateHz) {
    List<Biquad> all = new ArrayList<>(Butterworth.highPass(2, 0.075, rateHz));
    all.addAll(Butterworth.lowPass(4, 3, rateHz));
    return List.copyOf(all);
  }

  /** Takes the next velocity, m/s; returns the period, s, or 0 where nothing moves. */
  public double next(double velocityMps) {
    if (started) {
      double slope = (velocityMps - before) * rateHz;
      energy = memory * energy + velocityMps * velocityMps;
      slopeEnergy = memory * slopeEnergy + slope * slope;
    }
    started = true;
    before = velocityMps;
    return slopeEnergy > 0 ? 2 * Math.PI * Math.sqrt(energy / slopeEnergy) : 0;
  }

  /** Forgets the past. */
  public void reset() {
    started = false;
    before = 0;
    energy = 0;
    slopeEnergy = 0;
  }
}
