package haetae.response.alert;

import haetae.world.city.District;
import haetae.world.city.LocalName;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quakes and districts made up for tests. */
final class Quakes {
  static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31Z");
  static final GeoPoint EPICENTRE = new GeoPoint(36.109, 129.366);

  private Quakes() {}

  /** A version that came {@code afterS} after the origin and rests on {@code stations}. */
  static QuakeVersion quake(int version, double afterS, double magnitude, int stations) {
    return quake(version, afterS, Optional.of(magnitude), stations);
  }

  static QuakeVersion quake(int version, double afterS, Optional<Double> magnitude, int stations) {
    Instant at = ORIGIN.plusNanos(Math.round(afterS * 1e9));
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      ChannelId channel = ChannelId.of("KS", "S" + i, "", "HGZ");
      Pick pick =
          new Pick("p" + i, channel, Phase.P, at, 0.1, 20, Polarity.UNKNOWN, 0.9, "test", at);
      arrivals.add(new Arrival(pick, 10, 0, 0, 1));
    }
    Origin origin =
        new Origin(
            ORIGIN,
            EPICENTRE,
            6.9,
            false,
            0.2,
            2,
            2,
            new ErrorEllipse(2, 1, 0),
            0.1,
            90,
            120,
            5,
            arrivals,
            "test");
    Optional<Magnitude> size =
        magnitude.map(m -> new Magnitude("M", m, 0.3, stations, false, "test", List.of()));
    return new QuakeVersion("quake-1", version, at, origin, size, size.stream().toList(), "");
  }

  /** A district whose centre lies so far north of the epicentre. */
  static District district(String code, double km) {
    return new District(
        code,
        new LocalName("동 " + code, code + "-dong"),
        new GeoPoint(EPICENTRE.latDeg() + km / GeoPoint.KM_PER_DEGREE, EPICENTRE.lonDeg()),
        10,
        10_000,
        4_000,
        Double.NaN,
        Susceptibility.NONE,
        Double.NaN,
        Area.UNKNOWN,
        new Known(Provenance.SYNTHETIC, "test"));
  }

  /** S at 3.5 km/s along the straight way. */
  static double sSeconds(double distanceKm, double depthKm) {
    return Math.hypot(distanceKm, depthKm) / 3.5;
  }
}
