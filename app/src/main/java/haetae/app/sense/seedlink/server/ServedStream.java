package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import haetae.world.station.ChannelId;

/**
 * A channel as SeedLink calls it.
 *
 * @param index 0, 1, 2 … in the order of appearance
 * @param station {@code NET_STA}
 * @param id {@code LOC_B_S_SS}, of SeedLink 4
 * @param code {@code LOC.BSS}, for the selectors of SeedLink 3
 */
record ServedStream(int index, ChannelId channel, String station, String id, String code) {
  static ServedStream of(int index, ChannelId channel) {
    String code = channel.code();
    String id =
        code.length() < 3 ? code : code.charAt(0) + "_" + code.charAt(1) + "_" + code.substring(2);
    return new ServedStream(
        index,
        channel,
        channel.station().network() + "_" + channel.station().station(),
        channel.location() + "_" + id,
        channel.location() + "." + code);
  }

  byte[] stationBytes() {
    return station.getBytes(US_ASCII);
  }
}
