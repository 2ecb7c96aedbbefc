package haetae.signal.pick;

import haetae.world.Check;

/**
 * SeisComP's variant of STA/LTA: on amplitudes {@code |x|}, true running means until each window
 * has been filled (no bias at the start), and the long average follows the short one, {@code lta +=
 * (sta - lta) / Nlta}, which delays it. Returns 0 until the long window is full. Not thread-safe.
 */
public final class SmoothStartStaLta {
  private final long shortSamples;
  private final long longSamples;
  private double sta;
  private double lta;
  private long seen;

  public SmoothStartStaLta(StaLtaSettings settings, double rateHz) {
    Check.positive("rateHz", rateHz, "Hz");
    shortSamples = Math.max(1, Math.round(settings.staS() * rateHz));
    longSamples = Math.max(shortSamples + 1, Math.round(settings.ltaS() * rateHz));
  }

  /** Takes the next filtered sample, returns the ratio. */
  public double next(double filtered) {
    seen++;
    sta += (Math.abs(filtered) - sta) / Math.min(seen, shortSamples);
    lta += (sta - lta) / Math.min(seen, longSamples);
    return seen <= longSamples || lta == 0 ? 0 : sta / lta;
  }

  /** Forgets the past. */
  public void reset() {
    sta = 0;
    lta = 0;
    seen = 0;
  }
}
