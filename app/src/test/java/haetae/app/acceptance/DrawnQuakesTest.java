package haetae.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.acceptance.SimulatedRun.Answer;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.simulate.SimulatedStation;
import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Twenty quakes drawn inside the network of {@code pohang-2017}, M 3.5 to 6.5, 4 to 15 km deep, one
 * after the other, each with its own noise and scatter of amplitudes.
 */
class DrawnQuakesTest {
  private static final int QUAKES = 20;
  private static final long SEED = 20;

  /** From here on the source has an extent. */
  private static final double FINITE_FROM = 6;

  private static List<SimulatedRun> runs = List.of();

  @BeforeAll
  static void draw() {
    Scenario base = SimulatedRun.scenario("pohang-2017");
    SplittableRandom random = new SplittableRandom(SEED);
    runs =
        IntStream.range(0, QUAKES)
            .mapToObj(i -> SimulatedRun.recorded(with(base, i, draw(base, random, i))))
            .toList();
  }

  @Test
  void eachIsOneQuake() {
    runs.forEach(run -> assertEquals(1, run.result().events().size(), () -> run + "\n" + table()));
  }

  @Test
  void epicentresAreRight() {
    double[] km = sorted(Answer::epicentreKm);
    String figures =
        Figures.keep(
            "drawn-quakes-epicentre",
            String.format(
                Locale.ROOT,
                "%s%nepicentre: median %.2f km, 95 %% %.2f km",
                table(),
                quantile(km, 0.5),
                quantile(km, 0.95)));
    assertTrue(quantile(km, 0.5) <= 2, figures);
    assertTrue(quantile(km, 0.95) <= 6, figures);
  }

  @Test
  void magnitudesAreRight() {
    double[] error = sorted(a -> Math.abs(a.magnitudeError()));
    String figures =
        Figures.keep(
            "drawn-quakes-magnitude",
            String.format(
                Locale.ROOT,
                "%s%n|dM|: median %.2f, 95 %% %.2f",
                table(),
                quantile(error, 0.5),
                quantile(error, 0.95)));
    assertTrue(quantile(error, 0.5) <= 0.2, figures);
  }

  private static String table() {
    return runs.stream().map(DrawnQuakesTest::row).collect(Collectors.joining("\n"));
  }

  private static String row(SimulatedRun run) {
    return run.result().events().size()
        + " event | "
        + run.answer(run.network().truths().getFirst())
            .map(Answer::toString)
            .orElse(run.toString());
  }

  private static Scenario with(Scenario base, int number, SimulatedQuake quake) {
    return new Scenario(
        base.id() + "-drawn-" + number,
        base.nameKo(),
        base.nameEn(),
        base.seed() + number,
        base.start(),
        110,
        base.centre(),
        base.velocityModel(),
        base.region(),
        base.scatter(),
        List.of(quake),
        base.stations(),
        base.telemetry(),
        base.injections());
  }

  private static SimulatedQuake draw(Scenario base, SplittableRandom random, int number) {
    GeoPoint place;
    do {
      place = new GeoPoint(random.nextDouble(35.6, 36.6), random.nextDouble(128.9, 129.6));
    } while (!inside(base.stations(), place));
    double mw = random.nextDouble(3.5, 6.5);
    return new SimulatedQuake(
        "q" + number,
        30,
        place,
        random.nextDouble(4, 15),
        mw,
        mw < FINITE_FROM ? SimulatedQuake.Kind.POINT : SimulatedQuake.Kind.FINITE_FAULT,
        random.nextDouble(0, 360),
        random.nextDouble(40, 90));
  }

  /** Whether the stations stand all around: the largest gap in azimuth is below 180°. */
  private static boolean inside(List<SimulatedStation> stations, GeoPoint place) {
    double[] azimuths =
        stations.stream().mapToDouble(s -> place.azimuthDeg(s.place())).sorted().toArray();
    double gap = azimuths[0] + 360 - azimuths[azimuths.length - 1];
    for (int i = 1; i < azimuths.length; i++) {
      gap = Math.max(gap, azimuths[i] - azimuths[i - 1]);
    }
    return gap < 180;
  }

  private static double[] sorted(ToDoubleFunction<Answer> value) {
    return runs.stream().flatMap(r -> r.answers().stream()).mapToDouble(value).sorted().toArray();
  }

  /** The smallest value that at least this share of all does not exceed. */
  private static double quantile(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    double at = sorted[Math.clamp(rank, 0, sorted.length - 1)];
    boolean middle = share == 0.5 && sorted.length % 2 == 0;
    return middle ? 0.5 * (at + sorted[sorted.length / 2]) : at;
  }
}
