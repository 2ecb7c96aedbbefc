package haetae.signal.onsite;

/**
 * What the first seconds after an onset say.
 *
 * @param paMps2 largest acceleration, m/s²
 * @param pvMps largest velocity, m/s
 * @param pdM largest displacement, m
 * @param tauCS period tau_c of the same window, s; 0 where nothing moved
 * @param windowS length of the window, s
 */
public record OnsetPeaks(double paMps2, double pvMps, double pdM, double tauCS, double windowS) {}
