package haetae.world.station;

/**
 * SEED channel identifier, such as {@code KG.PHA2..HGZ}.
 *
 * @param location location code, empty where there is none
 * @param code three-letter channel code: band, source, subsource (FDSN source identifiers); the
 *     last letter is the direction
 */
public record ChannelId(StationId station, String location, String code)
    implements Comparable<ChannelId> {

  public static ChannelId of(String network, String station, String location, String code) {
    return new ChannelId(new StationId(network, station), location, code);
  }

  /** Last letter of the code: Z, N, E, 1, 2, 3 …; '?' where the code is empty. */
  public char direction() {
    return code.isEmpty() ? '?' : code.charAt(code.length() - 1);
  }

  /** Location and the code without its direction: the channels of one instrument share it. */
  public String instrument() {
    return location + "." + (code.isEmpty() ? "" : code.substring(0, code.length() - 1));
  }

  @Override
  public int compareTo(ChannelId other) {
    int byStation = station.compareTo(other.station);
    if (byStation != 0) {
      return byStation;
    }
    int byLocation = location.compareTo(other.location);
    return byLocation != 0 ? byLocation : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return station + "." + location + "." + code;
  }
}
