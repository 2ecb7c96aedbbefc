package haetae.signal.format;

import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.quake.StationMagnitude;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small inventory and a quake, made up. */
final class Examples {
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31.120Z");

  private Examples() {}

  static Inventory inventory() {
    List<Channel> channels = new ArrayList<>();
    for (String network : List.of("KG", "KS")) {
      for (String code : List.of("HGE", "HGN", "HGZ")) {
        boolean known = network.equals("KG");
        channels.add(
            new Channel(
                ChannelId.of(network, "PHA2", known ? "00" : "", code),
                new GeoPoint(36.19, 129.37),
                55.5,
                1,
                code.endsWith("E") ? 90 : 0,
                code.endsWith("Z") ? -90 : 0,
                100,
                known
                    ? Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, 1e5))
                    : Optional.of(new Sensitivity(GroundQuantity.VELOCITY, 6.3e8)),
                known ? Instant.parse("2016-01-01T00:00:00Z") : Instant.MIN,
                known ? Instant.parse("2026-01-01T00:00:00Z") : Instant.MAX));
      }
    }
    return new Inventory(channels);
  }

  static byte[] stationXml() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StationXmlWriter.write(inventory(), "example & <test>", ORIGIN, out);
    return out.toByteArray();
  }

  static List<Pick> picks() {
    return List.of(pick("HGZ", Phase.P, 2, Polarity.UP), pick("HGN", Phase.S, 4, Polarity.UNKNOWN));
  }

  private static Pick pick(String code, Phase phase, int after, Polarity polarity) {
    ChannelId channel = ChannelId.of("KG", "PHA2", "00", code);
    Instant time = ORIGIN.plusSeconds(after);
    return new Pick(
        channel + "/" + phase, channel, phase, time, 0.05, 12, polarity, 0.9, "aic", time);
  }

  static QuakeVersion quake(int version) {
    List<Arrival> arrivals =
        picks().stream().map(p -> new Arrival(p, 10.5, 231.5, -0.02, 0.8)).toList();
    Origin origin =
        new Origin(
            ORIGIN,
            new GeoPoint(36.109, 129.366),
            7.1,
            false,
            0.1,
            0.9,
            1.8,
            new ErrorEllipse(0.9, 0.5, 35),
            0.06,
            80,
            120,
            9.2,
            arrivals,
            "geiger");
    var station = new StationMagnitude(picks().getFirst().station(), "ML", 5.3, 10.5, 1);
    var ml = new Magnitude("ML", 5.4, 0.2, 1, false, "Hutton & Boore 1987", List.of(station));
    var mpd = new Magnitude("Mpd", 5.5, 0.3, 1, true, "Wu & Zhao 2006", List.of());
    return new QuakeVersion(
        "haetae-1",
        version,
        ORIGIN.plusSeconds(20),
        origin,
        Optional.of(ml),
        List.of(mpd, ml),
        "small network");
  }

  static byte[] quakeMl() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuakeMlWriter.write(List.of(quake(1), quake(2)), "0.1", out);
    return out.toByteArray();
  }
}
