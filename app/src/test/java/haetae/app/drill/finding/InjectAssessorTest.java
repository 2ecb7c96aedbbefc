package haetae.app.drill.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.app.scenario.Inject;
import haetae.app.situation.Kind;
import haetae.app.situation.News;
import haetae.app.situation.Topic;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectAssessorTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final StationId A = new StationId("XX", "A");
  private static final StationId B = new StationId("XX", "B");

  private final DrillLog log = new DrillLog();

  private void say(StationId station, double s, String health) {
    Instant at = START.plusMillis(Math.round(s * 1000));
    String json = "{\"id\":\"" + station + "\",\"health\":\"" + health + "\"}";
    log.take(new News("1-1", 1, at, Topic.STATIONS, Kind.STATION, "flow", json));
  }

  private InjectFinding finding(Inject inject) {
    return new InjectAssessor(log, START, START.plusSeconds(60), List.of(), _ -> 0).of(inject);
  }

  private static Inject.When when() {
    return new Inject.When(10, 20, List.of(A, B));
  }

  /** Packets are lost besides: a station with gaps is amber before, and amber when it is back. */
  @Test
  void ofAnOutageSilenceIsNoticedAndAnythingElseIsRecovered() {
    say(A, 5, "AMBER");
    say(A, 11, "AMBER");
    say(A, 21, "RED");
    say(A, 31, "AMBER");
    say(B, 22, "RED");
    InjectFinding found = finding(new Inject.Outage(when()));
    assertEquals(2, found.noticed());
    assertEquals(1, found.recovered());
    assertEquals(11, found.firstNoticedS(), 1e-9);
  }

  /** When the scenario has ended nobody sends any more: that is neither noticed nor a relapse. */
  @Test
  void whatIsSaidAfterTheEndDoesNotCount() {
    say(A, 12, "AMBER");
    say(A, 50, "GREEN");
    say(A, 71, "RED");
    say(B, 71, "RED");
    InjectFinding found = finding(new Inject.ClockStep(new Inject.When(10, 50, List.of(A, B)), 4));
    assertEquals(1, found.noticed());
    assertEquals(1, found.recovered());
    assertEquals(2, found.firstNoticedS(), 1e-9);
  }
}
