package haetae.hazard.field;

/**
 * Correlation of two measures over distance, as the sum that all models in use have: {@code ρ(h) =
 * w1 e^(−h/l1) + w2 e^(−h/l2)}, plus {@code nugget} where h is exactly 0.
 *
 * @param weight1 share of the first exponential
 * @param length1Km its e-folding distance, km
 * @param weight2 share of the second; 0 if there is none
 * @param length2Km its e-folding distance, km
 * @param nugget share that belongs to the very place
 */
public record Decay(
    double weight1, double length1Km, double weight2, double length2Km, double nugget) {
  /** One exponential and no nugget. */
  public static Decay single(double weight, double lengthKm) {
    return new Decay(weight, lengthKm, 0, lengthKm, 0);
  }

  /** Correlation at distance {@code hKm}, km. */
  public double at(double hKm) {
    return hKm == 0 ? weight1 + weight2 + nugget : smooth(hKm);
  }

  /** Correlation at distance {@code hKm} without the nugget. */
  public double smooth(double hKm) {
    double first = weight1 * Math.exp(-hKm / length1Km);
    return weight2 == 0 ? first : first + weight2 * Math.exp(-hKm / length2Km);
  }
}
