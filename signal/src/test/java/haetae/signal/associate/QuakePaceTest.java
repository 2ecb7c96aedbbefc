package haetae.signal.associate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.pick.StationReport;
import haetae.signal.stream.Health;
import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModels;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A quake under a dense network, told in ticks of 20 ms: how often it is told, and how soon. */
class QuakePaceTest {
  private static final int SIDE = 16;
  private static final double SPACING_KM = 6;
  private static final double DEPTH_KM = 9;
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration KNOWN_AFTER = Duration.ofMillis(300);
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31.5Z");
  private static final LocalPlane PLANE = new LocalPlane(new GeoPoint(36.1, 129.3));
  private static final TravelTimeTable TRAVEL = TravelTimeTable.of(VelocityModels.get("INCN"));

  private static final List<Pick> PICKS = new ArrayList<>();
  private static final List<QuakeVersion> VERSIONS = new ArrayList<>();

  @BeforeAll
  static void play() {
    Map<StationId, GeoPoint> places = places();
    Inventory inventory =
        new Inventory(
            places.entrySet().stream().map(e -> channel(e.getKey(), e.getValue())).toList());
    GeoPoint epicentre = PLANE.toEarth(1.3, -2.1);
    places.forEach((id, place) -> PICKS.add(pick(id, epicentre.distanceKm(place))));
    PICKS.sort(java.util.Comparator.comparing(Pick::at));
    QuakeStep step = new QuakeStep(QuakeSettings.DEFAULT, inventory, TRAVEL);
    Region region = step.start();
    int next = 0;
    Instant now = ORIGIN.minusSeconds(1);
    while (now.isBefore(ORIGIN.plusSeconds(20))) {
      for (StationId id : places.keySet()) {
        step.on(region, heard(id, now), r -> {});
      }
      while (next < PICKS.size() && !PICKS.get(next).at().isAfter(now)) {
        step.on(region, new StationReport.Picked(PICKS.get(next++)), r -> {});
      }
      step.onTime(region, now, QuakePaceTest::keep);
      now = now.plus(TICK);
    }
  }

  private static void keep(QuakeReport report) {
    if (report instanceof QuakeReport.Revised revised) {
      VERSIONS.add(revised.version());
    }
  }

  private static Map<StationId, GeoPoint> places() {
    Map<StationId, GeoPoint> places = new HashMap<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double east = (i % SIDE - SIDE / 2.0) * SPACING_KM;
      double north = (i / SIDE - SIDE / 2.0) * SPACING_KM;
      places.put(new StationId("SY", "S" + i), PLANE.toEarth(east, north));
    }
    return places;
  }

  private static Channel channel(StationId id, GeoPoint place) {
    ChannelId channel = new ChannelId(id, "", "HNZ");
    return new Channel(
        channel, place, 0, 0, 0, -90, 100, Optional.empty(), Instant.MIN, Instant.MAX);
  }

  private static Pick pick(StationId id, double km) {
    Instant time = ORIGIN.plusNanos(Math.round(TRAVEL.timeS(Phase.P, km, DEPTH_KM) * 1e9));
    return new Pick(
        id + "/P",
        new ChannelId(id, "", "HNZ"),
        Phase.P,
        time,
        0.05,
        20,
        Polarity.UNKNOWN,
        1,
        "made up",
        time.plus(KNOWN_AFTER));
  }

  private static StationReport heard(StationId id, Instant now) {
    return new StationReport.Heard(
        id, now.minus(KNOWN_AFTER), ORIGIN.minusSeconds(60), Health.GREEN, 0, now);
  }

  @Test
  void theFirstVersionWaitsForNothing() {
    Instant fifth = PICKS.get(4).at().plus(TICK);
    assertTrue(VERSIONS.getFirst().at().isBefore(fifth), "told " + VERSIONS.getFirst().at());
  }

  /** With fewer than twenty stations every pick that joins is in a version in its own tick. */
  @Test
  void fewStationsAreNeverKeptWaiting() {
    for (int count = 6; count < Pace.MANY_STATIONS; count++) {
      Instant known = PICKS.get(count - 1).at();
      long counted =
          VERSIONS.stream()
              .filter(v -> v.at().isBefore(known.plus(TICK)))
              .mapToLong(v -> v.origin().arrivals().size())
              .max()
              .orElse(0);
      assertTrue(counted >= count, counted + " arrivals when " + count + " were known");
    }
  }

  @Test
  void manyStationsAreToldAFewTimesASecond() {
    double seconds =
        Duration.between(VERSIONS.getFirst().at(), VERSIONS.getLast().at()).toMillis() / 1e3;
    double growth = Math.log(PICKS.size() / (double) Pace.MANY_STATIONS) / Math.log(1.1);
    int most = (int) (Pace.MANY_STATIONS + growth + 4 * seconds + 1);
    assertTrue(VERSIONS.size() <= most, VERSIONS.size() + " versions, not more than " + most);
    assertTrue(VERSIONS.size() > 20, VERSIONS.size() + " versions");
  }

  @Test
  void inTheEndEveryPickIsCountedWithinASecondAndAQuarter() {
    QuakeVersion last = VERSIONS.getLast();
    assertEquals(PICKS.size(), last.origin().arrivals().size());
    Instant limit = PICKS.getLast().at().plusMillis(1250).plus(TICK);
    assertTrue(
        last.at().isBefore(limit), "told " + last.at() + ", last pick known before " + limit);
    assertTrue(last.origin().epicentre().distanceKm(PLANE.toEarth(1.3, -2.1)) < 0.1);
    assertEquals(DEPTH_KM, last.origin().depthKm(), 0.5);
  }
}
