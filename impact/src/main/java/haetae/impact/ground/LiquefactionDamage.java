package haetae.impact.ground;

import java.util.HashMap;
import java.util.Map;

/**
 * Damage to buildings by liquefaction in one earthquake, for many places: the chance by PGA is laid
 * down once for each kind of ground, in steps of 1 % of PGA, and read linearly between them. Not
 * for several threads.
 */
public final class LiquefactionDamage {
  private static final double LOWEST = Math.log(0.02);
  private static final double HIGHEST = Math.log(8);
  private static final double STEP = 0.01;
  private static final int POINTS = (int) Math.ceil((HIGHEST - LOWEST) / STEP) + 1;

  private final double magnitude;
  private final BuildingGroundDamage foundation;
  private final Map<GroundHere, double[]> byPga = new HashMap<>();

  /** An earthquake and how buildings stand on their ground. */
  public LiquefactionDamage(double magnitude, BuildingGroundDamage foundation) {
    this.magnitude = magnitude;
    this.foundation = foundation;
  }

  /**
   * Chances of reaching each state or a worse one where ln PGA is normal.
   *
   * @param lnPga mean of the natural logarithm of PGA in g
   * @param sigma its deviation
   * @param out receives four chances from {@code offset} on
   */
  public void chances(GroundHere ground, double lnPga, double sigma, double[] out, int offset) {
    double extensive = ground.liquefaction().isEmpty() ? 0 : mean(ground, lnPga, sigma);
    out[offset] = extensive;
    out[offset + 1] = extensive;
    out[offset + 2] = extensive;
    out[offset + 3] = BuildingGroundDamage.COMPLETE_SHARE * extensive;
  }

  private double mean(GroundHere ground, double lnPga, double sigma) {
    double[] table = byPga.computeIfAbsent(ground, this::table);
    double sum = 0;
    for (int i = 0; i < NormalNodes.COUNT; i++) {
      sum += NormalNodes.weight(i) * read(table, lnPga + sigma * NormalNodes.node(i));
    }
    return Math.min(1, sum);
  }

  private static double read(double[] table, double lnPga) {
    double x = (lnPga - LOWEST) / STEP;
    if (x <= 0) {
      return table[0];
    }
    int k = (int) x;
    return k >= POINTS - 1 ? table[POINTS - 1] : table[k] + (x - k) * (table[k + 1] - table[k]);
  }

  private double[] table(GroundHere ground) {
    double[] table = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      table[k] = foundation.byLiquefaction(ground, Math.exp(LOWEST + k * STEP), magnitude);
    }
    return table;
  }
}
