package haetae.app.platform;

import haetae.app.settings.Settings;
import haetae.hazard.shaking.ShakingNews;
import haetae.hazard.shaking.ShakingStep;
import haetae.hazard.shaking.ShakingVersion;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions of a quake at Heunghae, made up, and its shaking map. */
final class MadeQuakes {
  static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31Z");

  private MadeQuakes() {}

  /** Six stations, 4 s after the origin and a second more with each version. */
  static QuakeVersion version(String id, int number, double magnitude) {
    Instant at = ORIGIN.plusSeconds(3 + number);
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      arrivals.add(arrival(i, at));
    }
    return version(id, number, magnitude, arrivals);
  }

  /** P at station {@code i}, that many hundredths of a km beyond 10 km. */
  static Arrival arrival(int i, Instant at) {
    ChannelId channel = ChannelId.of("KS", "S" + i, "", "HGZ");
    Pick pick = new Pick("p" + i, channel, Phase.P, at, 0.1, 20, Polarity.UNKNOWN, 0.9, "test", at);
    return new Arrival(pick, 10 + 0.01 * i, 0, 0, 1);
  }

  /** The same with other arrivals. */
  static QuakeVersion version(String id, int number, double magnitude, List<Arrival> arrivals) {
    Instant at = ORIGIN.plusSeconds(3 + number);
    GeoPoint epicentre = new GeoPoint(36.109, 129.366);
    ErrorEllipse ellipse = new ErrorEllipse(2, 1, 0);
    Origin origin =
        new Origin(
            ORIGIN, epicentre, 6.9, false, 0.2, 2, 2, ellipse, 0.1, 90, 120, 5, arrivals, "test");
    Magnitude mw = new Magnitude("Mw", magnitude, 0.3, 6, false, "test", List.of());
    return new QuakeVersion(id, number, at, origin, Optional.of(mw), List.of(mw), "");
  }

  /** The map of a version on which no station has a word. */
  static ShakingVersion map(QuakeVersion quake) {
    Settings settings = Settings.DEFAULT;
    ShakingStep step =
        new ShakingStep(settings.shaking(), new Inventory(List.of()), settings.liveMaps());
    List<ShakingVersion> made = new ArrayList<>();
    var memory = step.start();
    step.on(memory, new ShakingNews.Quake(quake), made::add);
    step.onTime(memory, quake.at().plusSeconds(1), made::add);
    return made.getLast();
  }
}
