package haetae.signal.magnitude;

import haetae.world.Check;

/**
 * Magnitude from the largest predominant period of P, Korea: {@code M = 3.30 log10 tau_p + 5.75}.
 * Sheen and others (2014). Secondary: give it at most a quarter of the weight of Mpd.
 */
public final class TauPMagnitude {
  /** Largest weight relative to Mpd. */
  public static final double LARGEST_WEIGHT = 0.25;

  private TauPMagnitude() {}

  /** Magnitude from tau_p max, s, within 0.07 to 7 s. */
  public static double korean(double tauPS) {
    Check.inRange("tauPS", tauPS, 0.07, 7, "s");
    return 3.30 * Math.log10(tauPS) + 5.75;
  }
}
