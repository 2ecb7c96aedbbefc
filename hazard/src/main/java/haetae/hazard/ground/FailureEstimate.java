package haetae.hazard.ground;

/**
 * What a ground-failure model says of one place.
 *
 * @param probability of the model's logistic equation, 0 to 1
 * @param areaFraction share of the area around the place that fails, 0 to 1; what maps and losses
 *     use
 */
public record FailureEstimate(double probability, double areaFraction) {
  /** Outside the conditions under which the model sees any failure. */
  public static final FailureEstimate NONE = new FailureEstimate(0, 0);
}
