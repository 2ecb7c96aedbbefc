package haetae.signal.associate;

import java.util.List;

/**
 * A source found by the early search, on the search plane, with its posterior spread.
 *
 * @param timeS origin time, s after the reference instant
 * @param used triggers that agree with it
 * @param silent working stations inside the front, out to the farthest used one, that do not
 */
record EarlyFix(
    double eastKm,
    double northKm,
    double depthKm,
    double timeS,
    double eastVarKm2,
    double northVarKm2,
    double crossVarKm2,
    double depthSigmaKm,
    double timeSigmaS,
    double misfitS,
    List<Trigger> used,
    int silent) {
  EarlyFix {
    used = List.copyOf(used);
  }

  /** Share of the working stations inside the front that agree. */
  double triggeredShare() {
    return used.size() / (double) (used.size() + silent);
  }
}
