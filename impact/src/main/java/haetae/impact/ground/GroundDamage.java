package haetae.impact.ground;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.List;

/**
 * Chances that failing ground brings buildings into a state or a worse one, for many sites: {@code
 * chance[site * 4 + k]}, k from slight on. Shaking and ground are taken as independent causes: both
 * together {@code P + G - P·G}.
 */
public final class GroundDamage {
  private static final int STATES = BuildingGroundDamage.STATES;

  private GroundDamage() {}

  /**
   * By liquefaction.
   *
   * @param lnPga mean of ln PGA (g) at each site; NaN where it is not known: no damage there
   * @param sigma its deviations
   */
  public static double[] liquefaction(
      List<GroundHere> ground,
      double[] lnPga,
      double[] sigma,
      double magnitude,
      BuildingGroundDamage foundation) {
    int n = ground.size();
    if (lnPga.length != n || sigma.length != n) {
      throw new InvalidValue(
          lnPga.length + " means and " + sigma.length + " deviations; expected " + n + " of each");
    }
    LiquefactionDamage damage = new LiquefactionDamage(magnitude, foundation);
    double[] chance = new double[n * STATES];
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(lnPga[i])) {
        damage.chances(ground.get(i), lnPga[i], sigma[i], chance, i * STATES);
      }
    }
    return chance;
  }

  /**
   * By another failure of the ground, such as a landslide.
   *
   * @param failure chance at each site that the ground under a building fails; a design choice: the
   *     building is then extensively damaged, {@link BuildingGroundDamage#COMPLETE_SHARE} of them
   *     completely
   */
  public static double[] failure(double[] failure) {
    double[] chance = new double[failure.length * STATES];
    for (int i = 0; i < failure.length; i++) {
      double p = Check.inRange("chance of failure", failure[i], 0, 1, "");
      for (int k = 0; k < STATES - 1; k++) {
        chance[i * STATES + k] = p;
      }
      chance[i * STATES + STATES - 1] = BuildingGroundDamage.COMPLETE_SHARE * p;
    }
    return chance;
  }

  /** Two independent causes together: {@code P + G - P·G}, chance by chance. */
  public static double[] together(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new InvalidValue(
          one.length + " chances and " + other.length + "; expected as many of each");
    }
    double[] both = new double[one.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = one[i] + other[i] - one[i] * other[i];
    }
    return both;
  }
}
