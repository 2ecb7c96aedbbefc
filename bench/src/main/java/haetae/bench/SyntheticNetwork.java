package haetae.bench;

import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stations on a square grid around Pohang, three components each, 100 Hz. */
final class SyntheticNetwork {
  private static final String COMPONENTS = "ZNE";
  private static final double SPACING_DEG = 0.05;

  private SyntheticNetwork() {}

  /** Channels of station after station: Z, N, E. */
  static List<Channel> channels(int stations, GroundQuantity quantity, double countsPerUnit) {
    int side = (int) Math.ceil(Math.sqrt(stations));
    List<Channel> channels = new ArrayList<>();
    for (int s = 0; s < stations; s++) {
      GeoPoint place =
          new GeoPoint(
              36.1 + (s / side - side / 2) * SPACING_DEG,
              129.3 + (s % side - side / 2) * SPACING_DEG);
      for (int c = 0; c < COMPONENTS.length(); c++) {
        channels.add(
            channel(s, COMPONENTS.charAt(c), place, new Sensitivity(quantity, countsPerUnit)));
      }
    }
    return channels;
  }

  private static Channel channel(int s, char component, GeoPoint place, Sensitivity sensitivity) {
    String code = sensitivity.quantity() == GroundQuantity.ACCELERATION ? "HN" : "HH";
    return new Channel(
        new ChannelId(new StationId("HT", "S" + s), "", code + component),
        place,
        0,
        0,
        component == 'E' ? 90 : 0,
        component == 'Z' ? -90 : 0,
        SyntheticRecords.RATE_HZ,
        Optional.of(sensitivity),
        Instant.MIN,
        Instant.MAX);
  }
}
