package haetae.hazard.felt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeltCellsTest {
  private static final GeoPoint HEUNGHAE = new GeoPoint(36.11, 129.36);
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31Z");
  private static final FeltCells CELLS =
      new FeltCells(FeltRules.DEFAULT, HEUNGHAE, ORIGIN, place -> 6);

  private static FeltReport report(String device, int afterS, double latDeg, double motion) {
    Map<FeltIndex, Double> answers =
        Map.of(FeltIndex.FELT, motion > 0 ? 1.0 : 0.0, FeltIndex.MOTION, motion);
    return FeltReport.received(device, ORIGIN.plusSeconds(afterS), latDeg, 129.36, 1, answers);
  }

  private static List<FeltReport> crowd(int n) {
    List<FeltReport> reports = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      reports.add(report("d" + i, 60 + i, 36.11, 1 + i % 5));
    }
    return reports;
  }

  @Test
  void aDeviceThatRepeatsItselfCountsOnce() {
    List<FeltReport> reports = crowd(3);
    reports.add(report("d0", 300, 36.11, 5));
    assertEquals(3, CELLS.of(reports).getFirst().responses());
    reports.add(report("d0", 1800, 36.11, 5));
    assertEquals(4, CELLS.of(reports).getFirst().responses());
  }

  @Test
  void reportsFromBeforeTheQuakeAndFromFarAwayAreDropped() {
    List<FeltReport> reports = crowd(3);
    reports.add(report("early", -120, 36.11, 3));
    reports.add(report("far", 60, 38.2, 3));
    List<FeltCell> cells = CELLS.of(reports);
    assertEquals(1, cells.size());
    assertEquals(3, cells.getFirst().responses());
  }

  @Test
  void aLonelyReportIsShownButNotUsedAndAnOddOneIsDropped() {
    FeltCell cell = CELLS.of(List.of(report("a", 60, 36.11, 5))).getFirst();
    assertFalse(cell.usable());
    FeltCells strong = new FeltCells(FeltRules.DEFAULT, HEUNGHAE, ORIGIN, place -> 9.5);
    assertTrue(strong.of(List.of(report("a", 60, 36.11, 5))).isEmpty());
    assertEquals(1, strong.of(crowd(3)).size(), "three agree: not dropped");
    FeltCells unknown = new FeltCells(FeltRules.DEFAULT, HEUNGHAE, ORIGIN, place -> Double.NaN);
    assertEquals(1, unknown.of(List.of(report("a", 60, 36.11, 5))).size());
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    List<FeltReport> reports = crowd(40);
    List<FeltCell> expected = CELLS.of(reports);
    Collections.shuffle(reports, new Random(7));
    assertEquals(expected, CELLS.of(reports));
  }

  @Test
  void jokersAtTheEndsAreTrimmed() {
    List<FeltReport> reports = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      reports.add(report("d" + i, 60, 36.11, 3));
    }
    double quiet = CELLS.of(reports).getFirst().intensity();
    Map<FeltIndex, Double> joke =
        Map.of(FeltIndex.FELT, 1.0, FeltIndex.DAMAGE, 3.0, FeltIndex.SHELF, 3.0);
    reports.add(FeltReport.received("joke", ORIGIN.plusSeconds(60), 36.11, 129.36, 1, joke));
    reports.add(report("asleep", 60, 36.11, 0));
    assertEquals(quiet, CELLS.of(reports).getFirst().intensity());
  }

  @Test
  void moreResponsesSmallerDeviation() {
    for (int n = 2; n < 100; n++) {
      assertTrue(CommunityIntensity.sigma(n) < CommunityIntensity.sigma(n - 1));
    }
  }

  @Test
  void notFeltIsOneAndTheLeastFeltIsTwo() {
    assertEquals(1, CommunityIntensity.fromSum(0));
    assertEquals(2, CommunityIntensity.fromSum(0.1));
    assertTrue(CommunityIntensity.fromSum(5 + 5 + 5 + 2 + 15 + 2 + 3 + 15) < 9.5);
  }

  /** Privacy: a cell and a minute, nothing finer, and no device in what is published. */
  @Test
  void theExactPlaceAndSecondAreForgotten() {
    FeltReport report = report("a", 95, 36.1100001, 3);
    assertEquals(0, report.minute().getEpochSecond() % 60);
    assertEquals(
        List.of("device", "minute", "cell", "answers"),
        Arrays.stream(FeltReport.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList());
    assertTrue(
        Arrays.stream(FeltCell.class.getRecordComponents())
            .noneMatch(c -> c.getName().equals("device")));
    assertEquals(report.cell(), UtmCell.of(36.1100001, 129.36, 1));
  }

  @Test
  void cellsHoldTheirPlacesAllOverTheWorld() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      double lat = random.nextDouble() * 150 - 75;
      double lon = random.nextDouble() * 360 - 180;
      int side = i % 2 == 0 ? 1 : 10;
      UtmCell cell = UtmCell.of(lat, lon, side);
      double km = cell.centre().distanceKm(new GeoPoint(lat, lon));
      assertTrue(km <= side * 0.72, () -> cell + " is " + km + " km away");
    }
  }

  @Test
  void wrongAnswersAreNamed() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> report("a", 60, 36.11, 6));
    assertEquals("MOTION is 6.0 ; expected 0.0 to 5.0 ", e.getMessage());
    assertThrows(
        InvalidValue.class,
        () -> FeltReport.received("a", ORIGIN, 36, 129, 1, Map.of(FeltIndex.MOTION, 1.0)));
    assertThrows(InvalidValue.class, () -> UtmCell.of(36, 129, 2));
  }
}
