package haetae.signal.pick;

import haetae.world.station.StationId;
import java.util.List;

/**
 * Ground motion on the vertical since a P onset, and the Wood–Anderson peaks since then. SCIENCE
 * sections 2.1, 2.2 and 4.3. Lists by window: entry {@code k} belongs to {@code (k + 1)/2} s after
 * the onset; NaN while that window is not complete.
 *
 * @param pdM peak displacement, m
 * @param paMps2 peak acceleration in the longest complete window, m/s²
 * @param pvMps peak velocity in the longest complete window, m/s
 * @param displacementNoiseM displacement that was there without the quake, rms, m
 * @param tauCS period parameter τc over 3 s, s; NaN before
 * @param tauPMaxS largest τp, s; NaN if not at hand
 * @param woodAndersonVerticalMm zero-to-peak since the onset, mm
 * @param woodAndersonHorizontalMm mean of the zero-to-peak values of both horizontals, mm; NaN
 *     without
 * @param woodAndersonVerticalNoiseMm the same trace without the quake, rms, mm; 0 while not known
 * @param woodAndersonHorizontalNoiseMm mean of both horizontals without the quake, rms, mm
 * @param sinceOnsetS how much signal after the onset has been seen, s
 * @param clipped whether a sample reached the clip level
 */
public record OnsetMotion(
    StationId station,
    String pickId,
    List<Double> pdM,
    double paMps2,
    double pvMps,
    double displacementNoiseM,
    double tauCS,
    double tauPMaxS,
    double woodAndersonVerticalMm,
    double woodAndersonHorizontalMm,
    double woodAndersonVerticalNoiseMm,
    double woodAndersonHorizontalNoiseMm,
    double sinceOnsetS,
    boolean clipped) {
  /** Number of windows: 0.5, 1.0 … 4.0 s. */
  public static final int WINDOWS = 8;

  public OnsetMotion {
    pdM = List.copyOf(pdM);
  }

  /** Index of the longest complete window not longer than {@code mostS}, or -1. */
  public int longestWindow(double mostS) {
    int longest = -1;
    for (int k = 0; k < WINDOWS; k++) {
      if (!Double.isNaN(pdM.get(k)) && windowS(k) <= mostS) {
        longest = k;
      }
    }
    return longest;
  }

  /** Peak displacement of window {@code k} over the displacement noise; infinite without noise. */
  public double displacementSnr(int k) {
    return pdM.get(k) / displacementNoiseM;
  }

  /** Length of window {@code k}, s. */
  public static double windowS(int k) {
    return (k + 1) * 0.5;
  }
}
