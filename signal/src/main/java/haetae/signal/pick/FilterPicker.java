package haetae.signal.pick;

import haetae.world.Check;
import java.util.Arrays;

/**
 * Picks on many bands at once, for sensors of mixed kind. Raw samples go through bands of period
 * {@code T_n = 2^n dt}; the energy of each is held against its long-term mean and deviation; the
 * largest is the characteristic function F. A sample with F &gt; S1 is the trigger if F adds up to
 * S2 times the trigger window within that window. Lomax, Satriano and Vassallo (2012), SRL 83,
 * 531-540, doi:10.1785/gssrl.83.3.531; from memory of the paper, not verified. Not thread-safe.
 *
 * <p>Our own choices: F counts from 0 to 5 S1 in the sum, so a trigger is confirmed as soon as the
 * sum is reached; after a pick the picker waits until F has been below S1 for a whole window.
 */
public final class FilterPicker {
  private final double dtS;
  private final int bands;
  private final double[] highPass;
  private final double[] lowPass;
  private final double[] h1;
  private final double[] h2;
  private final double[] y;
  private final double[] mean;
  private final double[] variance;
  private final double memory;
  private final double s1;
  private final double needed;
  private final long warmUp;
  private final double[] ring; // F of the last window
  private final int[] ringBand;

  private double before;
  private long seen;
  private long candidate = -1; // sample number of the possible trigger
  private double sum;
  private long quietSince;
  private boolean armed;
  private long pickSample = -1;
  private int pickBand;
  private double largest;
  private int largestBand;

  public FilterPicker(FilterPickerSettings settings, double rateHz) {
    dtS = 1 / Check.positive("rateHz", rateHz, "Hz");
    double longest = Math.max(2, settings.filterWindowS() * rateHz);
    bands = (int) Math.ceil(Math.log(longest) / Math.log(2) - 1e-9);
    highPass = new double[bands];
    lowPass = new double[bands];
    h1 = new double[bands];
    h2 = new double[bands];
    y = new double[bands];
    mean = new double[bands];
    variance = new double[bands];
    for (int n = 0; n < bands; n++) {
      double w = (1L << n) / (2 * Math.PI); // in samples
      highPass[n] = w / (w + 1);
      lowPass[n] = 1 / (w + 1);
    }
    memory = 1 - 1 / Math.max(2, settings.longTermS() * rateHz);
    s1 = settings.threshold1();
    int window = Math.max(1, (int) Math.round(settings.triggerWindowS() * rateHz));
    needed = settings.threshold2() * window;
    warmUp = Math.round(settings.longTermS() * rateHz);
    ring = new double[window];
    ringBand = new int[window];
    reset();
  }

  /** Takes the next raw sample; returns whether a pick has just been confirmed. */
  public boolean next(double sample) {
    double step = seen == 0 ? 0 : sample - before;
    before = sample;
    characteristic(step);
    long now = seen++;
    double f = now < warmUp ? 0 : Math.clamp(largest, 0, 5 * s1);
    int slot = (int) (now % ring.length);
    ring[slot] = f;
    ringBand[slot] = largestBand;
    return armed ? confirm(now, f) : rearm(now, f);
  }

  /** Sets the largest F over the bands and carries the statistics on. */
  private void characteristic(double step) {
    largest = 0;
    largestBand = 0;
    for (int n = 0; n < bands; n++) {
      double first = highPass[n] * (h1[n] + step);
      double second = highPass[n] * (h2[n] + first - h1[n]);
      h1[n] = first;
      h2[n] = second;
      y[n] += lowPass[n] * (second - y[n]);
      double energy = y[n] * y[n];
      double deviation = Math.sqrt(variance[n]);
      double f = deviation > 0 ? (energy - mean[n]) / deviation : 0;
      if (f > largest) {
        largest = f;
        largestBand = n;
      }
      learn(n, f > 5 * s1 && seen >= warmUp ? mean[n] + 5 * s1 * deviation : energy);
    }
  }

  private void learn(int n, double energy) {
    double away = energy - mean[n];
    mean[n] = memory * mean[n] + (1 - memory) * energy;
    variance[n] = memory * variance[n] + (1 - memory) * away * away;
  }

  private boolean confirm(long now, double f) {
    if (candidate >= 0 && now - candidate >= ring.length) {
      advance(now);
    }
    if (candidate < 0) {
      if (f <= s1) {
        return false;
      }
      candidate = now;
      sum = 0;
    }
    sum += f;
    if (sum < needed) {
      return false;
    }
    pickSample = candidate;
    pickBand = ringBand[(int) (candidate % ring.length)];
    candidate = -1;
    armed = false;
    quietSince = now + 1;
    return true;
  }

  /**
   * The window of the candidate is over: the next sample above S1 takes its place, if there is one.
   */
  private void advance(long now) {
    long next = candidate + 1;
    while (next < now && ring[(int) (next % ring.length)] <= s1) {
      next++;
    }
    candidate = next < now ? next : -1;
    sum = 0;
    for (long i = next; i < now; i++) {
      sum += ring[(int) (i % ring.length)];
    }
  }

  private boolean rearm(long now, double f) {
    if (f >= s1) {
      quietSince = now + 1;
    }
    armed = now + 1 - quietSince >= ring.length;
    return false;
  }

  /** Sample number (0 is the first after a reset) of the last trigger; -1 if none. */
  public long triggerSample() {
    return pickSample;
  }

  /** Sample number of the last pick: the trigger moved back by half the period of its band. */
  public long pickSample() {
    return pickSample < 0 ? -1 : Math.max(0, pickSample - (1L << pickBand) / 2);
  }

  /** Standard deviation of the last pick, s: half the period of the band that triggered. */
  public double sigmaS() {
    return (1L << pickBand) * dtS / 2;
  }

  /** Band of the last trigger: its period is {@code 2^band} samples. */
  public int band() {
    return pickBand;
  }

  /** Forgets the past, as after a gap. */
  public void reset() {
    for (double[] state : new double[][] {h1, h2, y, mean, variance, ring}) {
      Arrays.fill(state, 0);
    }
    before = 0;
    seen = 0;
    candidate = -1;
    sum = 0;
    quietSince = 0;
    armed = true;
    pickSample = -1;
    pickBand = 0;
  }
}
