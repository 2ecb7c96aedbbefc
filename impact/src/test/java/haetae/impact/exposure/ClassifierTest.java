package haetae.impact.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.BuildingType;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.HazusBuildings;
import haetae.impact.fragility.LognormalCurve;
import haetae.world.InvalidValue;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
  private static final FragilitySet SET = HazusBuildings.set();
  private static final Classifier CLASSIFIER = new Classifier(SET);

  /** Structure, storeys, year of approval, use, floor area, open ground floor. */
  @ParameterizedTest(name = "{0}, {1} storeys, {2}, {3}, {4} m², {5}: {6}")
  @CsvSource({
    "MASONRY, 1, 1975, DETACHED_HOUSE, 80, false, URML/pre",
    "MASONRY, 3, 2016, MULTI_HOUSEHOLD, 300, false, URMM/low",
    "RC_FRAME, 2, 1990, DETACHED_HOUSE, 120, false, C3L/pre",
    "RC_FRAME, 2, 1990, RETAIL, 120, false, C1L/pre",
    "RC_FRAME, 3, 2010, MULTI_HOUSEHOLD, 300, false, C1L/moderate",
    "RC_FRAME, 5, 1995, APARTMENT, 2000, false, C2M/pre",
    "RC_FRAME, 5, 1995, OFFICE, 2000, false, C1M/pre",
    "RC_FRAME, 15, 1995, APARTMENT, 9000, false, C2H/low",
    "RC_FRAME, 15, 1988, APARTMENT, 9000, false, C2H/pre",
    "RC_FRAME, 15, 2010, APARTMENT, 9000, false, C2H/moderate",
    "RC_FRAME, 5, 2000, MULTI_HOUSEHOLD, 500, true, PIL/pre",
    "RC_WALL, 4, 2012, MULTI_HOUSEHOLD, 500, true, PIL/low",
    "RC_WALL, 4, 2019, MULTI_HOUSEHOLD, 500, true, PIL/moderate",
    "RC_WALL, 20, 2012, APARTMENT, 9000, true, C2H/moderate",
    "RC_INFILL, 4, 1990, MULTI_HOUSEHOLD, 500, false, C3M/pre",
    "RC_INFILL, 4, 2010, MULTI_HOUSEHOLD, 500, false, C1M/moderate",
    "RC_FRAME, 6, 2012, HOSPITAL, 9000, false, C1M/high",
    "RC_FRAME, 6, 2009, HOSPITAL, 9000, false, C1M/moderate",
    "WOOD, 1, 2019, DETACHED_HOUSE, 90, false, W1/moderate",
    "WOOD, 1, 1960, DETACHED_HOUSE, 90, false, W1/pre",
    "HANOK, 1, 2020, DETACHED_HOUSE, 90, false, HANOK/pre",
    "STEEL_FRAME, 1, 2000, LIGHT_INDUSTRY, 900, false, S3/pre",
    "STEEL_FRAME, 1, 2010, LIGHT_INDUSTRY, 1000, false, S3/moderate",
    "STEEL_FRAME, 1, 2017, LIGHT_INDUSTRY, 500, false, S3/moderate",
    "STEEL_FRAME, 1, 2017, LIGHT_INDUSTRY, 499, false, S3/pre",
    "STEEL_FRAME, 1, 2019, LIGHT_INDUSTRY, 200, false, S3/moderate",
    "STEEL_FRAME, 9, 2010, OFFICE, 5000, false, S1H/moderate",
    "SRC, 12, 2010, OFFICE, 5000, false, S4H/moderate",
    "PRECAST, 1, 2000, WAREHOUSE, 900, false, PC1/pre",
    "PRECAST, 5, 2000, APARTMENT, 900, false, PC2M/pre",
    "REINFORCED_MASONRY, 2, 2000, RETAIL, 200, false, RM1L/pre",
    "CONTAINER, 1, 2020, OFFICE, 20, false, MH/pre",
    "UNKNOWN, 2, 1980, DETACHED_HOUSE, NaN, false, URML/pre",
    "UNKNOWN, 0, 0, APARTMENT, NaN, false, C2H/low",
    "UNKNOWN, 1, 1999, LIGHT_INDUSTRY, NaN, false, S3/pre",
    "UNKNOWN, 4, 2005, MULTI_HOUSEHOLD, NaN, true, PIL/pre",
    "UNKNOWN, 0, 0, UNKNOWN, NaN, false, URML/pre"
  })
  void classes(
      Structure structure, int storeys, int year, Use use, double m2, boolean open, String id) {
    BuildingStock one = stock(Examples.building(structure, storeys, year, use, m2, open));
    assertEquals(id, SET.classes().get(CLASSIFIER.fragility(one, 0)).id());
  }

  @Property
  void everyBuildingHasAClassOfItsType(
      @ForAll Structure structure,
      @ForAll @IntRange(max = 60) int storeys,
      @ForAll @IntRange(min = 1899, max = 2030) int year,
      @ForAll Use use,
      @ForAll @DoubleRange(min = 1, max = 200_000) double m2,
      @ForAll boolean open) {
    int known = year == 1899 ? 0 : year;
    BuildingStock one = stock(Examples.building(structure, storeys, known, use, m2, open));
    int found = CLASSIFIER.fragility(one, 0);
    BuildingType type = CLASSIFIER.type(one, 0, found);
    assertTrue(SET.classes().get(found).id().startsWith(type + "/"));
  }

  /** The same building, designed to a worse code, never fares better. */
  @Property
  void aWorseCodeIsNeverLessDamage(
      @ForAll Structure structure,
      @ForAll @IntRange(max = 20) int storeys,
      @ForAll Use use,
      @ForAll boolean open,
      @ForAll @DoubleRange(min = 0.02, max = 2) double pgaG) {
    double before = 1;
    for (CodeLevel level : CodeLevel.values()) {
      Building one = Examples.building(structure, storeys, 2000, use, 500, open);
      BuildingStock stock = stock(Examples.withCode(one, level));
      double[] p = new double[4];
      SET.classes().get(CLASSIFIER.fragility(stock, 0)).curve().exceedances(Math.log(pgaG), p, 0);
      assertTrue(p[3] <= before);
      before = p[3];
    }
  }

  @Test
  void aBuildingsOwnWordWins() {
    Building house = Examples.building(Structure.MASONRY, 1, 1975, Use.DETACHED_HOUSE, 80, false);
    BuildingStock named = stock(Examples.withTaxonomy(house, "S2M/high"));
    int found = CLASSIFIER.fragility(named, 0);
    assertEquals("S2M/high", SET.classes().get(found).id());
    assertEquals(BuildingType.S2M, CLASSIFIER.type(named, 0, found));
    InvalidValue unknown =
        assertThrows(
            InvalidValue.class,
            () -> CLASSIFIER.fragility(stock(Examples.withTaxonomy(house, "T6")), 0));
    assertEquals(
        "building B1 has taxonomy 'T6', which is not in Hazus 5.1 buildings; expected a class of it"
            + " or none",
        unknown.getMessage());
  }

  @Test
  void setsOfOthersSpeakByTaxonomyAlone() {
    FragilitySet others =
        new FragilitySet(
            "theirs",
            FragilitySet.HAZUS_STATES,
            List.of(
                new FragilityClass(
                    "T6",
                    IntensityMeasure.PGA,
                    LognormalCurve.of(
                        new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {0.6, 0.6, 0.6, 0.6}),
                    0.1)));
    Classifier classifier = new Classifier(others);
    Building house = Examples.building(Structure.MASONRY, 1, 1975, Use.DETACHED_HOUSE, 80, false);
    BuildingStock named = stock(Examples.withTaxonomy(house, "T6"));
    assertEquals(0, classifier.fragility(named, 0));
    assertEquals(BuildingType.URML, classifier.type(named, 0, 0));
    assertEquals(
        "building B1 is of type URML, for which theirs has no class; expected a taxonomy in its"
            + " row",
        assertThrows(InvalidValue.class, () -> classifier.fragility(stock(house), 0)).getMessage());
  }

  @Test
  void surveyedCodeLevelsWin() {
    Building house = Examples.building(Structure.WOOD, 1, 1975, Use.DETACHED_HOUSE, 80, false);
    assertEquals(Optional.empty(), house.codeLevel());
    BuildingStock strong = stock(Examples.withCode(house, CodeLevel.HIGH));
    assertEquals("W1/high", SET.classes().get(CLASSIFIER.fragility(strong, 0)).id());
  }

  private static BuildingStock stock(Building building) {
    return new BuildingStock.Builder().add(building).build();
  }
}
