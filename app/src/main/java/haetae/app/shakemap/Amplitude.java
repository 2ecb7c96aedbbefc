package haetae.app.shakemap;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * A peak of one component as files write it.
 *
 * @param lnValue natural logarithm of g or cm/s
 * @param lnSigma deviation of it
 */
record Amplitude(IntensityMeasure measure, double lnValue, double lnSigma) {
  /** Ten times gravity: more than twice what was ever recorded. */
  private static final double MOST_PERCENT_G = 1000;

  private static final double MOST_CM_PER_S = 2000;

  /** The measure of a name: acc, pga, vel, pgv, psa03, psa10, psa0p3, sa(0.3); empty for others. */
  static Optional<IntensityMeasure> measure(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "acc", "pga" -> Optional.of(IntensityMeasure.PGA);
      case "vel", "pgv" -> Optional.of(IntensityMeasure.PGV);
      default ->
          lower.startsWith("sa(")
              ? Optional.of(IntensityMeasure.parse(lower))
              : lower.matches("psa\\d+([p.]\\d+)?")
                  ? Optional.of(IntensityMeasure.sa(period(lower.substring(3))))
                  : Optional.empty();
    };
  }

  /** 03 is 0.3 s, 10 is 1.0 s, 0p3 and 0.3 are what they say. */
  private static double period(String digits) {
    if (digits.contains("p") || digits.contains(".")) {
      return Double.parseDouble(digits.replace('p', '.'));
    }
    int last = digits.length() - 1;
    return Double.parseDouble(digits.substring(0, last) + "." + digits.substring(last));
  }

  /**
   * Checks and converts.
   *
   * @param units as written; empty for the file's default, %g and cm/s
   * @return empty for values that are not positive: nothing observed
   * @throws InvalidValue if units or size cannot be
   */
  static Optional<Amplitude> of(
      IntensityMeasure measure, double value, String units, double lnSigma) {
    boolean velocity = measure.kind() == Kind.PGV;
    String expected = velocity ? "cm/s" : "%g";
    String unit = units.isBlank() ? expected : units.strip().toLowerCase(Locale.ROOT);
    if (unit.equals(velocity ? "ln(cm/s)" : "ln(g)")) {
      double linear = Math.exp(value) * (velocity ? 1 : 100);
      return Optional.of(new Amplitude(measure, value, lnSigma).checked(linear, expected));
    }
    if (!unit.equals(expected)) {
      throw new InvalidValue(
          measure
              + " has the unit '"
              + units
              + "'; expected "
              + expected
              + " or ln of "
              + (velocity ? "cm/s" : "g"));
    }
    if (!(value > 0)) {
      return Optional.empty();
    }
    double ln = Math.log(velocity ? value : value / 100);
    return Optional.of(new Amplitude(measure, ln, lnSigma).checked(value, expected));
  }

  private Amplitude checked(double linear, String unit) {
    double most = measure.kind() == Kind.PGV ? MOST_CM_PER_S : MOST_PERCENT_G;
    if (!(linear <= most)) {
      throw new InvalidValue(
          measure
              + " is "
              + linear
              + " "
              + unit
              + "; expected at most "
              + most
              + " "
              + unit
              + (measure.kind() == Kind.PGV ? "" : " (is it in cm/s² instead of %g?)"));
    }
    return this;
  }
}
