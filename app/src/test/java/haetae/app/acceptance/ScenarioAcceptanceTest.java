package haetae.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.acceptance.SimulatedRun.Answer;
import haetae.app.replay.StationRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Scenarios that an association must not confuse. */
class ScenarioAcceptanceTest {
  private static final Map<String, SimulatedRun> RUNS = new ConcurrentHashMap<>();

  private static SimulatedRun run(String name) {
    return RUNS.computeIfAbsent(
        name,
        n -> {
          SimulatedRun run = SimulatedRun.recorded(SimulatedRun.scenario(n));
          Figures.keep("scenario-" + n, run.toString());
          return run;
        });
  }

  private static void isNear(Answer answer, double mostKm, double mostMagnitude, SimulatedRun run) {
    assertTrue(answer.epicentreKm() <= mostKm, run::toString);
    assertTrue(Math.abs(answer.magnitudeError()) <= mostMagnitude, run::toString);
  }

  @Test
  void twoPlacesAtOnceAreTwoQuakes() {
    SimulatedRun run = run("two-at-once");
    assertEquals(2, run.result().events().size(), run::toString);
    run.answers().forEach(a -> isNear(a, 5, 0.4, run));
  }

  @Test
  void anAftershockInTheCodaIsAQuakeOfItsOwn() {
    SimulatedRun run = run("aftershock-25s");
    assertEquals(2, run.result().events().size(), run::toString);
    run.answers().forEach(a -> isNear(a, 5, 0.4, run));
  }

  @Test
  void aTeleseismIsNoLocalQuake() {
    SimulatedRun run = run("teleseism");
    assertEquals(List.of(), run.result().events(), run::toString);
  }

  @Test
  void aTeleseismIsRejectedOnce() {
    SimulatedRun run = run("teleseism");
    assertEquals(1, run.distant().size(), run::toString);
  }

  @Test
  void pohangIsOneQuakeWithinThreeSeconds() {
    SimulatedRun run = run("pohang-2017");
    assertEquals(1, run.result().events().size(), run::toString);
    Answer answer = run.answers().getFirst();
    isNear(answer, 3, 0.3, run);
    assertTrue(answer.firstAfterS() <= 3, run::toString);
  }

  @Test
  void peaksAreThoseOfTheGround() {
    SimulatedRun run = run("pohang-2017");
    List<StationRow> rows = run.result().stations();
    assertEquals(42, rows.size());
    StationRow nearest =
        rows.stream()
            .max(Comparator.comparingDouble(r -> Double.isNaN(r.pgaMps2()) ? 0 : r.pgaMps2()))
            .orElseThrow();
    // Pohang 2017 was felt at KMA VI, 0.27 g were recorded 10 km away
    assertTrue(nearest.pgaMps2() > 0.5 && nearest.pgaMps2() < 10, nearest::toString);
    assertTrue(nearest.kmaIntensity() >= 6 && nearest.kmaIntensity() <= 10, nearest::toString);
  }

  /** M 2.3 is below what this network of city sensors sees: nothing local may be said of it. */
  @Test
  void aQuarryBlastTooSmallForTheNetworkIsNoLocalQuake() {
    SimulatedRun run = run("quarry-blast");
    assertEquals(List.of(), run.result().events(), run::toString);
  }
}
