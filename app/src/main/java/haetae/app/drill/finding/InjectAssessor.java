package haetae.app.drill.finding;

import haetae.app.drill.finding.DrillLog.Said;
import haetae.app.scenario.Inject;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/** How the injects of an exercise were borne. */
public final class InjectAssessor {
  /** An event that begins so long after an inject may still come of it. A design choice. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(15);

  private final DrillLog log;
  private final Instant start;
  private final Instant end;
  private final List<FalseFinding> wrong;
  private final ToLongFunction<Inject> touched;

  /**
   * @param start first sample of the scenario, as it was played
   * @param end its last sample: that all stations fall silent after it is no finding
   * @param wrong events without an earthquake
   * @param touched packets that an inject has lost, delayed or doubled
   */
  public InjectAssessor(
      DrillLog log,
      Instant start,
      Instant end,
      List<FalseFinding> wrong,
      ToLongFunction<Inject> touched) {
    this.log = log;
    this.start = start;
    this.end = end;
    this.wrong = List.copyOf(wrong);
    this.touched = touched;
  }

  /** The finding of one inject. */
  public InjectFinding of(Inject inject) {
    Instant from = start.plusNanos(Math.round(inject.atS() * 1e9));
    Instant to = from.plusNanos(Math.round(inject.forS() * 1e9));
    int noticed = 0;
    int recovered = 0;
    double firstS = Double.NaN;
    for (StationId station : inject.stations()) {
      List<Said> said =
          log.station(station.toString()).stream().filter(s -> !s.at().isAfter(end)).toList();
      List<Said> bad =
          said.stream()
              .filter(s -> !s.at().isBefore(from) && s.at().isBefore(to.plus(AFTERWARDS)))
              .filter(s -> bad(inject, s))
              .toList();
      if (!bad.isEmpty()) {
        noticed++;
        double s = bad.getFirst().afterS(from);
        firstS = Double.isNaN(firstS) ? s : Math.min(firstS, s);
        recovered += bad(inject, said.getLast()) ? 0 : 1;
      }
    }
    List<FalseFinding> because =
        inject instanceof Inject.SecondQuake
            ? List.of()
            : wrong.stream()
                .filter(f -> !f.at().isBefore(from) && f.at().isBefore(to.plus(AFTERWARDS)))
                .toList();
    return new InjectFinding(
        inject,
        from,
        touched.applyAsLong(inject),
        noticed,
        recovered,
        firstS,
        because.size(),
        because.stream().mapToInt(FalseFinding::warned).sum());
  }

  /** A station that is cut off is silent; one that is back has had a gap, and is back. */
  private static boolean bad(Inject inject, Said said) {
    String health = said.text("health");
    return inject instanceof Inject.Outage ? health.equals("RED") : !health.equals("GREEN");
  }
}
