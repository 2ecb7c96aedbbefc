package haetae.impact.fragility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.building.CodeLevel;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HazusBuildingsTest {
  private static final FragilitySet SET = HazusBuildings.set();
  private static final int CLASSES = 132;

  @Test
  void allTypesAndOurOwn() {
    assertEquals(CLASSES, SET.classes().size());
    assertEquals(List.of(IntensityMeasure.PGA), SET.measures());
    for (BuildingType type : BuildingType.values()) {
      assertTrue(SET.find(type.classId(CodeLevel.PRE)).isPresent(), type::toString);
    }
    assertTrue(SET.find("PIL/moderate").isPresent());
    assertTrue(SET.find("PIL/high").isEmpty());
  }

  @Test
  void theHeavyRoofOfAHanok() {
    LognormalCurve w1 = (LognormalCurve) SET.classes().get(SET.get("W1/pre")).curve();
    LognormalCurve hanok = (LognormalCurve) SET.classes().get(SET.get("HANOK/pre")).curve();
    for (int k = 0; k < 4; k++) {
      assertEquals(0.8 * w1.median(k), hanok.median(k), 1e-12);
    }
  }

  /** The scatter of ground motion is in the curve or in the fields, never in both. */
  @Test
  void theDeviationFitsTheShaking() {
    assertEquals(0.64, beta(HazusBuildings.set(Spread.MEAN_MAP)));
    assertEquals(0.40, beta(HazusBuildings.set(Spread.FIELDS_AT_BUILDINGS)));
    assertEquals(Math.sqrt(0.16 + 0.0625), beta(SET), 1e-12);
    assertEquals(0.64, Math.hypot(Spread.FIELDS_AT_BUILDINGS.beta(), 0.50), 5e-4);
  }

  private static double beta(FragilitySet set) {
    return ((LognormalCurve) set.classes().getFirst().curve()).beta(0);
  }

  @Property
  void moreShakingIsNeverLessDamage(
      @ForAll @IntRange(max = CLASSES - 1) int index,
      @ForAll @DoubleRange(min = 0.01, max = 3) double pgaG,
      @ForAll @DoubleRange(min = 1, max = 3) double times) {
    double[] less = chances(index, pgaG);
    double[] more = chances(index, pgaG * times);
    double before = 1;
    for (int k = 0; k < 4; k++) {
      assertTrue(more[k] >= less[k]);
      assertTrue(less[k] >= 0 && less[k] <= before);
      before = less[k];
    }
  }

  @Property
  void aWorseCodeIsNeverLessDamage(
      @ForAll BuildingType type, @ForAll @DoubleRange(min = 0.01, max = 3) double pgaG) {
    double[] before = null;
    for (CodeLevel level : CodeLevel.values()) {
      if (SET.find(type.classId(level)).isPresent()) {
        double[] here = chances(SET.get(type.classId(level)), pgaG);
        for (int k = 0; before != null && k < 4; k++) {
          assertTrue(here[k] <= before[k], type.classId(level));
        }
        before = here;
      }
    }
  }

  private static double[] chances(int index, double pgaG) {
    double[] out = new double[4];
    SET.classes().get(index).curve().exceedances(Math.log(pgaG), out, 0);
    return out;
  }
}
