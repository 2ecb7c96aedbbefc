package haetae.app.drill;

import haetae.app.drill.finding.Assessor;
import haetae.app.drill.finding.DrillFindings;
import haetae.app.drill.finding.DrillLog;
import haetae.app.drill.finding.FalseFinding;
import haetae.app.drill.finding.InjectAssessor;
import haetae.app.scenario.Exercise;
import haetae.app.scenario.Inject;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.app.situation.News;
import haetae.app.situation.Newsroom;
import haetae.app.situation.Subscription;
import haetae.app.situation.Topic;
import haetae.signal.simulate.QuakeTruth;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.city.LocalName;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** One run of an exercise: plays, listens, tells the terminal, and says what it has shown. */
final class Play {
  /** From the moment the platform listens to the first sample of the scenario. */
  private static final Duration LEAD = Duration.ofSeconds(1);

  /** How long after the last packet the last words are waited for. */
  private static final Duration SETTLE = Duration.ofSeconds(5);

  private final Exercise exercise;
  private final SimulatedNetwork network;
  private final City city;
  private final TravelTimeTable travel;
  private final PrintStream out;
  private final Instant start;
  private final Duration shift;
  private final List<QuakeTruth> truths;
  private final DrillLog log = new DrillLog();
  private final TroubledLines lines;
  private long sent;

  /** Begins now: what is late from here on is late in the exercise. */
  Play(
      Exercise exercise,
      SimulatedNetwork network,
      City city,
      TravelTimeTable travel,
      PrintStream out) {
    this.exercise = exercise;
    this.network = network;
    this.city = city;
    this.travel = travel;
    this.out = out;
    start = Instant.now().plus(LEAD);
    shift = Duration.between(network.scenario().start(), start);
    truths = network.truths().stream().map(t -> shifted(t, shift)).toList();
    lines =
        new TroubledLines(
            network.deliveries(),
            exercise.injects(),
            network.scenario().start(),
            network.scenario().seed());
  }

  private static QuakeTruth shifted(QuakeTruth truth, Duration shift) {
    return new QuakeTruth(truth.quake(), truth.origin().plus(shift), List.of());
  }

  /** Plays to the end, or for so many seconds. */
  void run(SeedLinkServer server, Sensors sensors, Newsroom room, double longestS)
      throws InterruptedException {
    Instant origin = truths.isEmpty() ? start : truths.getFirst().origin();
    int stations = network.inventory().places().size();
    Console console = new Console(out, city.info().zone(), origin, stations);
    out.printf(
        "훈련 시작 Exercise begins: 관측소 %d stations, %s%n",
        stations,
        truths.isEmpty()
            ? "지진 없음 no earthquake"
            : "지진까지 earthquake in %.0f s"
                .formatted(Duration.between(Instant.now(), origin).toMillis() * 1e-3));
    Deque<Inject> toCome = new ArrayDeque<>(exercise.injects());
    long until = System.nanoTime() + Math.round(longestS * 1e9);
    try (Player player = new Player(lines, server, sensors, shift);
        Subscription news =
            room.subscribe(EnumSet.complementOf(EnumSet.of(Topic.AUDIT)), Optional.empty())) {
      player.start();
      long quietSince = System.nanoTime();
      while (System.nanoTime() < until
          && (!player.ended() || System.nanoTime() - quietSince < SETTLE.toNanos())) {
        Optional<News> next = news.next(Duration.ofMillis(250));
        tellInjects(toCome, console);
        next.ifPresent(log::take);
        next.ifPresent(console::tell);
        if (!player.ended() || next.isPresent()) {
          quietSince = System.nanoTime();
        }
      }
      sent = player.sent();
    }
  }

  private void tellInjects(Deque<Inject> toCome, Console console) {
    while (!toCome.isEmpty() && !at(toCome.getFirst()).isAfter(Instant.now())) {
      Inject inject = toCome.removeFirst();
      console.tell(inject, at(inject));
    }
  }

  private Instant at(Inject inject) {
    return start.plusNanos(Math.round(inject.atS() * 1e9));
  }

  /** What has been shown. */
  DrillFindings findings() {
    TrueShaking shaking =
        new TrueShaking(
            network.scenario(), city, (phase, km, depth) -> travel.timeS(phase, km, depth));
    Assessor assessor = new Assessor(log, truths, city, travel, shaking::of);
    List<FalseFinding> wrong = assessor.wrong();
    Instant end = start.plusNanos(Math.round(network.scenario().durationS() * 1e9));
    InjectAssessor borne = new InjectAssessor(log, start, end, wrong, lines::touched);
    return new DrillFindings(
        new LocalName(network.scenario().nameKo(), network.scenario().nameEn()),
        network.scenario().id(),
        city.info().name(),
        city.info().zone(),
        start,
        network.inventory().places().size(),
        sent,
        assessor.quakes(),
        wrong,
        exercise.injects().stream().map(borne::of).toList());
  }
}
