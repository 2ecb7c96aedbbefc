package haetae.impact.exposure;

import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;

/**
 * Which buildings Korea's law made stand earthquakes, by the year of the permit:
 *
 * <table>
 * <caption>covered from</caption>
 * <tr><th>permit</th><th>storeys</th><th>floor area</th><th></th></tr>
 * <tr><td>1988</td><td>6</td><td>100,000 m²</td><td></td></tr>
 * <tr><td>2005</td><td>3</td><td>1,000 m²</td><td></td></tr>
 * <tr><td>2015</td><td>3</td><td>500 m²</td><td></td></tr>
 * <tr><td>2017</td><td>2 (timber 3)</td><td>500 m²</td><td></td></tr>
 * <tr><td>2018</td><td>2 (timber 3)</td><td>200 m² (timber 500)</td><td>and all housing</td></tr>
 * </table>
 *
 * <p>The law of December 2017 counts from 2018 on. Years and limits: reports on the law (Canada
 * Wood 2018, Yonhap, Korea Herald 2016-17); three storeys for timber from memory. What level a
 * covered building has is a <b>design choice</b>: 1988 to 2004 low, later moderate, hospitals, fire
 * and police stations and public offices from 2010 on (KBC 2009, from memory) high; open ground
 * floors of three to five storeys low until 2016, as built in Pohang.
 */
public final class SeismicCode {
  /** Permits are a year older than the approval of use. */
  private static final int BUILDING_YEARS = 1;

  /**
   * The permit of a building of unknown year: the middle of the published shares (38 % before 1988,
   * 37 % from 1988 to 2004). A design choice.
   */
  private static final int USUAL_PERMIT = 1993;

  private SeismicCode() {}

  /** Year of the permit from that of the approval of use; 0 where not known. */
  public static int permitYear(int approvalYear) {
    return approvalYear == 0 ? USUAL_PERMIT : approvalYear - BUILDING_YEARS;
  }

  /**
   * Whether the law covered a building.
   *
   * @param storeys above ground
   * @param floorAreaM2 m²; NaN where not known: then storeys alone decide
   */
  public static boolean covers(
      int permitYear, int storeys, double floorAreaM2, Structure structure, Use use) {
    boolean timber = structure == Structure.WOOD || structure == Structure.HANOK;
    if (permitYear >= 2018) {
      return housing(use) || storeys >= (timber ? 3 : 2) || floorAreaM2 >= (timber ? 500 : 200);
    }
    if (permitYear >= 2017) {
      return storeys >= (timber ? 3 : 2) || floorAreaM2 >= 500;
    }
    if (permitYear >= 2015) {
      return storeys >= 3 || floorAreaM2 >= 500;
    }
    if (permitYear >= 2005) {
      return storeys >= 3 || floorAreaM2 >= 1000;
    }
    return permitYear >= 1988 && (storeys >= 6 || floorAreaM2 >= 100_000);
  }

  private static boolean housing(Use use) {
    return use == Use.DETACHED_HOUSE || use == Use.MULTI_HOUSEHOLD || use == Use.APARTMENT;
  }

  /** Level of a building whose approval of use was in that year; 0: not known. */
  public static CodeLevel level(
      int approvalYear,
      int storeys,
      double floorAreaM2,
      Structure structure,
      Use use,
      boolean openGroundFloor) {
    int permit = permitYear(approvalYear);
    if (!covers(permit, storeys, floorAreaM2, structure, use)) {
      return CodeLevel.PRE;
    }
    if (permit < 2005 || (permit < 2017 && openGroundFloor)) {
      return CodeLevel.LOW;
    }
    return permit >= 2010 && special(use) ? CodeLevel.HIGH : CodeLevel.MODERATE;
  }

  private static boolean special(Use use) {
    return use == Use.HOSPITAL || use == Use.EMERGENCY || use == Use.GOVERNMENT;
  }
}
