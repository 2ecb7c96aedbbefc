package haetae.impact.loss;

import haetae.world.building.Use;
import java.util.Map;
import java.util.Objects;

/**
 * Days until a building is repaired, working crews at hand. Hazus 5.1 (FEMA 2022), earthquake model
 * technical manual, chapter on direct economic losses.
 */
public final class RepairTime {
  private static final Map<Use, double[]> DAYS = HazusRepair.byUse("Days", 1);

  private RepairTime() {}

  /**
   * Days of work.
   *
   * @param state 0: none, 1: slight, … 4: complete
   */
  public static double days(Use use, int state) {
    return Objects.requireNonNull(DAYS.get(use))[state];
  }

  /**
   * Expected days of work.
   *
   * @param chances of each state from "none" on
   */
  public static double expectedDays(Use use, double[] chances) {
    double sum = 0;
    for (int state = 0; state < HazusRepair.STATES; state++) {
      sum += chances[state] * days(use, state);
    }
    return sum;
  }
}
