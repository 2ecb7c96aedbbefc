package haetae.signal.onsite;

import haetae.world.Check;

/**
 * Largest acceleration, velocity and displacement since the onset, in a window that grows to a
 * longest length or to the S wave, and {@code tau_c = 2 pi sqrt(int d² dt / int v² dt)} over the
 * same window (Kanamori 2005, Annu. Rev. Earth Planet. Sci. 33, 195-214). A sine of period T gives
 * T.
 */
public final class PeakAfterOnset {
  /** Longest window, s. */
  public static final double DEFAULT_LONGEST_S = 4;

  private final double rateHz;
  private final long longest;
  private long limit;
  private long count;
  private double pa;
  private double pv;
  private double pd;
  private double velocitySquares;
  private double displacementSquares;

  /** Window of at most 4 s. */
  public PeakAfterOnset(double rateHz) {
    this(rateHz, DEFAULT_LONGEST_S);
  }

  public PeakAfterOnset(double rateHz, double longestS) {
    this.rateHz = Check.positive("rateHz", rateHz, "Hz");
    longest = Math.round(Check.positive("longestS", longestS, "s") * rateHz);
    limit = longest;
  }

  /** Starts anew: the next sample is the first of the onset. */
  public void start() {
    limit = longest;
    count = 0;
    pa = 0;
    pv = 0;
    pd = 0;
    velocitySquares = 0;
    displacementSquares = 0;
  }

  /**
   * Ends the window where S is near: at 0.9 of the predicted time from P to S.
   *
   * @return whether the window was already longer, so that the peaks may contain S
   */
  public boolean stopBeforeS(double sMinusPS) {
    limit = Math.min(longest, Math.max(1, Math.round(0.9 * sMinusPS * rateHz)));
    return count > limit;
  }

  /** Takes the next sample: m/s², m/s, m. Ignored once the window is full. */
  public void next(double accelerationMps2, double velocityMps, double displacementM) {
    if (count >= limit) {
      return;
    }
    count++;
    pa = Math.max(pa, Math.abs(accelerationMps2));
    pv = Math.max(pv, Math.abs(velocityMps));
    pd = Math.max(pd, Math.abs(displacementM));
    velocitySquares += velocityMps * velocityMps;
    displacementSquares += displacementM * displacementM;
  }

  /** Whether the window has reached its end. */
  public boolean full() {
    return count >= limit;
  }

  /** The peaks of the window so far. */
  public OnsetPeaks peaks() {
    double tauC =
        velocitySquares > 0 ? 2 * Math.PI * Math.sqrt(displacementSquares / velocitySquares) : 0;
    return new OnsetPeaks(pa, pv, pd, tauC, count / rateHz);
  }

  public double pdM() {
    return pd;
  }

  public double pvMps() {
    return pv;
  }

  public double paMps2() {
    return pa;
  }
}
