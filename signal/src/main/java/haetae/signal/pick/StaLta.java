package haetae.signal.pick;

import haetae.world.Check;

/**
 * Recursive STA/LTA on the energy of filtered samples: {@code sta += (x² - sta) / Nsta; lta += (x²
 * - lta) / Nlta; R = sta / lta}, zero until Nlta samples have been seen; the same recursion as
 * ObsPy's {@code recursive_sta_lta} (Withers and others 1998, BSSA 88, 95-106). Optionally the long
 * average stands still while triggered. Not thread-safe.
 */
public final class StaLta {
  final double staGain;
  final double ltaGain;
  final double onRatio;
  private final double offRatio;
  private final long warmUp;
  private final long freezeSamples;

  double sta;
  double lta;
  long seen;
  private boolean triggered;
  private long sinceTrigger;

  public StaLta(StaLtaSettings settings, double rateHz) {
    Check.positive("rateHz", rateHz, "Hz");
    long shortSamples = Math.max(1, Math.round(settings.staS() * rateHz));
    warmUp = Math.max(shortSamples + 1, Math.round(settings.ltaS() * rateHz));
    staGain = 1.0 / shortSamples;
    ltaGain = 1.0 / warmUp;
    onRatio = settings.onRatio();
    offRatio = settings.offRatio();
    freezeSamples = settings.freezeLta() ? Math.round(settings.freezeAtMostS() * rateHz) : 0;
  }

  /** Takes the next filtered sample; returns the ratio, 0 while the long average fills. */
  public double next(double filtered) {
    if (++seen == 1) {
      return 0; // the recursion of the reference starts at its second sample
    }
    double energy = filtered * filtered;
    sta += staGain * (energy - sta);
    if (!triggered || ++sinceTrigger > freezeSamples) {
      lta += ltaGain * (energy - lta);
    }
    double ratio = seen <= warmUp || lta == 0 ? 0 : sta / lta;
    decide(ratio);
    return ratio;
  }

  private void decide(double ratio) {
    if (triggered) {
      triggered = ratio >= offRatio;
    } else if (ratio > onRatio) {
      trigger();
    }
  }

  void trigger() {
    triggered = true;
    sinceTrigger = 0;
  }

  /** Index in {@code [from, to)} of the first sample that triggers, or -1; the rest is not read. */
  public int firstTrigger(double[] filtered, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean before = triggered;
      next(filtered[i]);
      if (triggered && !before) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the ratio went above the upper threshold and not yet below the lower one. */
  public boolean triggered() {
    return triggered;
  }

  /** Whether the long average is filled and the detector waits for a trigger. */
  boolean armed() {
    return !triggered && seen >= warmUp;
  }

  /** Forgets the past, as after a gap: re-armed one long window later. */
  public void reset() {
    sta = 0;
    lta = 0;
    seen = 0;
    triggered = false;
    sinceTrigger = 0;
  }
}
