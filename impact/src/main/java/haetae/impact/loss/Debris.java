package haetae.impact.loss;

import haetae.impact.fragility.BuildingType;
import haetae.world.Check;

/**
 * Rubble of a building. Hazus weighs it by tables; here masses and shares are <b>design
 * choices</b>, not verified.
 *
 * @param heavyTonnesPerM2 mass of masonry and concrete per floor area, t/m²
 * @param lightTonnesPerM2 mass of timber and thin steel per floor area, t/m²
 * @param areaOfUnknownM2 floor area of a building of which it is not known; 277 m² is the mean of
 *     South Korea's residential buildings
 */
public record Debris(double heavyTonnesPerM2, double lightTonnesPerM2, double areaOfUnknownM2) {
  /** 1.1 t/m²; 0.4 t/m² for the light ones. */
  public static final Debris DEFAULT = new Debris(1.1, 0.4, 277);

  /** What one lorry takes, t. */
  public static final double TONNES_PER_TRUCK = 20;

  /** None, slight, moderate, extensive, complete. */
  private static final double[] SHARE = {0, 0.005, 0.04, 0.25, 1};

  public Debris {
    Check.inRange("heavyTonnesPerM2", heavyTonnesPerM2, 0, 10, "t/m²");
    Check.inRange("lightTonnesPerM2", lightTonnesPerM2, 0, 10, "t/m²");
    Check.inRange("areaOfUnknownM2", areaOfUnknownM2, 0, 1e6, "m²");
  }

  /**
   * Rubble, t.
   *
   * @param state 0: none, 1: slight, … 4: complete
   * @param floorAreaM2 m²; NaN where not known
   */
  public double tonnes(BuildingType type, int state, double floorAreaM2) {
    double areaM2 = Double.isNaN(floorAreaM2) ? areaOfUnknownM2 : floorAreaM2;
    return SHARE[state] * areaM2 * (type.light() ? lightTonnesPerM2 : heavyTonnesPerM2);
  }
}
