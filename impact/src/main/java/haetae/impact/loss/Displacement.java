package haetae.impact.loss;

import haetae.world.Check;
import haetae.world.building.Sector;
import haetae.world.building.Use;

/**
 * Households that cannot stay and people who then look for a public shelter. Hazus (chapter on
 * shelter): single homes are left when completely damaged, of flats also nine in ten of the
 * extensively damaged; of the people who leave, the share {@code α = 0.73 IM + 0.27 EM} comes to a
 * shelter. <b>From memory of the manual, not verified.</b>
 *
 * @param incomeModifier IM: 0.62, 0.42, 0.29, 0.22, 0.13 from the lowest to the highest incomes;
 *     the middle one where nothing is known
 * @param ethnicityModifier EM: made for the United States; 0.26 for all is a design choice
 * @param peoplePerHousehold residents of a household in buildings that are not housing, whose
 *     people are not all residents; 2.4 of a made-up Pohang
 * @param aftershockFactor people also leave sound homes when the ground goes on shaking: 1.5 to 3
 *     in the first three days is a design choice. Off (1) by default: it depends on what has not
 *     happened yet
 * @param shareWithoutWater share of flats without water for more than a day; a tenth of those that
 *     could stay leaves. 0 by default: only a model of the pipes knows it
 */
public record Displacement(
    double incomeModifier,
    double ethnicityModifier,
    double peoplePerHousehold,
    double aftershockFactor,
    double shareWithoutWater) {
  /** Middle incomes, no further aftershocks, water for all. */
  public static final Displacement DEFAULT = new Displacement(0.29, 0.26, 2.4, 1, 0);

  /** Of households without water that could stay, the share that leaves: a design choice. */
  private static final double LEAVE_DRY_HOMES = 0.1;

  /** None, slight, moderate, extensive, complete. */
  private static final double[] SINGLE = {0, 0, 0, 0, 1};

  private static final double[] MULTI = {0, 0, 0, 0.9, 1};

  public Displacement {
    Check.inRange("incomeModifier", incomeModifier, 0, 1, "");
    Check.inRange("ethnicityModifier", ethnicityModifier, 0, 1, "");
    Check.inRange("peoplePerHousehold", peoplePerHousehold, 0.5, 20, "people");
    Check.inRange("aftershockFactor", aftershockFactor, 1, 10, "");
    Check.inRange("shareWithoutWater", shareWithoutWater, 0, 1, "");
  }

  /** Whether one family lives in such a building; where nothing is known, it does. */
  public static boolean singleFamily(Use use) {
    return use == Use.DETACHED_HOUSE || use == Use.UNKNOWN;
  }

  /** α: share of the people who leave their homes that comes to a shelter. */
  public double shelterShare() {
    return 0.73 * incomeModifier + 0.27 * ethnicityModifier;
  }

  /**
   * Share of a building's households that leave it, 0 to 1.
   *
   * @param state 0: none, 1: slight, … 4: complete
   */
  public double leavingShare(Use use, int state) {
    if (singleFamily(use)) {
      return Math.min(1, aftershockFactor * SINGLE[state]);
    }
    double unusable = MULTI[state];
    double dry = LEAVE_DRY_HOMES * shareWithoutWater * (1 - unusable);
    return Math.min(1, aftershockFactor * (unusable + dry));
  }

  /** People who live in a building, of the people and the households it holds. */
  public double residents(Use use, double people, double households) {
    return use.sector() == Sector.RESIDENTIAL ? people : households * peoplePerHousehold;
  }
}
