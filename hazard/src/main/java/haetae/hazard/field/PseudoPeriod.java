package haetae.hazard.field;

import haetae.world.shaking.IntensityMeasure;

/**
 * Period that stands for a measure in the correlation models: its own for SA, 0.01 s for PGA, 1 s
 * for PGV and MMI, as in ShakeMap 4.1 (SCIENCE section 23.5).
 */
public final class PseudoPeriod {
  private PseudoPeriod() {}

  /** The period in seconds. */
  public static double secondsOf(IntensityMeasure measure) {
    return switch (measure.kind()) {
      case SA -> measure.periodS();
      case PGA -> 0.01;
      case PGV, MMI -> 1.0;
    };
  }
}
