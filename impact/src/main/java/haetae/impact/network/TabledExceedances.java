package haetae.impact.network;

import haetae.impact.fragility.FragilityClass;
import haetae.impact.ground.NormalNodes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chances of reaching the states of a lifeline whose curves have several β, laid down once in steps
 * of half a percent of the measure and read linearly between them (error below 1e-5): the exact
 * expectation of such curves has no closed form and is slow. Immutable.
 */
final class TabledExceedances {
  private static final double LOWEST = Math.log(1e-3);
  private static final double HIGHEST = Math.log(20);
  private static final double STEP = 0.005;
  private static final int POINTS = (int) Math.ceil((HIGHEST - LOWEST) / STEP) + 1;
  private static final int STATES = Survey.STATES;
  private static final Map<String, TabledExceedances> OF_LIFELINES = new ConcurrentHashMap<>();

  /** {@code [point * STATES + k]}. */
  private final double[] reached = new double[POINTS * STATES];

  private TabledExceedances(FragilityClass fragility) {
    for (int k = 0; k < POINTS; k++) {
      fragility.curve().exceedances(LOWEST + k * STEP, reached, k * STATES);
    }
  }

  /** Whether a class is one of {@link LifelineClasses} that is worth a table: electric power. */
  static boolean serves(FragilityClass fragility) {
    return fragility.curve().states() == STATES
        && BridgeClass.find(fragility.id()).isEmpty()
        && LifelineClasses.find(fragility.id()).isPresent();
  }

  /** The table of a class of {@link LifelineClasses}. */
  static TabledExceedances of(FragilityClass fragility) {
    return OF_LIFELINES.computeIfAbsent(fragility.id(), id -> new TabledExceedances(fragility));
  }

  /** Chances of reaching each state where the logarithm of the measure is normal. */
  double[] mean(double mean, double sigma) {
    double[] sum = new double[STATES];
    for (int i = 0; i < NormalNodes.COUNT; i++) {
      double x = (mean + sigma * NormalNodes.node(i) - LOWEST) / STEP;
      int point = Math.clamp((int) x, 0, POINTS - 2);
      double along = Math.clamp(x - point, 0, 1);
      for (int k = 0; k < STATES; k++) {
        double here = reached[point * STATES + k];
        double next = reached[(point + 1) * STATES + k];
        sum[k] += NormalNodes.weight(i) * (here + along * (next - here));
      }
    }
    return sum;
  }
}
