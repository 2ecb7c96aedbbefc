package haetae.app.acceptance;

import haetae.app.replay.EventHistory;
import haetae.app.replay.Replay;
import haetae.app.replay.ReplayResult;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.settings.Settings;
import haetae.signal.associate.QuakeReport;
import haetae.signal.simulate.QuakeTruth;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A scenario sent through the flow of {@code replay} with the default settings, in memory.
 *
 * @param network what was simulated, with the truth
 * @param result what the flow said
 */
record SimulatedRun(SimulatedNetwork network, ReplayResult result) {
  private static final int THREADS = 2;
  private static final Map<String, TravelTimeTable> TABLES = new ConcurrentHashMap<>();

  /** A scenario of the folder {@code scenarios}. */
  static Scenario scenario(String name) {
    return new ScenarioFolder(Path.of("..", "scenarios")).get(name);
  }

  /** Its network, with the travel times of the scenario's velocity model. */
  static SimulatedNetwork network(Scenario scenario) {
    TravelTimeTable travel =
        TABLES.computeIfAbsent(
            scenario.velocityModel(), name -> TravelTimeTable.of(Settings.model(name)));
    return new SimulatedNetwork(scenario, travel::timeS);
  }

  /** Runs a scenario as {@code ./haetae replay --scenario} does. */
  static SimulatedRun recorded(Scenario scenario) {
    SimulatedNetwork network = network(scenario);
    network.prepare();
    return run(network, SimulatedFeed.asRecorded(network));
  }

  /** Runs a scenario as the centre gets it live, with latency and jitter. */
  static SimulatedRun delivered(Scenario scenario) {
    SimulatedNetwork network = network(scenario);
    network.prepare();
    return run(network, SimulatedFeed.asDelivered(network));
  }

  private static SimulatedRun run(SimulatedNetwork network, SimulatedFeed feed) {
    Replay replay = new Replay(Settings.DEFAULT, network.inventory(), THREADS);
    try {
      return new SimulatedRun(
          network, replay.run(network.scenario().id(), feed, 0.5, Replay.fullSpeed()).result());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A true quake and what is said of it. */
  record Answer(QuakeTruth truth, EventHistory event) {
    private Origin origin() {
      return event.last().origin();
    }

    double epicentreKm() {
      return origin().epicentre().distanceKm(truth.quake().epicentre());
    }

    double magnitudeError() {
      return event.last().magnitude().map(m -> m.value() - truth.quake().mw()).orElse(Double.NaN);
    }

    /** From the true origin time to the moment the first version was known, s. */
    double firstAfterS() {
      return seconds(truth.origin(), event.versions().getFirst().at());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-10s M%.2f z %4.1f km | %5.2f km, %+5.1f km depth, %+5.2f s, dM %+5.2f (%s),"
              + " %d versions, first after %.2f s at %.1f km",
          truth.quake().id(),
          truth.quake().mw(),
          truth.quake().depthKm(),
          epicentreKm(),
          origin().depthKm() - truth.quake().depthKm(),
          seconds(truth.origin(), origin().time()),
          magnitudeError(),
          event.last().magnitude().map(Magnitude::type).orElse("no magnitude"),
          event.versions().size(),
          firstAfterS(),
          event.versions().getFirst().origin().epicentre().distanceKm(truth.quake().epicentre()));
    }
  }

  /** The event nearest to a true quake in origin time, within 15 s. */
  Optional<Answer> answer(QuakeTruth truth) {
    return result.events().stream()
        .map(e -> new Answer(truth, e))
        .filter(a -> Math.abs(seconds(truth.origin(), a.origin().time())) < 15)
        .min(Comparator.comparingDouble(a -> Math.abs(seconds(truth.origin(), a.origin().time()))));
  }

  /** Answers to all true quakes, by origin time; a quake that was missed fails with the table. */
  List<Answer> answers() {
    return network.truths().stream()
        .map(t ->
            answer(t).orElseThrow(() -> new AssertionError(t.quake().id() + " missed\n" + this)))
        .toList();
  }

  List<QuakeReport.DistantRejected> distant() {
    return result.quakeReports().stream()
        .filter(QuakeReport.DistantRejected.class::isInstance)
        .map(QuakeReport.DistantRejected.class::cast)
        .toList();
  }

  List<QuakeReport.Cancelled> cancelled() {
    return result.quakeReports().stream()
        .filter(QuakeReport.Cancelled.class::isInstance)
        .map(QuakeReport.Cancelled.class::cast)
        .toList();
  }

  /** Everything needed to see what went wrong. */
  @Override
  public String toString() {
    String answers =
        network.truths().stream()
            .map(t -> answer(t).map(Answer::toString).orElse(t.quake().id() + " missed"))
            .collect(Collectors.joining("\n"));
    String events =
        result.events().stream()
            .map(e -> line(e.versions().getFirst()) + "\n" + line(e.last()))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        "%s: %d events, %d picks, cancelled %s, distant %s, rejected triggers %s%n%s%n%s",
        network.scenario().id(),
        result.events().size(),
        result.picks().size(),
        cancelled(),
        distant(),
        result.rejectedTriggers(),
        answers,
        events);
  }

  private static String line(QuakeVersion v) {
    return String.format(
        Locale.ROOT,
        "  %s v%d at %s: %s %s z %.1f km, %d stations, rms %.2f s, %s %s",
        v.id(),
        v.version(),
        v.at(),
        v.origin().time(),
        v.origin().epicentre(),
        v.origin().depthKm(),
        v.origin().stationsUsed(),
        v.origin().rmsS(),
        v.magnitudes().stream()
            .map(m -> String.format(Locale.ROOT, "%s %.2f", m.type(), m.value()))
            .toList(),
        v.remark());
  }

  static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() * 1e-9;
  }
}
