package haetae.hazard.shaking;

import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.util.List;

/**
 * Which of a place's measures speak for an output measure. SCIENCE2 section 23.5: the measure
 * itself; else for PGA the shortest SA, for SA the two nearest periods about it (or the one
 * nearest), for PGV and MMI nothing.
 */
final class ResidualChoice {
  private ResidualChoice() {}

  /**
   * The measures to use.
   *
   * @param has what the place has, in order: SA by rising period
   */
  static List<IntensityMeasure> of(IntensityMeasure output, List<IntensityMeasure> has) {
    if (has.contains(output)) {
      return List.of(output);
    }
    List<IntensityMeasure> spectral = has.stream().filter(m -> m.kind() == Kind.SA).toList();
    if (spectral.isEmpty()) {
      return List.of();
    }
    return switch (output.kind()) {
      case PGV, MMI -> List.of();
      case PGA -> List.of(spectral.get(0));
      case SA -> about(output.periodS(), spectral);
    };
  }

  private static List<IntensityMeasure> about(double periodS, List<IntensityMeasure> spectral) {
    int above = 0;
    while (above < spectral.size() && spectral.get(above).periodS() < periodS) {
      above++;
    }
    return spectral.subList(Math.max(0, above - 1), Math.min(spectral.size(), above + 1));
  }
}
