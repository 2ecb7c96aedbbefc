package haetae.impact.network;

import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is taken for a facility of a kind: fragility where the pack names none, timing of repair,
 * weight in the ranked list, need of power. One table, {@code usual-classes.csv}; <b>design
 * choices</b>.
 *
 * @param fragility name of a class
 * @param importance 0 to 1
 * @param needsPower whether it fails without the city's power
 */
public record UsualClass(
    String fragility, Restoration restoration, double importance, boolean needsPower) {
  /** Below this a substation is one of low voltage, kV (Hazus 5.1). */
  static final double MEDIUM_VOLTAGE_KV = 150;

  /** From this on a substation is one of high voltage, kV (Hazus 5.1). */
  static final double HIGH_VOLTAGE_KV = 350;

  /** From this on a plant is large, MW (Hazus 5.1). */
  static final double LARGE_MW = 200;

  private static final Map<String, UsualClass> TABLE = read();

  private static Map<String, UsualClass> read() {
    Map<String, UsualClass> table = new LinkedHashMap<>();
    for (Row row : ResourceTable.of(UsualClass.class, "usual-classes.csv").rows()) {
      table.put(
          row.text("what"),
          new UsualClass(
              row.text("fragility"),
              Restoration.parse(row.text("restoration")),
              row.number("importance"),
              row.number("needsPower") == 1));
    }
    return table;
  }

  private static UsualClass of(String what) {
    UsualClass found = TABLE.get(what);
    if (found == null) {
      throw new IllegalStateException("usual-classes.csv has no row " + what);
    }
    return found;
  }

  /** Of a kind of facility. */
  public static UsualClass of(FacilityKind kind) {
    return of(kind.word());
  }

  /** Of a bridge that is known from a road only. */
  public static UsualClass roadBridge() {
    return of("road-bridge");
  }

  /** Of a part of the grid that can break; lines do not (towers stand, design choice). */
  public static UsualClass of(GridElement element) {
    String held = element.anchored() ? "-anchored" : "-standard";
    return switch (element.kind()) {
      case SUBSTATION, LINE ->
          of(FacilityKind.SUBSTATION).withFragility("substation-" + level(element) + held);
      case GENERATION ->
          of(FacilityKind.POWER_PLANT).withFragility("generation-" + size(element) + held);
      case MICROGRID -> of(FacilityKind.POWER_PLANT).withFragility("generation-small" + held);
      case DISTRIBUTION -> of("grid-distribution").withFragility("distribution" + held);
    };
  }

  /** Whether it is a substation. */
  boolean isSubstation() {
    return restoration == Restoration.SUBSTATION;
  }

  private UsualClass withFragility(String other) {
    return new UsualClass(other, restoration, importance, needsPower);
  }

  private static String level(GridElement element) {
    return element.voltageKv() >= HIGH_VOLTAGE_KV
        ? "high"
        : element.voltageKv() >= MEDIUM_VOLTAGE_KV ? "medium" : "low";
  }

  private static String size(GridElement element) {
    return element.powerMw() >= LARGE_MW ? "large" : "small";
  }
}
