package haetae.world.shaking;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.Locale;

/**
 * What is measured of the shaking at a place. PGA and SA are held as natural logarithms of g, PGV
 * as natural logarithm of cm/s, MMI as it is.
 *
 * @param periodS oscillator period of SA, s; 0 for PGA, PGV and MMI
 */
public record IntensityMeasure(Kind kind, double periodS) implements Comparable<IntensityMeasure> {
  /** The kinds of measure. */
  public enum Kind {
    PGA,
    PGV,
    SA,
    MMI
  }

  public static final IntensityMeasure PGA = new IntensityMeasure(Kind.PGA, 0);
  public static final IntensityMeasure PGV = new IntensityMeasure(Kind.PGV, 0);
  public static final IntensityMeasure MMI = new IntensityMeasure(Kind.MMI, 0);
  public static final IntensityMeasure SA03 = sa(0.3);
  public static final IntensityMeasure SA10 = sa(1.0);
  public static final IntensityMeasure SA30 = sa(3.0);

  public IntensityMeasure {
    if (kind == Kind.SA) {
      Check.inRange("periodS", periodS, 0.001, 100, "s");
    } else if (periodS != 0) {
      throw new InvalidValue(kind + " has period " + periodS + " s; expected none, 0");
    }
  }

  /** Spectral acceleration of a 5 % damped oscillator. */
  public static IntensityMeasure sa(double periodS) {
    return new IntensityMeasure(Kind.SA, periodS);
  }

  /**
   * Reads {@code PGA}, {@code PGV}, {@code MMI}, {@code SA(0.3)} or a bare period in seconds, in
   * any letter case.
   */
  public static IntensityMeasure parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    String period =
        upper.startsWith("SA(") && upper.endsWith(")")
            ? upper.substring(3, upper.length() - 1)
            : upper;
    try {
      return switch (upper) {
        case "PGA" -> PGA;
        case "PGV" -> PGV;
        case "MMI" -> MMI;
        default -> sa(Double.parseDouble(period));
      };
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          "intensity measure is '" + text + "'; expected PGA, PGV, MMI or SA(period in s)");
    }
  }

  /** Whether values are natural logarithms (all but MMI). */
  public boolean logarithmic() {
    return kind != Kind.MMI;
  }

  @Override
  public int compareTo(IntensityMeasure other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Double.compare(periodS, other.periodS);
  }

  /** {@code PGA}, {@code PGV}, {@code MMI} or {@code SA(0.3)}. */
  @Override
  public String toString() {
    return kind == Kind.SA ? "SA(" + periodS + ")" : kind.toString();
  }
}
