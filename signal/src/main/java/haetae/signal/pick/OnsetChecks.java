package haetae.signal.pick;

import haetae.signal.filter.RunningMean;
import java.util.Arrays;

/**
 * Is a trigger an onset? SCIENCE section 1.6, on the samples around it. Each check gives a reason
 * for rejection or null; rules are those of the table there, except where the Javadoc says
 * otherwise.
 */
final class OnsetChecks {
  private final double rateHz;
  private final PickSettings settings;

  OnsetChecks(double rateHz, PickSettings settings) {
    this.rateHz = rateHz;
    this.settings = settings;
  }

  /**
   * Signal to noise: peak of the filtered signal after, over its standard deviation in 5 s before.
   */
  double snr(SampleRing band, long onset, long to) {
    double before = band.rms(onset - samples(5), onset - samples(0.1));
    double after = band.peak(onset, to);
    return before > 0 ? after / before : after > 0 ? 1e6 : 0;
  }

  /**
   * Reason to reject a trigger at {@code onset}, or empty.
   *
   * @param raw samples in physical units, mean removed
   * @param band the same, filtered
   * @param to index after the last sample at hand, at least 0.2 s after the onset
   */
  String reject(SampleRing raw, SampleRing band, long onset, long to, double leastPeak) {
    if (dropout(raw, onset, to)) {
      return "dropout";
    }
    if (step(raw, onset, to)) {
      return "step";
    }
    if (spike(raw, band, onset, to)) {
      return "spike";
    }
    if (snr(band, onset, to) < settings.snr()) {
      return "snr";
    }
    return band.peak(onset, to) < leastPeak ? OnsetReason.TOO_WEAK : "";
  }

  /**
   * A run of identical samples as long as 20 % of one second beside the onset: telemetry, not
   * ground.
   */
  private boolean dropout(SampleRing raw, long onset, long to) {
    long from = Math.max(raw.begin(), onset - samples(0.7));
    int longest = 0;
    int run = 0;
    for (long i = from + 1; i < to; i++) {
      run = unchanged(raw.get(i), raw.get(i - 1)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest >= samples(0.2);
  }

  /** A constant count drifts only as the running mean closes in on it: by x dt / 60 s a sample. */
  private boolean unchanged(double now, double before) {
    double drift = Math.abs(now) / (RunningMean.DEFAULT_TIME_CONSTANT_S * rateHz);
    return Math.abs(now - before) <= 2 * drift;
  }

  /**
   * The level has shifted and stays: offset of medians above 5 standard deviations of the quiet
   * before, while the samples after it move by less than a tenth of the offset.
   */
  private boolean step(SampleRing raw, long onset, long to) {
    double[] before = raw.copy(onset - samples(2), onset - samples(0.2));
    double[] after = raw.copy(onset + samples(0.05), to);
    if (before.length < 4 || after.length < 4) {
      return false;
    }
    double offset = Math.abs(median(after) - median(before));
    return offset > 5 * deviation(before) && deviation(after) < 0.1 * offset;
  }

  /**
   * One sample holds half of the energy: of the differences of the raw signal a single outlier
   * makes two (up and down), so the two largest neighbours are taken together. A ground motion
   * band-limited below a third of the sample rate cannot look like that. Also fewer than two zero
   * crossings after the onset.
   */
  private boolean spike(SampleRing raw, SampleRing band, long onset, long to) {
    double energy = 0;
    double largestPair = 0;
    double last = 0;
    for (long i = Math.max(raw.begin() + 1, onset - samples(0.1)); i < to; i++) {
      double step = raw.get(i) - raw.get(i - 1);
      energy += step * step;
      largestPair = Math.max(largestPair, step * step + last);
      last = step * step;
    }
    if (largestPair > 0.8 * energy) {
      return true;
    }
    int crossings = 0;
    for (long i = Math.max(band.begin() + 1, onset - samples(0.1)); i < to; i++) {
      crossings += band.get(i) * band.get(i - 1) < 0 ? 1 : 0;
    }
    return crossings < 1;
  }

  private long samples(double seconds) {
    return Math.round(seconds * rateHz);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }
}
