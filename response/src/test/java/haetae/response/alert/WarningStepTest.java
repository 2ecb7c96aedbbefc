package haetae.response.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarningStepTest {
  private final WarningStep step =
      new WarningStep(
          WarningSettings.DEFAULT,
          new DistrictForecaster(
              List.of(
                  Quakes.district("near", 5),
                  Quakes.district("far", 60),
                  Quakes.district("off", 300)),
              "NGA-West2",
              450,
              Quakes::sSeconds));
  private final WarningMemory memory = step.start();

  private List<Alert> on(WarningNews news) {
    List<Alert> out = new ArrayList<>();
    step.on(memory, news, out::add);
    return out;
  }

  private List<Alert> version(int version, double afterS, double magnitude, int stations) {
    return on(new WarningNews.Quake(Quakes.quake(version, afterS, magnitude, stations)));
  }

  private static List<String> codes(Alert alert) {
    return alert.districts().stream().map(w -> w.forecast().district().code()).toList();
  }

  @Test
  void theFirstVersionThatMattersIsToldToThoseItConcerns() {
    List<Alert> said = version(1, 4, 5.4, 3);
    assertEquals(1, said.size());
    Alert alert = said.getFirst();
    assertEquals(Alert.Kind.ALERT, alert.kind());
    assertEquals("quake-1-1", alert.identifier());
    assertEquals("near", codes(alert).getFirst());
    assertFalse(codes(alert).contains("off"));
    assertTrue(alert.districts().getFirst().level().isPublic());
  }

  @Test
  void secondsToSAreThoseOfTheTravelTimeLessTheDelivery() {
    DistrictWarning near = version(1, 4, 5.4, 3).getFirst().districts().getFirst();
    assertEquals(Quakes.sSeconds(5, 6.9) - 4 - 1, near.secondsToS(), 1e-3);
  }

  @Test
  void aSmallQuakeOrTwoStationsAreForOperatorsOnly() {
    Alert few = version(1, 3, 5.4, 2).getFirst();
    assertEquals(AlertLevel.WATCH, few.level());
    Alert more = version(2, 4, 5.4, 3).getFirst();
    assertEquals(Alert.Kind.UPDATE, more.kind());
    assertEquals("level changed", more.reason());
    assertTrue(more.level().isPublic());
  }

  @Test
  void nothingIsSaidOfAQuakeNobodyWillFeel() {
    assertEquals(List.of(), version(1, 4, 2.0, 5));
    assertEquals(
        List.of(), on(new WarningNews.Gone("quake-1", "none", Quakes.ORIGIN.plusSeconds(20))));
  }

  @Test
  void withoutAMagnitudeNothingIsSaid() {
    assertEquals(List.of(), on(new WarningNews.Quake(Quakes.quake(1, 3, Optional.empty(), 5))));
  }

  @Test
  void whatHasNotChangedIsNotRepeated() {
    version(1, 4, 5.4, 3);
    assertEquals(List.of(), version(2, 4.5, 5.45, 4));
    Alert larger = version(3, 5, 5.75, 5).getFirst();
    assertEquals("magnitude changed", larger.reason());
    assertEquals(2, larger.number());
    assertEquals(List.of(Quakes.ORIGIN.plusSeconds(4)), larger.earlier());
  }

  @Test
  void aLevelIsNotLoweredInTheFirstTenSeconds() {
    AlertLevel first = version(1, 4, 5.4, 3).getFirst().level();
    Alert smaller = version(2, 6, 3.6, 6).getFirst();
    assertEquals(first, smaller.level(), "held");
    Alert later = version(3, 15, 3.2, 8).getFirst();
    assertTrue(later.level().compareTo(first) < 0, "lowered after ten seconds");
  }

  @Test
  void farDistrictsWaitFiveSeconds() {
    WarningStep great =
        new WarningStep(
            WarningSettings.DEFAULT,
            new DistrictForecaster(
                List.of(Quakes.district("at 150 km", 150)), "NGA-West2", 450, Quakes::sSeconds));
    WarningMemory own = great.start();
    List<Alert> said = new ArrayList<>();
    great.on(own, new WarningNews.Quake(Quakes.quake(1, 4, 7.8, 5)), said::add);
    assertEquals(List.of(), said);
    great.on(own, new WarningNews.Quake(Quakes.quake(2, 10, 7.8, 5)), said::add);
    assertEquals(1, said.size());
  }

  @Test
  void aQuakeThatWasNoneIsTakenBackToEverybodyWhoWasTold() {
    Alert first = version(1, 4, 5.4, 3).getFirst();
    version(2, 16, 4.4, 8);
    Alert cancel =
        on(new WarningNews.Gone("quake-1", "no S at four stations", Quakes.ORIGIN.plusSeconds(20)))
            .getFirst();
    assertEquals(Alert.Kind.CANCEL, cancel.kind());
    assertEquals(codes(first).size(), cancel.districts().size());
    assertEquals(cancel.number() - 1, cancel.earlier().size());
    assertEquals(
        List.of(),
        on(new WarningNews.Gone("quake-1", "again", Quakes.ORIGIN.plusSeconds(30))),
        "taken back once");
  }

  @Test
  void theSameNewsGiveTheSameAlerts() {
    List<Alert> once = version(1, 4, 5.4, 3);
    List<Alert> again = new ArrayList<>();
    step.on(step.start(), new WarningNews.Quake(Quakes.quake(1, 4, 5.4, 3)), again::add);
    assertEquals(once.getFirst().districts().size(), again.getFirst().districts().size());
    assertEquals(
        new String(CapWriterTest.WRITER.write(once.getFirst())),
        new String(CapWriterTest.WRITER.write(again.getFirst())));
  }

  @Test
  void thousandsOfQuakesDoNotFillTheMemory() {
    for (int i = 0; i < 500; i++) {
      var quake = Quakes.quake(1, 4 + i, 5.4, 3);
      step.on(
          memory,
          new WarningNews.Quake(
              new haetae.world.quake.QuakeVersion(
                  "quake-" + i, 1, quake.at(), quake.origin(), quake.magnitude(), List.of(), "")),
          alert -> {});
    }
    assertEquals(WarningMemory.MOST_QUAKES, memory.quakes.size());
  }

  @Test
  void aCityWithoutDistrictsCannotBeWarned() {
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () -> new DistrictForecaster(List.of(), "NGA-West2", 450, Quakes::sSeconds));
    assertEquals("nobody to warn: the city has no districts; expected one or more", e.getMessage());
  }
}
