package haetae.impact.engine;

import haetae.hazard.randomfield.NormalNumbers;

/**
 * Scatter of a total given the shaking, from its mean and variance: a normal number, or, where
 * {@code mean²/variance} is below {@value #RARE} (few buildings break), steps of {@code
 * variance/mean} whose number is Poisson's, so that a count of rare events comes out as a count.
 * Kept within what the total can be. Each total is drawn by itself: the scatter of two quantities
 * of one field is not joined, nor are sums of states kept; only the range of each is told.
 */
final class Scatter {
  private static final double RARE = 30;

  private Scatter() {}

  /**
   * A total with its scatter.
   *
   * @param u uniform number that decides, more than 0, less than 1
   */
  static double draw(double mean, double variance, double least, double most, double u) {
    double above = mean - least;
    if (!(variance > 1e-12 * above * above) || above <= 0) {
      return mean;
    }
    double total =
        above * above < RARE * variance
            ? least + variance / above * poisson(above * above / variance, u)
            : mean + Math.sqrt(variance) * NormalNumbers.inverse(u);
    return Math.clamp(total, least, most);
  }

  /** Smallest count whose chance of not being exceeded reaches u. */
  private static int poisson(double expected, double u) {
    double chance = Math.exp(-expected);
    double sum = chance;
    int count = 0;
    while (sum < u && count < 1000) {
      count++;
      chance *= expected / count;
      sum += chance;
    }
    return count;
  }
}
