package haetae.signal.pick;

import haetae.world.quake.Polarity;
import haetae.world.station.GroundQuantity;

/**
 * Reads off the record of a vertical where the onset of a trigger is and what speaks against it.
 */
final class OnsetReading {
  /**
   * A linear-phase anti-alias filter rings before a sharp onset (Scherbaum and Bouin 1997, BSSA 87,
   * 561-570; from memory, not verified). A twentieth is our choice, made after a record of Hualien
   * 2021 showed 0.2 s of it at a ratio to noise above 20 000; slow onsets near the noise have more.
   */
  private static final double LEAST_SHARE = 0.05;

  private final ChannelWatch vertical;
  private final PickSettings settings;
  private final OnsetChecks checks;
  private final AicOnset aic;
  private final WhitenedOnset whitened;
  private final double rateHz;

  OnsetReading(ChannelWatch vertical, PickSettings settings, double rateHz) {
    this.vertical = vertical;
    this.settings = settings;
    this.rateHz = rateHz;
    this.checks = new OnsetChecks(rateHz, settings);
    this.aic = new AicOnset(rateHz);
    this.whitened = new WhitenedOnset(aic, rateHz);
  }

  /**
   * An onset as running indices.
   *
   * @param at its first sample
   * @param checkTo index after the last sample that the checks look at
   * @param sigmaS standard deviation of the time, s
   */
  record Found(long at, long checkTo, double sigmaS) {}

  /** The onset of a trigger; the trigger itself where no onset stands out. */
  Found find(long trigger) {
    long end = vertical.raw().end();
    long to = Math.min(end, trigger + samples(AicOnset.AFTER_S));
    long from = Math.max(vertical.band().begin(), trigger - samples(AicOnset.BEFORE_S));
    AicOnset.Onset split = split(vertical.band(), trigger, from, to);
    long strong = split.refined() ? trigger + split.sample() : trigger;
    long at = split.refined() ? beginning(strong, from, to) : trigger;
    long checkTo = Math.min(end, strong + samples(Math.max(settings.confirmS(), 0.3)));
    return new Found(at, checkTo, split.refined() ? split.sigmaS() : 0.2);
  }

  /** Split of a filtered record into two variances; its sample counts from the trigger. */
  AicOnset.Onset split(SampleRing band, long trigger, long earliest, long to) {
    long from = Math.max(band.begin(), earliest);
    double[] window = band.copy(from, to);
    int inWindow = (int) (trigger - from);
    AicOnset.Onset found = aic.refine(window, 0, window.length, inWindow);
    return new AicOnset.Onset(
        found.sample() - inWindow, found.sigmaS(), found.aicMin(), found.outcome());
  }

  /**
   * Where a motion that grew slowly began, on the unfiltered record; what precedes a strong motion
   * by a few per cent of it may be the data logger's own filter and stays out.
   */
  private long beginning(long strong, long from, long to) {
    long at = from + whitened.refine(vertical.raw().copy(from, to), (int) (strong - from));
    double before = vertical.band().rms(at, strong);
    return before >= LEAST_SHARE * vertical.band().peak(strong, to) ? at : strong;
  }

  /** Why this is no onset, or empty. */
  String reason(long at, long to, boolean inCoda) {
    String reason = checks.reject(vertical.raw(), vertical.band(), at, to, leastPeak());
    if (reason.equals("snr") && inCoda) {
      reason = "snr in coda";
    }
    if (reason.isEmpty() && vertical.hasResponse()) {
      double period = period(at, to);
      reason = period < 0.02 || period > 7 ? "period" : "";
    }
    return reason;
  }

  double snr(long at, long to) {
    return checks.snr(vertical.band(), at, to);
  }

  private double leastPeak() {
    if (!vertical.hasResponse()) {
      return 0;
    }
    return vertical.quantity() == GroundQuantity.ACCELERATION
        ? settings.leastAccelerationMps2()
        : settings.leastVelocityMps();
  }

  /** Predominant period of the first motion, 2π·rms(v)/rms(a) on the filtered samples, s. */
  private double period(long from, long to) {
    SampleRing band = vertical.band();
    double values = 0;
    double slopes = 0;
    for (long i = Math.max(from, band.begin() + 1); i < Math.min(to, band.end()); i++) {
      double slope = (band.get(i) - band.get(i - 1)) * rateHz;
      values += band.get(i) * band.get(i);
      slopes += slope * slope;
    }
    return slopes > 0 ? 2 * Math.PI * Math.sqrt(values / slopes) : 0;
  }

  /** First motion, where it stands out of the noise at once. */
  Polarity polarity(long at) {
    double noise = vertical.raw().rms(at - samples(2), at - samples(0.1));
    long to = Math.min(vertical.raw().end(), at + samples(0.1));
    for (long i = at; i < to; i++) {
      double value = vertical.raw().get(i);
      if (Math.abs(value) > 4 * noise) {
        return value > 0 ? Polarity.UP : Polarity.DOWN;
      }
    }
    return Polarity.UNKNOWN;
  }

  private long samples(double seconds) {
    return Math.round(seconds * Math.max(1, rateHz));
  }
}
