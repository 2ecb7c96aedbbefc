package haetae.impact.fragility;

import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.building.CodeLevel;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fragility of buildings in PGA by type and code level: {@code C1M/low}, {@code W1/high}, … Hazus
 * 5.1 (FEMA 2022), earthquake model technical manual, section 5.4: all 36 types, 128 classes. To
 * these come two of our own, <b>design choices</b>, not verified: {@code PIL/pre}, {@code PIL/low},
 * {@code PIL/moderate} (open ground floor, about 0.85 times C1L) and {@code HANOK/pre} (0.8 times
 * {@code W1/pre} for the heavy roof). States: {@link FragilitySet#HAZUS_STATES}.
 *
 * <p>The medians are equivalent: they hold for the spectrum of a magnitude-7 earthquake on ground
 * D; {@link EquivalentPga} brings other earthquakes to it.
 */
public final class HazusBuildings {
  private static final List<String> MEDIANS =
      List.of("slightG", "moderateG", "extensiveG", "completeG");

  /** What a heavy roof takes from the medians of a timber house. */
  private static final double HEAVY_ROOF = 0.8;

  private HazusBuildings() {}

  /** The classes for fields at cells, and for a mean with its deviations there. */
  public static FragilitySet set() {
    return set(Spread.FIELDS_AT_CELLS);
  }

  /** The classes with the deviation that fits the shaking they will meet. */
  public static FragilitySet set(Spread spread) {
    List<FragilityClass> classes = new ArrayList<>();
    for (String table : List.of("hazus-equivalent-pga.csv", "design-choices.csv")) {
      for (Row row : ResourceTable.of(HazusBuildings.class, table).rows()) {
        classes.add(fragility(row, spread));
      }
    }
    classes.add(hanok(classes));
    return new FragilitySet("Hazus 5.1 buildings", FragilitySet.HAZUS_STATES, classes);
  }

  private static FragilityClass fragility(Row row, Spread spread) {
    BuildingType type = BuildingType.parse(row.text("type"));
    String id = type.classId(CodeLevel.parse(row.text("code")));
    return of(id, row.numbers(MEDIANS), spread, row.number("collapse"));
  }

  private static FragilityClass hanok(List<FragilityClass> classes) {
    String light = BuildingType.W1.classId(CodeLevel.PRE);
    FragilityClass w1 =
        classes.stream().filter(c -> c.id().equals(light)).findFirst().orElseThrow();
    LognormalCurve curve = (LognormalCurve) w1.curve();
    return new FragilityClass(
        BuildingType.HANOK.classId(CodeLevel.PRE),
        w1.measure(),
        curve.withMediansTimes(HEAVY_ROOF),
        w1.collapseShare());
  }

  private static FragilityClass of(String id, double[] mediansG, Spread spread, double collapse) {
    double[] betas = new double[mediansG.length];
    Arrays.fill(betas, spread.beta());
    return new FragilityClass(
        id, IntensityMeasure.PGA, LognormalCurve.of(mediansG, betas), collapse);
  }
}
