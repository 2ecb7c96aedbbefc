package haetae.bench;

import haetae.signal.locate.GeigerLocator;
import haetae.signal.locate.LocateSettings;
import haetae.signal.locate.Location;
import haetae.signal.locate.Site;
import haetae.signal.locate.Sites;
import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModels;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Thirty P picks to a hypocentre; travel times out of a table. One thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class LocateBenchmark {
  private static final int STATIONS = 30;
  private static final int LOOKUPS = 10_000;
  private static final double PICK_SIGMA_S = 0.05;
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31.5Z");
  private static final LocalPlane PLANE = new LocalPlane(new GeoPoint(36.11, 129.37));

  private final TravelTimeTable table = TravelTimeTable.of(VelocityModels.get("INCN"));
  private final GeigerLocator locator = new GeigerLocator(table, LocateSettings.LIVE);
  private final List<Pick> picks = new ArrayList<>();
  private final double[] distancesKm = new double[LOOKUPS];
  private final double[] depthsKm = new double[LOOKUPS];
  private Sites sites = Sites.of(Map.of());
  private Optional<Origin> before = Optional.empty();

  /** A quake at 9 km depth beside the middle of stations within 60 km. */
  @Setup
  public void picks() {
    SplittableRandom random = new SplittableRandom(1);
    GeoPoint epicentre = PLANE.toEarth(3, -2);
    Map<StationId, Site> places = new LinkedHashMap<>();
    for (int i = 0; i < STATIONS; i++) {
      double r = 60 * Math.sqrt(random.nextDouble());
      double azimuth = 2 * Math.PI * random.nextDouble();
      GeoPoint place = PLANE.toEarth(r * Math.sin(azimuth), r * Math.cos(azimuth));
      StationId station = new StationId("HT", "S" + i);
      places.put(station, new Site(place, 0));
      double travelS = table.timeS(Phase.P, place.distanceKm(epicentre), 9);
      picks.add(pick(station, travelS + PICK_SIGMA_S * random.nextGaussian()));
    }
    sites = Sites.of(places);
    before = locator.locate(picks, sites).map(Location::origin);
    for (int i = 0; i < LOOKUPS; i++) {
      distancesKm[i] = 300 * random.nextDouble();
      depthsKm[i] = 30 * random.nextDouble();
    }
  }

  private static Pick pick(StationId station, double afterOriginS) {
    Instant time = ORIGIN.plusNanos(Math.round(afterOriginS * 1e9));
    return new Pick(
        station + "/P",
        new ChannelId(station, "", "HGZ"),
        Phase.P,
        time,
        PICK_SIGMA_S,
        10,
        Polarity.UNKNOWN,
        1,
        "made up",
        time);
  }

  /** With the search for a starting point. */
  @Benchmark
  public Optional<Location> locate() {
    return locator.locate(picks, sites);
  }

  /** From the origin of the version before. */
  @Benchmark
  public Optional<Location> refine() {
    return locator.refine(picks, sites, before.orElseThrow());
  }

  /** P times at places drawn beforehand. */
  @Benchmark
  @OperationsPerInvocation(LOOKUPS)
  public double lookup() {
    double sum = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      sum += table.timeS(Phase.P, distancesKm[i], depthsKm[i]);
    }
    return sum;
  }

  /** The whole table, as at the start of the program. */
  @Benchmark
  public TravelTimeTable build() {
    return TravelTimeTable.of(VelocityModels.get("INCN"));
  }
}
