package haetae.impact.exposure;

import haetae.impact.fragility.BuildingType;
import haetae.world.building.CodeLevel;
import haetae.world.building.Sector;
import haetae.world.building.Structure;
import haetae.world.building.Use;

/**
 * Structure, storeys, use and code level -> model building type. All of it is a <b>design
 * choice</b> after Korea's building register:
 *
 * <table>
 * <caption>types</caption>
 * <tr><th>structure</th><th>type</th></tr>
 * <tr><td>concrete of any kind, open ground floor, 3 to 5 storeys</td><td>PIL</td></tr>
 * <tr><td>rc-frame</td><td>to 3 storeys: housing before the code C3L, else C1L; 4 to 7: apartments
 *     C2M, else C1M; 8 and more: C2H</td></tr>
 * <tr><td>rc-wall</td><td>C2</td></tr>
 * <tr><td>rc-infill</td><td>C3; from moderate code on C1, whose frame does without the infill</td>
 *     </tr>
 * <tr><td>precast</td><td>halls of one or two storeys PC1, else PC2</td></tr>
 * <tr><td>src</td><td>S4</td></tr>
 * <tr><td>steel-frame</td><td>halls to 3 storeys S3, else S1</td></tr>
 * <tr><td>light-steel</td><td>S3</td></tr>
 * <tr><td>masonry</td><td>to 2 storeys URML, else URMM</td></tr>
 * <tr><td>reinforced-masonry</td><td>to 3 storeys RM1L, else RM1M</td></tr>
 * <tr><td>wood, hanok, container</td><td>W1, HANOK, MH</td></tr>
 * <tr><td>unknown</td><td>the commonest structure of such buildings in the province of Gyeongbuk:
 *     homes to 2 storeys masonry, halls to 2 storeys steel, other buildings of one storey masonry,
 *     the rest rc-frame</td></tr>
 * </table>
 *
 * <p>Halls are factories, warehouses and farms. Unknown storeys: those usual for the use.
 */
final class TypeOfStructure {
  private TypeOfStructure() {}

  /** Storeys, those usual for the use where they are not known (0). */
  static int storeys(int storeys, Use use) {
    if (storeys > 0) {
      return storeys;
    }
    return switch (use) {
      case APARTMENT -> 15;
      case DORMITORY, HOTEL, OFFICE, HOSPITAL, UNIVERSITY -> 4;
      case MULTI_HOUSEHOLD, SCHOOL, CARE_HOME, CLINIC, GOVERNMENT -> 3;
      case RETAIL, ENTERTAINMENT, EMERGENCY, RELIGIOUS, PARKING -> 2;
      case DETACHED_HOUSE,
          WAREHOUSE,
          HEAVY_INDUSTRY,
          LIGHT_INDUSTRY,
          CHEMICAL_INDUSTRY,
          METAL_INDUSTRY,
          FARM,
          UNKNOWN ->
          1;
    };
  }

  /** Structure, the commonest one of such buildings where it is not known. */
  static Structure structure(Structure structure, int storeys, Use use) {
    if (structure != Structure.UNKNOWN) {
      return structure;
    }
    if (hall(use)) {
      return storeys <= 2 ? Structure.STEEL_FRAME : Structure.RC_FRAME;
    }
    int mostOfMasonry = use.sector() == Sector.RESIDENTIAL ? 2 : 1;
    return storeys <= mostOfMasonry ? Structure.MASONRY : Structure.RC_FRAME;
  }

  /** Whether it is a house on pillars with the open ground floor that failed in 2017. */
  static boolean piloti(Structure structure, int storeys, boolean softStorey) {
    boolean concrete =
        switch (structure) {
          case RC_FRAME, RC_WALL, RC_INFILL, PRECAST, SRC -> true;
          default -> false;
        };
    return softStorey && concrete && storeys >= 3 && storeys <= 5;
  }

  /** The type of a building whose structure and storeys are known. */
  static BuildingType type(
      Structure structure, int storeys, Use use, boolean softStorey, CodeLevel level) {
    if (piloti(structure, storeys, softStorey)) {
      return BuildingType.PIL;
    }
    boolean designed = level.compareTo(CodeLevel.MODERATE) >= 0;
    return switch (structure) {
      case RC_FRAME -> frame(storeys, use, level);
      case RC_WALL -> byHeight(storeys, BuildingType.C2L, BuildingType.C2M, BuildingType.C2H);
      case RC_INFILL ->
          designed
              ? byHeight(storeys, BuildingType.C1L, BuildingType.C1M, BuildingType.C1H)
              : byHeight(storeys, BuildingType.C3L, BuildingType.C3M, BuildingType.C3H);
      case PRECAST ->
          hall(use) && storeys <= 2
              ? BuildingType.PC1
              : byHeight(storeys, BuildingType.PC2L, BuildingType.PC2M, BuildingType.PC2H);
      case SRC -> byHeight(storeys, BuildingType.S4L, BuildingType.S4M, BuildingType.S4H);
      case STEEL_FRAME ->
          hall(use) && storeys <= 3
              ? BuildingType.S3
              : byHeight(storeys, BuildingType.S1L, BuildingType.S1M, BuildingType.S1H);
      case LIGHT_STEEL -> BuildingType.S3;
      case MASONRY, UNKNOWN -> storeys <= 2 ? BuildingType.URML : BuildingType.URMM;
      case REINFORCED_MASONRY -> storeys <= 3 ? BuildingType.RM1L : BuildingType.RM1M;
      case WOOD -> BuildingType.W1;
      case HANOK -> BuildingType.HANOK;
      case CONTAINER -> BuildingType.MH;
    };
  }

  private static BuildingType frame(int storeys, Use use, CodeLevel level) {
    if (storeys <= 3) {
      boolean homesOfOld = use.sector() == Sector.RESIDENTIAL && level == CodeLevel.PRE;
      return homesOfOld ? BuildingType.C3L : BuildingType.C1L;
    }
    if (storeys >= 8) {
      return BuildingType.C2H;
    }
    return use == Use.APARTMENT ? BuildingType.C2M : BuildingType.C1M;
  }

  private static BuildingType byHeight(
      int storeys, BuildingType low, BuildingType mid, BuildingType high) {
    if (storeys <= 3) {
      return low;
    }
    return storeys <= 7 ? mid : high;
  }

  private static boolean hall(Use use) {
    return use == Use.WAREHOUSE
        || use.sector() == Sector.INDUSTRIAL
        || use.sector() == Sector.AGRICULTURE;
  }
}
