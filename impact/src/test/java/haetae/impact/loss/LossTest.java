package haetae.impact.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.BuildingType;
import haetae.world.building.Use;
import haetae.world.city.FacilityKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LossTest {
  private static final double[] SOUND = {1, 0, 0, 0, 0};
  private static final double[] GONE = {0, 0, 0, 0, 1};

  @Property
  void aWorseStateIsNeverCheaper(@ForAll Use use, @ForAll @IntRange(min = 1, max = 4) int state) {
    assertTrue(RepairCost.ratio(use, state) > RepairCost.ratio(use, state - 1));
    assertTrue(RepairTime.days(use, state) > RepairTime.days(use, state - 1));
    assertTrue(
        Displacement.DEFAULT.leavingShare(use, state)
            >= Displacement.DEFAULT.leavingShare(use, state - 1));
  }

  /** But for one cell that Hazus prints so: masonry, severity 2, 0.4 % moderate, 0.2 extensive. */
  @Property
  void aWorseStateHurtsNotFewer(
      @ForAll BuildingType type,
      @ForAll @IntRange(min = 1, max = 4) int state,
      @ForAll @IntRange(min = 1, max = 4) int severity) {
    double here = IndoorCasualties.share(type, state, severity, 0.1);
    boolean asPrinted = type.unreinforcedMasonry() && state == 3 && severity == 2;
    assertTrue(asPrinted || here >= IndoorCasualties.share(type, state - 1, severity, 0.1));
    assertTrue(here >= 0 && here <= 1);
    double outdoors = OutdoorCasualties.DEFAULT.perPerson(type, state, severity, DayPart.DAY);
    assertTrue(outdoors == 0 || type.unreinforcedMasonry());
  }

  @Test
  void ourOwnTypesHurtAsTheirNeighboursInHazus() {
    assertEquals(
        IndoorCasualties.share(BuildingType.W1, 4, 4, 0.03),
        IndoorCasualties.share(BuildingType.HANOK, 4, 4, 0.03));
    assertEquals(
        IndoorCasualties.share(BuildingType.C1L, 4, 4, 0.15),
        IndoorCasualties.share(BuildingType.PIL, 4, 4, 0.15));
  }

  @Test
  void masonryFallsIntoTheStreet() {
    OutdoorCasualties rule = OutdoorCasualties.DEFAULT;
    double hurt =
        rule.perPerson(BuildingType.URML, 2, 1, DayPart.DAY)
            + rule.perPerson(BuildingType.URML, 2, 2, DayPart.DAY);
    assertEquals(0.0005 * 0.1, hurt, 1e-15);
    assertEquals(0, rule.perPerson(BuildingType.URML, 1, 1, DayPart.DAY));
    assertEquals(0, rule.perPerson(BuildingType.URML, 4, 3, DayPart.DAY));
    assertEquals(0, OutdoorCasualties.OFF.perPerson(BuildingType.URML, 4, 1, DayPart.DAY));
  }

  @Test
  void atWeekendsSchoolsAreEmptyAndHomesFuller() {
    assertEquals(0, OccupancyByHour.share(Use.SCHOOL, 11, true));
    assertEquals(1, OccupancyByHour.share(Use.RETAIL, 11, true));
    assertEquals(0.765, OccupancyByHour.share(Use.APARTMENT, 11, true), 1e-12);
    assertEquals(1, OccupancyByHour.share(Use.HOSPITAL, 3, false));
  }

  @Test
  void aftershocksAndDryTapsDriveMoreOut() {
    Displacement anxious = new Displacement(0.29, 0.26, 2.4, 1.5, 0);
    assertEquals(1, anxious.leavingShare(Use.APARTMENT, 3));
    assertEquals(0, anxious.leavingShare(Use.APARTMENT, 1));
    Displacement dry = new Displacement(0.29, 0.26, 2.4, 1, 0.5);
    assertEquals(0.05, dry.leavingShare(Use.APARTMENT, 0), 1e-15);
    assertEquals(0.9 + 0.1 * 0.05, dry.leavingShare(Use.APARTMENT, 3), 1e-15);
    assertEquals(0, dry.leavingShare(Use.DETACHED_HOUSE, 0));
    assertEquals(24, dry.residents(Use.RETAIL, 1000, 10), 1e-12);
    assertEquals(30, dry.residents(Use.APARTMENT, 30, 10));
  }

  @Test
  void rubbleByMassAndState() {
    assertEquals(1100, Debris.DEFAULT.tonnes(BuildingType.C2M, 4, 1000), 1e-9);
    assertEquals(11, Debris.DEFAULT.tonnes(BuildingType.URML, 3, 40), 1e-9);
    assertEquals(0.4 * 277, Debris.DEFAULT.tonnes(BuildingType.W1, 4, Double.NaN), 1e-9);
    assertEquals(0, Debris.DEFAULT.tonnes(BuildingType.C2M, 0, 1000));
  }

  @Test
  void whichBuildingToLookAtFirst() {
    InspectionPriority rule = InspectionPriority.DEFAULT;
    assertEquals(
        0.4 * 0.5 + 0.15 * 2 + 0.2 * 0.8 + 0.1 * 0.3 + 0.15,
        rule.score(0.5, 200, InspectionPriority.importance(Use.SCHOOL), 0.3, true),
        1e-12);
    assertEquals(1, InspectionPriority.importance(FacilityKind.HOSPITAL));
    assertEquals(0, InspectionPriority.deviation(Use.OFFICE, SOUND));
    assertEquals(0, InspectionPriority.deviation(Use.OFFICE, GONE), 1e-9);
    assertEquals(
        0.5, InspectionPriority.deviation(Use.OFFICE, new double[] {0.5, 0, 0, 0, 0.5}), 1e-12);
    assertEquals(180, RepairTime.expectedDays(Use.DETACHED_HOUSE, GONE));
  }
}
