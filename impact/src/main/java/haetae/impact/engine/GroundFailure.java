package haetae.impact.engine;

import haetae.world.InvalidValue;

/**
 * Chances that failing ground (liquefaction, landslide) brings the buildings of a site into a state
 * or a worse one. Taken as independent of the damage by shaking: {@code P + G - P·G} (Hazus 5.1
 * equation 5-13, from memory, not verified). Immutable.
 */
public final class GroundFailure {
  private final int states;
  private final double[] chance;

  /**
   * Chances for all sites.
   *
   * @param states beyond "none"
   * @param chance {@code chance[site * states + k]} of reaching state k (0: the lightest) or a
   *     worse one; copied
   * @throws InvalidValue if one is outside 0 to 1 or rises from a state to a worse one
   */
  public GroundFailure(int states, double[] chance) {
    if (states < 1 || chance.length % states != 0) {
      throw new InvalidValue(
          chance.length + " chances for " + states + " states; expected as many for each site");
    }
    for (int i = 0; i < chance.length; i++) {
      double most = i % states == 0 ? 1 : chance[i - 1];
      if (!(chance[i] >= 0 && chance[i] <= most)) {
        throw new InvalidValue(
            String.format(
                "chance of state %d by ground failure at site %d is %s; expected 0 to %s",
                i % states, i / states, chance[i], most));
      }
    }
    this.states = states;
    this.chance = chance.clone();
  }

  /** Number of sites. */
  public int sites() {
    return chance.length / states;
  }

  /** Number of states beyond "none". */
  public int states() {
    return states;
  }

  /** Chance that the ground of a site brings its buildings into state k or a worse one. */
  public double chance(int site, int k) {
    return chance[site * states + k];
  }

  /** Chance of the state by shaking or ground: {@code P + G - P·G}. */
  double with(double shaking, int site, int k) {
    double ground = chance[site * states + k];
    return shaking + ground * (1 - shaking);
  }
}
