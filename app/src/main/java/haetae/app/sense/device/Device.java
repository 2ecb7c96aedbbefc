package haetae.app.sense.device;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/**
 * A sensor of the city. One without channels of its own is a city accelerometer: it sends x, y, z
 * by MQTT, which become counts of {@link #COUNTS_PER_MPS2}.
 *
 * @param id 1 to 64 letters, digits, hyphens and underscores; its user name
 * @param station code it has among stations
 * @param tokenHash SHA-256 of its token, 64 hexadecimal digits
 * @param address where its datagrams come from, as a number such as {@code 192.0.2.7}; empty: it
 *     sends none
 * @param sensors channels of its own; empty for a city accelerometer
 * @param plant id of the facility whose operators see what it observes; empty: it is the city's
 */
public record Device(
    String id,
    StationId station,
    GeoPoint place,
    String tokenHash,
    String address,
    List<SensorChannel> sensors,
    String plant) {
  /** Counts in a packet of a device: one for each micrometre per second squared. */
  public static final double COUNTS_PER_MPS2 = 1e6;

  /** East, north, up: x, y and z of a message. */
  private static final List<String> CHANNELS = List.of("HNE", "HNN", "HNZ");

  /** More channels are refused. */
  static final int MOST_SENSORS = 12;

  /** A city accelerometer. */
  public Device(String id, StationId station, GeoPoint place, String tokenHash) {
    this(id, station, place, tokenHash, "", List.of(), "");
  }

  public Device {
    sensors = List.copyOf(sensors);
    if (sensors.size() > MOST_SENSORS
        || sensors.stream().map(SensorChannel::code).distinct().count() < sensors.size()) {
      throw new InvalidValue(
          "device "
              + id
              + " has "
              + sensors.size()
              + " channels; expected at most "
              + MOST_SENSORS
              + ", each code once");
    }
    address = address.isEmpty() ? "" : numeric(address);
    if (!address.isEmpty() && sensors.isEmpty()) {
      throw new InvalidValue(
          "device " + id + " has an address but no channels; expected those it sends from there");
    }
    if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new InvalidValue(
          "device id is '"
              + id.substring(0, Math.min(id.length(), 80))
              + "'; expected 1 to 64 letters, digits, hyphens, underscores");
    }
    if (!plant.matches("[\\p{L}\\p{N}._:-]{0,64}")) {
      throw new InvalidValue(
          "plant of device "
              + id
              + " is '"
              + plant.substring(0, Math.min(plant.length(), 80))
              + "'; expected the id of a facility, or nothing");
    }
    if (!tokenHash.matches("[0-9a-f]{64}")) {
      throw new InvalidValue("token hash of device " + id + " is no SHA-256 in hexadecimal");
    }
  }

  private static String numeric(String address) {
    try {
      return InetAddress.ofLiteral(address).getHostAddress();
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(
          "address is '"
              + address.substring(0, Math.min(60, address.length()))
              + "'; expected one in numbers, such as 192.0.2.7",
          e);
    }
  }

  /** Identifier of a channel: 0 for x (east), 1 for y (north), 2 for z (up). */
  public ChannelId channel(int component) {
    return new ChannelId(station, "", CHANNELS.get(component));
  }

  /** Whether it sends x, y, z in gal and not counts of channels of its own. */
  public boolean cityAccelerometer() {
    return sensors.isEmpty();
  }

  /** Its channels, for the inventory. */
  public List<Channel> channels() {
    return cityAccelerometer()
        ? List.of(
            DeviceChannels.of(this, 0), DeviceChannels.of(this, 1), DeviceChannels.of(this, 2))
        : sensors.stream().map(sensor -> DeviceChannels.of(this, sensor)).toList();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "device %s (%s)", id, station);
  }
}
