package haetae.hazard.ground;

/** Ground failure at n places, or why there is none. */
public sealed interface FailureMap {
  /**
   * Worked out; NaN at places where a layer has no value. {@code probability} is that of the
   * model's equation, {@code areaFraction} the share of the area that fails; the arrays belong to
   * this object and nobody changes them.
   */
  final class Drawn implements FailureMap {
    public final double[] probability;
    public final double[] areaFraction;

    Drawn(double[] probability, double[] areaFraction) {
      this.probability = probability;
      this.areaFraction = areaFraction;
    }
  }

  /**
   * Not worked out.
   *
   * @param reason names what is missing
   */
  record Absent(String reason) implements FailureMap {}
}
