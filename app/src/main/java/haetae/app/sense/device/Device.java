package haetae.app.sense.device;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.util.List;
import java.util.Locale;

/**
 * A sensor of the city that sends acceleration.
 *
 * @param id 1 to 64 letters, digits, hyphens and underscores; its user name
 * @param station code it has among stations
 * @param tokenHash SHA-256 of its token, 64 hexadecimal digits
 */
public record Device(String id, StationId station, GeoPoint place, String tokenHash) {
  /** Counts in a packet of a device: one for each micrometre per second squared. */
  public static final double COUNTS_PER_MPS2 = 1e6;

  /** East, north, up: x, y and z of a message. */
  private static final List<String> CHANNELS = List.of("HNE", "HNN", "HNZ");

  public Device {
    if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new InvalidValue(
          "device id is '"
              + id.substring(0, Math.min(id.length(), 80))
              + "'; expected 1 to 64 letters, digits, hyphens, underscores");
    }
    if (!tokenHash.matches("[0-9a-f]{64}")) {
      throw new InvalidValue("token hash of device " + id + " is no SHA-256 in hexadecimal");
    }
  }

  /** Identifier of a channel: 0 for x (east), 1 for y (north), 2 for z (up). */
  public ChannelId channel(int component) {
    return new ChannelId(station, "", CHANNELS.get(component));
  }

  /** Its three channels, for the inventory. */
  public List<Channel> channels() {
    return List.of(
        DeviceChannels.of(this, 0), DeviceChannels.of(this, 1), DeviceChannels.of(this, 2));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "device %s (%s)", id, station);
  }
}
