package haetae.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.simulate.Injection;
import haetae.signal.simulate.Scenario;
import haetae.world.data.Packet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Station noise, footsteps, spikes, steps and gaps over sixty stations, as a centre gets them: no
 * quake. The whole day of {@code noise-24h} takes some minutes and is run by
 *
 * <pre>./mvnw -pl app -am test -Dtest=NoiseTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dhaetae.noise.hours=24</pre>
 *
 * <p>The usual build takes its first two thirds of an hour, with every fault of the day brought
 * into them: at least the density of the day.
 */
class NoiseTest {
  private static final double HOURS =
      Double.parseDouble(System.getProperty("haetae.noise.hours", "0.6667"));

  @Test
  void noQuakeIsMadeOfNoise() {
    Scenario scenario = first(SimulatedRun.scenario("noise-24h"), 3600 * HOURS);
    assertEquals(60, scenario.stations().size());
    SimulatedRun run = SimulatedRun.delivered(scenario);
    long channels = run.network().listChannels().size();
    String figures =
        Figures.keep(
            "noise-" + String.format(Locale.ROOT, "%.2f", HOURS) + "h",
            String.format(
                Locale.ROOT,
                "%.2f h, %d channels, %d samples, %d faults%n%s",
                HOURS,
                channels,
                run.result().samples(),
                scenario.injections().size(),
                run));
    assertTrue(run.result().samples() > 0.95 * channels * 100 * 3600 * HOURS, figures);
    assertTrue(run.result().picks().size() > 0, figures);
    assertEquals(List.of(), run.result().quakeReports(), figures);
  }

  /** The first seconds of a scenario; later faults are moved into them. */
  private static Scenario first(Scenario s, double seconds) {
    double lengthS = Math.min(seconds, s.durationS());
    return new Scenario(
        s.id(),
        s.nameKo(),
        s.nameEn(),
        s.seed(),
        s.start(),
        lengthS,
        s.centre(),
        s.velocityModel(),
        s.region(),
        s.scatter(),
        s.quakes(),
        s.stations(),
        s.telemetry(),
        s.injections().stream().map(i -> moved(i, Packet.nanos(s.start()), lengthS)).toList());
  }

  private static Injection moved(Injection fault, long startNanos, double lengthS) {
    long length = Math.round(lengthS * 1e9);
    long from = Math.floorMod(fault.fromNanos() - startNanos, length);
    long to = from + fault.toNanos() - fault.fromNanos();
    return new Injection(fault.channels(), startNanos + from, startNanos + to, fault.fault());
  }
}
