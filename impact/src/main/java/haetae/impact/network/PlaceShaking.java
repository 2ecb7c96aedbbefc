package haetae.impact.network;

import haetae.hazard.intensity.IntensityConversion;
import haetae.hazard.intensity.WordenEtAl2012;
import haetae.world.shaking.IntensityMeasure;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the shaking at one place. Where a measure is missing it is derived from one that
 * is there, along the reference spectrum of Hazus (PGA = 1.5·SA(1.0), SA(0.3) = 2.5·PGA, PGV =
 * SA(1.0)·g/(2π·1.65); the last <b>from memory of the manual, not verified</b>), or from MMI by
 * {@link WordenEtAl2012}; a derived measure is less certain by {@link #DERIVED_SIGMA}. Immutable.
 */
public final class PlaceShaking {
  /** Nothing is known: outside the map. */
  public static final PlaceShaking UNKNOWN = new PlaceShaking(Map.of(), 0);

  /** Deviation that deriving one measure from another adds to the logarithm. A design choice. */
  public static final double DERIVED_SIGMA = 0.5;

  private static final double LN_PGA_OVER_SA10 = Math.log(1.5);
  private static final double LN_SA03_OVER_PGA = Math.log(2.5);
  private static final double LN_PGV_OVER_SA10 = Math.log(980.665 / (2 * Math.PI * 1.65));
  private static final IntensityConversion MMI = new WordenEtAl2012();

  private final Map<IntensityMeasure, Level> levels;
  private final double buildingShift;

  /**
   * @param levels what a map says here
   * @param buildingShift what to add to ln PGA before building classes are asked, see {@code
   *     EquivalentPga}; 0: nothing
   */
  public PlaceShaking(Map<IntensityMeasure, Level> levels, double buildingShift) {
    this.levels = Map.copyOf(levels);
    this.buildingShift = buildingShift;
  }

  /** A level and, where it was derived, from which measure. */
  public record Found(Level level, Optional<IntensityMeasure> from) {}

  /** What to add to ln PGA before building classes are asked. */
  public double buildingShift() {
    return buildingShift;
  }

  /** What the map says of a measure. */
  public Optional<Level> find(IntensityMeasure measure) {
    return Optional.ofNullable(levels.get(measure));
  }

  /** What the map says of a measure, or what follows from another one; empty if nothing does. */
  public Optional<Found> best(IntensityMeasure measure) {
    Optional<Level> direct = find(measure);
    if (direct.isPresent()) {
      return Optional.of(new Found(direct.get(), Optional.empty()));
    }
    return along(measure, IntensityMeasure.SA10)
        .or(() -> along(measure, IntensityMeasure.PGA))
        .or(() -> along(measure, IntensityMeasure.SA03))
        .or(() -> along(measure, IntensityMeasure.PGV))
        .or(() -> felt(measure));
  }

  /** Along the reference spectrum, if it holds both. */
  private Optional<Found> along(IntensityMeasure wanted, IntensityMeasure from) {
    Optional<Level> level = find(from);
    double shift = aboveSa10(wanted) - aboveSa10(from);
    return level.isEmpty() || Double.isNaN(shift)
        ? Optional.empty()
        : Optional.of(new Found(level.get().shifted(shift, DERIVED_SIGMA), Optional.of(from)));
  }

  /** Logarithm of a measure over SA(1.0) in the reference spectrum; NaN if it does not hold it. */
  private static double aboveSa10(IntensityMeasure measure) {
    if (measure.equals(IntensityMeasure.PGA)) {
      return LN_PGA_OVER_SA10;
    }
    if (measure.equals(IntensityMeasure.SA03)) {
      return LN_PGA_OVER_SA10 + LN_SA03_OVER_PGA;
    }
    if (measure.equals(IntensityMeasure.PGV)) {
      return LN_PGV_OVER_SA10;
    }
    return measure.equals(IntensityMeasure.SA10) ? 0 : Double.NaN;
  }

  private Optional<Found> felt(IntensityMeasure wanted) {
    Optional<Level> mmi = find(IntensityMeasure.MMI);
    if (mmi.isEmpty() || !MMI.offers(wanted)) {
      return Optional.empty();
    }
    double ln = MMI.lnPeak(wanted, mmi.get().mean(), IntensityConversion.Setting.UNKNOWN);
    double sigma = Math.hypot(MMI.lnPeakSigma(wanted), mmi.get().sigma() / MMI.slope(wanted, ln));
    return Optional.of(new Found(new Level(ln, sigma), Optional.of(IntensityMeasure.MMI)));
  }
}
