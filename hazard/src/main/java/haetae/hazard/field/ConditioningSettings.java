package haetae.hazard.field;

import haetae.world.Check;

/**
 * How a field is conditioned.
 *
 * @param bias whether the event's mean residual is added; if not, its variance is still kept
 * @param method how the answer is computed
 * @param tolerance error in mean and sigma that {@link Method#FAST} may make, in the unit of the
 *     measure
 * @param parallel whether several threads share the work; the answer is the same
 */
public record ConditioningSettings(
    boolean bias, Method method, double tolerance, boolean parallel) {
  /** With bias, fast where it pays, errors below 0.001, several threads. */
  public static final ConditioningSettings DEFAULT =
      new ConditioningSettings(true, Method.AUTO, 1e-3, true);

  /** Ways to the answer. */
  public enum Method {
    /** Exact if that is little work, else fast. */
    AUTO,
    /** Every observation at every place: points · n² operations. */
    EXACT,
    /** Tiles: near observations exactly, far ones by interpolation, within the tolerance. */
    FAST
  }

  public ConditioningSettings {
    Check.inRange("tolerance", tolerance, 1e-9, 1, "ln or MMI");
  }

  /** The same with another switch for the bias. */
  public ConditioningSettings withBias(boolean newBias) {
    return new ConditioningSettings(newBias, method, tolerance, parallel);
  }

  /** The same with another method. */
  public ConditioningSettings withMethod(Method newMethod) {
    return new ConditioningSettings(bias, newMethod, tolerance, parallel);
  }

  /** The same with or without several threads. */
  public ConditioningSettings withParallel(boolean newParallel) {
    return new ConditioningSettings(bias, method, tolerance, newParallel);
  }
}
