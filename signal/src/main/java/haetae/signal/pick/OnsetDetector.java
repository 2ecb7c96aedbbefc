package haetae.signal.pick;

import org.jspecify.annotations.Nullable;

/**
 * Watches one filtered channel for onsets: recursive STA/LTA of the squared signal (SCIENCE section
 * 1.3), each window a true mean until it is full. While an onset rings the long window is frozen
 * (at most 30 s) and a second, shorter one follows the coda, so that an aftershock seconds later
 * still stands out. The second is an average of the short one, as in SeisComP: that delays it by
 * the length of the short one, or else it would hold the new onset before the short one has grown,
 * and the ratio of 3 s to 0.5 s could never be above 6. Per sample nothing is allocated.
 */
public final class OnsetDetector {
  private static final double SETTLE_S = 1;
  private static final double FREEZE_S = 30;
  private static final int MOST_PENDING = 4;

  private final PickSettings settings;
  private final double staGain;
  private final double ltaGain;
  private final double codaGain;
  private final long settle;
  private final long warmUp;
  private final long full;
  private final long freeze;
  private final long[] pending = new long[MOST_PENDING];
  private final boolean[] pendingInCoda = new boolean[MOST_PENDING];
  private int pendingCount;
  private final @Nullable FilterPicker multiBand;
  private double sta;
  private double lta;
  private double coda;
  private long seen;
  private boolean armed = true;
  private boolean codaArmed;
  private long triggeredAt;
  private long armedSince;

  public OnsetDetector(PickSettings settings, double rateHz) {
    this.settings = settings;
    multiBand =
        settings.detector() == PickSettings.Detector.FILTER_PICKER
            ? new FilterPicker(FilterPickerSettings.defaults(rateHz), rateHz)
            : null;
    staGain = 1 / Math.max(1, settings.staS() * rateHz);
    ltaGain = 1 / (settings.ltaS() * rateHz);
    codaGain = 1 / (settings.codaLtaS() * rateHz);
    settle = Math.round(SETTLE_S * rateHz);
    warmUp = Math.round((SETTLE_S + settings.warmUpS()) * rateHz);
    full = settle + (long) Math.ceil(1 / ltaGain);
    freeze = Math.round(FREEZE_S * rateHz);
  }

  /**
   * Takes samples 0 to {@code to}, mean removed, and the same filtered; {@code firstIndex} is the
   * running index of the first.
   */
  public void block(double[] raw, double[] band, int to, long firstIndex) {
    if (multiBand != null) {
      multiBand(multiBand, raw, band, to, firstIndex);
    } else {
      block(band, 0, to, firstIndex);
    }
  }

  /** Takes the next filtered samples; {@code firstIndex} is the running index of {@code from}. */
  void block(double[] band, int from, int to, long firstIndex) {
    int i = from;
    while (i < to && seen < warmUp) {
      warm(band[i++]);
    }
    while (i < to) {
      if (armed && seen >= full) {
        i = quiet(band, i, to, firstIndex - from);
      } else {
        sample(band[i], firstIndex + i - from);
        i++;
      }
    }
  }

  /**
   * The loop of most of the time: armed, all windows full, everything in local variables. Goes on
   * until a trigger or the end and returns the place after it.
   */
  private int quiet(double[] band, int from, int to, long indexOfZero) {
    double shortKeep = 1 - staGain;
    double longKeep = 1 - ltaGain;
    double codaKeep = 1 - codaGain;
    double on = settings.triggerOn();
    double s = sta;
    double l = lta;
    double c = coda;
    boolean hit = false;
    int i = from;
    for (; i < to && !hit; i++) {
      double energy = band[i] * band[i];
      s = Math.fma(shortKeep, s, staGain * energy);
      l = Math.fma(longKeep, l, ltaGain * energy);
      c = Math.fma(codaKeep, c, codaGain * s);
      hit = s > on * l;
    }
    sta = s;
    lta = l;
    coda = c;
    seen += i - from;
    if (hit) {
      trigger(indexOfZero + i - 1, false);
    }
    return i;
  }

  private void sample(double band, long index) {
    double energy = band * band;
    sta += staGain * (energy - sta);
    coda += codaGain * (sta - coda);
    if (!armed) {
      ringing(energy, index);
      return;
    }
    lta += Math.max(ltaGain, 1.0 / (seen - settle)) * (energy - lta);
    seen++;
    if (sta > settings.triggerOn() * lta && lta > 0) {
      trigger(index, false);
    }
  }

  private void warm(double band) {
    seen++;
    if (seen <= settle) {
      return;
    }
    double energy = band * band;
    double mean = 1.0 / (seen - settle);
    sta += Math.max(staGain, mean) * (energy - sta);
    lta += Math.max(ltaGain, mean) * (energy - lta);
    coda += Math.max(codaGain, mean) * (sta - coda);
  }

  private void ringing(double energy, long index) {
    if (index - triggeredAt > freeze) {
      lta += ltaGain * (energy - lta);
    }
    if (sta < settings.triggerOff() * lta) {
      armed = true;
      armedSince = index;
    } else if (sta < settings.triggerOff() * coda) {
      codaArmed = true;
    } else if (codaArmed && sta > settings.codaTriggerOn() * coda) {
      trigger(index, true);
    }
  }

  private void trigger(long index, boolean inCoda) {
    if (!inCoda) {
      triggeredAt = index;
    }
    armed = false;
    codaArmed = false;
    if (pendingCount < MOST_PENDING) {
      pending[pendingCount] = index;
      pendingInCoda[pendingCount++] = inCoda;
    }
  }

  /** Onsets of the multi-band picker; the windows go on for the noise and for arming. */
  private void multiBand(
      FilterPicker picker, double[] raw, double[] band, int to, long firstIndex) {
    for (int i = 0; i < to; i++) {
      double energy = band[i] * band[i];
      boolean confirmed = picker.next(raw[i]);
      if (seen < warmUp) {
        warm(band[i]);
        continue;
      }
      sta += staGain * (energy - sta);
      coda += codaGain * (sta - coda);
      lta += ltaGain * (energy - lta);
      if (confirmed) {
        trigger(firstIndex + i, !armed);
      } else if (!armed && sta < settings.triggerOff() * lta) {
        armed = true;
        armedSince = firstIndex + i;
      }
    }
  }

  /** Whether an onset now would be seen at once. */
  boolean armed() {
    return armed && seen >= warmUp;
  }

  /** Running index from which on an onset would have been seen. */
  long armedSince() {
    return Math.max(armedSince, warmUp);
  }

  /** Root of the long window: the level of the noise. */
  double noise() {
    return Math.sqrt(lta);
  }

  /** Running index of the oldest trigger that has not been looked at, or -1. */
  public long firstPending() {
    return pendingCount == 0 ? -1 : pending[0];
  }

  boolean firstPendingInCoda() {
    return pendingCount > 0 && pendingInCoda[0];
  }

  void removeFirstPending() {
    pendingCount--;
    System.arraycopy(pending, 1, pending, 0, pendingCount);
    System.arraycopy(pendingInCoda, 1, pendingInCoda, 0, pendingCount);
  }

  void reset() {
    armedSince = 0;
    sta = 0;
    lta = 0;
    coda = 0;
    seen = 0;
    armed = true;
    codaArmed = false;
    pendingCount = 0;
  }
}
