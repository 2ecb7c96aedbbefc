package haetae.app.flow;

import haetae.app.live.LocalRunner;
import haetae.app.settings.Settings;
import haetae.response.alert.Alert;
import haetae.signal.pick.OnsetMotion;
import haetae.signal.pick.StationReport;
import haetae.signal.stream.Health;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Made-up quakes under the city, from picks to alerts, in memories of their own that are thrown
 * away. A Java machine runs code slowly until it has compiled it, and the code that locates, sizes
 * and warns is first needed in the first second of a quake: it is run before one comes. Nothing of
 * it leaves this class but a count.
 */
public final class Rehearsal {
  private static final double[] MAGNITUDES = {4.6, 5.0, 5.4, 5.8, 6.2, 6.6};
  private static final double DEPTH_KM = 8;
  private static final int MOST_STATIONS = 100;
  private static final double REACH_KM = 100;
  private static final Duration TICK = Duration.ofMillis(100);
  private static final double LENGTH_S = 12;
  private static final double PACKET_S = 0.5;
  private static final double NOISE_M = 1e-8;
  private static final Instant START = Instant.EPOCH.plus(Duration.ofDays(1));

  private final Inventory inventory;
  private final TravelTimeTable travel;
  private final Settings settings;
  private final City city;
  private final List<Witness> witnesses;
  private int alerts;

  /** A station, its distance from the made-up quake, and when P comes, s after the start. */
  private record Witness(StationId station, double km, double onsetS) {
    Pick pick() {
      Instant time = after(onsetS);
      return new Pick(
          "rehearsal " + station,
          new ChannelId(station, "", "HNZ"),
          Phase.P,
          time,
          0.05,
          20,
          Polarity.UNKNOWN,
          1,
          "rehearsal",
          time);
    }
  }

  private Rehearsal(Settings settings, Inventory inventory, City city) {
    this.settings = settings;
    this.inventory = inventory;
    this.city = city;
    travel = settings.travelTimes();
    Bounds bounds = city.info().bounds();
    GeoPoint middle =
        new GeoPoint(
            (bounds.southDeg() + bounds.northDeg()) / 2, (bounds.westDeg() + bounds.eastDeg()) / 2);
    witnesses =
        inventory.places().entrySet().stream()
            .map(place -> witness(place, middle))
            .filter(w -> w.km < REACH_KM)
            .sorted((a, b) -> Double.compare(a.km, b.km))
            .limit(MOST_STATIONS)
            .toList();
  }

  private Witness witness(Map.Entry<StationId, GeoPoint> place, GeoPoint epicentre) {
    double km = epicentre.distanceKm(place.getValue());
    return new Witness(place.getKey(), km, 1 + travel.timeS(Phase.P, km, DEPTH_KM));
  }

  /**
   * Runs the made-up quakes, on the caller's thread for the most part.
   *
   * @return how many alerts they led to; 0 where no three stations stand near the city
   */
  public static int hold(Settings settings, Inventory inventory, City city) {
    WaveRehearsal.hold(settings);
    Rehearsal rehearsal = new Rehearsal(settings, inventory, city);
    for (double magnitude : MAGNITUDES) {
      rehearsal.play(magnitude);
    }
    return rehearsal.alerts;
  }

  private void play(double magnitude) {
    try (LocalRunner<StationReport> runner =
        new LocalRunner<>(CityFlow.afterPicks(settings, inventory, city, travel), 1, this::count)) {
      Thread stopped = Thread.currentThread();
      for (Instant now = START;
          now.isBefore(after(LENGTH_S)) && !stopped.isInterrupted();
          now = now.plus(TICK)) {
        double sinceS = seconds(now);
        List<StationReport> reports = new ArrayList<>();
        if (Math.floorMod(now.toEpochMilli(), 1000L) == 0) {
          Instant at = now;
          inventory.places().keySet().forEach(station -> reports.add(heard(station, at)));
        }
        witnesses.forEach(w -> say(w, magnitude, sinceS, reports));
        runner.tick(reports, now);
      }
    }
  }

  private void count(Object output) {
    alerts += output instanceof Alert ? 1 : 0;
  }

  private static StationReport heard(StationId station, Instant at) {
    return new StationReport.Heard(station, at, START.minusSeconds(60), Health.GREEN, 0, at);
  }

  /** What a station says in the tick that ends now: its pick, then its motion every half second. */
  private static void say(Witness w, double magnitude, double nowS, List<StationReport> to) {
    double tickS = TICK.toMillis() / 1000.0;
    double motionS = nowS - w.onsetS;
    if (motionS >= 0 && motionS < tickS) {
      to.add(new StationReport.Picked(w.pick()));
    }
    if (motionS >= PACKET_S && motionS % PACKET_S < tickS) {
      to.add(new StationReport.Moved(motion(w, magnitude, motionS), after(nowS)));
    }
  }

  /** Displacements of Kuyuk and Allen (2013) for the magnitude, complete as far as time allows. */
  private static OnsetMotion motion(Witness w, double magnitude, double sinceS) {
    double pdCm =
        Math.pow(10, (magnitude - 5.39 - 1.38 * Math.log10(Math.hypot(w.km, DEPTH_KM))) / 1.23);
    Double[] pdM = new Double[OnsetMotion.WINDOWS];
    Arrays.setAll(pdM, k -> OnsetMotion.windowS(k) <= sinceS ? pdCm / 100 : Double.NaN);
    return new OnsetMotion(
        w.station,
        w.pick().id(),
        Stream.of(pdM).toList(),
        0.1,
        0.01,
        NOISE_M,
        Double.NaN,
        Double.NaN,
        100 * pdCm,
        100 * pdCm,
        NOISE_M,
        NOISE_M,
        sinceS,
        false);
  }

  private static Instant after(double seconds) {
    return START.plusNanos(Math.round(seconds * 1e9));
  }

  private static double seconds(Instant now) {
    return Duration.between(START, now).toNanos() * 1e-9;
  }
}
