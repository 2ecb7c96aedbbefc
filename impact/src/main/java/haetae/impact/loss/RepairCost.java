package haetae.impact.loss;

import haetae.world.building.Use;
import java.util.Map;
import java.util.Objects;

/**
 * What repair costs, as a share of building anew, structure and all other parts together. Hazus 5.1
 * (FEMA 2022), earthquake model technical manual, chapter on direct economic losses.
 */
public final class RepairCost {
  private static final Map<Use, double[]> RATIO = HazusRepair.byUse("Percent", 0.01);

  private RepairCost() {}

  /**
   * Damage ratio, 0 to 1.
   *
   * @param state 0: none, 1: slight, … 4: complete
   */
  public static double ratio(Use use, int state) {
    return Objects.requireNonNull(RATIO.get(use))[state];
  }
}
