package haetae.signal.pick;

import java.util.OptionalLong;

/**
 * Looks for the S onset on the horizontals after a P: recursive STA/LTA of their summed energy, the
 * long window full of P coda, where the horizontals outweigh the vertical. One S an onset.
 */
final class SWatch {
  private static final double STA_S = 0.4;
  private static final double LTA_S = 3;
  private static final double TRIGGER = 3;
  /** The long window begins here: it holds P coda, no quiet. */
  private static final double AFTER_P_S = 0.2;

  private static final double EARLIEST_S = 0.7;
  private static final double LATEST_S = 45;

  private double staGain;
  private double ltaGain;
  private double sta;
  private double lta;
  private long from;
  private long onset;
  private long latest;
  private boolean looking;
  private long seen;

  /** Starts looking after a P at vertical index {@code pOnset}; {@code offset} leads from it to theirs. */
  void start(long pOnset, double rateHz) {
    staGain = 1 / (STA_S * rateHz);
    ltaGain = 1 / (LTA_S * rateHz);
    sta = 0;
    lta = 0;
    seen = 0;
    onset = pOnset + Math.round(EARLIEST_S * rateHz);
    latest = pOnset + Math.round(LATEST_S * rateHz);
    from = pOnset + Math.round(AFTER_P_S * rateHz);
    looking = true;
  }

  void stop() {
    looking = false;
  }

  /** Index before which no S can be. */
  long earliest() {
    return onset - Math.round((EARLIEST_S - AFTER_P_S) / STA_S / staGain);
  }

  boolean looking() {
    return looking;
  }

  /**
   * Goes on over filtered samples of both horizontals, by the index of the first; returns the index of
   * the trigger where there is one.
   *
   * @param shift index of the second horizontal minus that of the first at the same instant
   */
  OptionalLong advance(SampleRing first, SampleRing second, long shift) {
    long to = Math.min(first.end(), second.end() - shift);
    from = Math.max(from, Math.max(first.begin(), second.begin() - shift));
    for (; from < to; from++) {
      double a = first.get(from);
      double b = second.get(from + shift);
      double energy = a * a + b * b;
      double mean = 1.0 / ++seen;
      sta += Math.max(staGain, mean) * (energy - sta);
      lta += Math.max(ltaGain, mean) * (energy - lta);
      if (from >= onset && sta > TRIGGER * lta) {
        looking = false;
        return OptionalLong.of(from);
      }
    }
    looking = from < latest;
    return OptionalLong.empty();
  }
}
