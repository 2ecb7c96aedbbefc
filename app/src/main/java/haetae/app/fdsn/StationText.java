package haetae.app.fdsn;

import haetae.signal.format.StationLevel;
import haetae.world.station.Channel;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stations as lines of text (FDSN station 1.1, "Text"). */
final class StationText {
  private StationText() {}

  /**
   * @param channels in order of code
   */
  static String of(List<Channel> channels, StationLevel level) {
    return switch (level) {
      case NETWORK ->
          "#Network|Description|StartTime|EndTime|TotalStations\n"
              + lines(channels, c -> c.id().station().network(), StationText::network);
      case STATION ->
          "#Network|Station|Latitude|Longitude|Elevation|SiteName|StartTime|EndTime\n"
              + lines(channels, c -> c.id().station(), StationText::station);
      case CHANNEL ->
          "#Network|Station|Location|Channel|Latitude|Longitude|Elevation|Depth|Azimuth|Dip"
              + "|SensorDescription|Scale|ScaleFreq|ScaleUnits|SampleRate|StartTime|EndTime\n"
              + channels.stream().map(StationText::channel).collect(Collectors.joining());
      case RESPONSE ->
          throw FdsnRefusal.wrong("There is no text of level 'response'; ask for xml.");
    };
  }

  private static <K> String lines(
      List<Channel> channels, Function<Channel, K> key, Function<List<Channel>, String> line) {
    Map<K, List<Channel>> groups =
        channels.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(line).collect(Collectors.joining());
  }

  private static String network(List<Channel> channels) {
    String code = channels.getFirst().id().station().network();
    long stations = channels.stream().map(c -> c.id().station()).distinct().count();
    return String.join("|", code, "", epoch(channels), Long.toString(stations)) + "\n";
  }

  private static String station(List<Channel> channels) {
    Channel first = channels.getFirst();
    return String.join("|", place(first), first.id().station().station(), epoch(channels)) + "\n";
  }

  private static String place(Channel channel) {
    StationId id = channel.id().station();
    return String.join("|", id.network(), id.station(), coordinates(channel));
  }

  private static String coordinates(Channel channel) {
    return channel.place().latDeg() + "|" + channel.place().lonDeg() + "|" + channel.elevationM();
  }

  private static String channel(Channel channel) {
    StationId id = channel.id().station();
    return String.join(
            "|",
            id.network(),
            id.station(),
            channel.id().location(),
            channel.id().code(),
            coordinates(channel),
            Double.toString(channel.depthM()),
            Double.toString((channel.azimuthDeg() + 360) % 360),
            Double.toString(channel.dipDeg()),
            "",
            channel.sensitivity().map(StationText::scale).orElse("||"),
            Double.toString(channel.sampleRateHz()),
            epoch(List.of(channel)))
        + "\n";
  }

  private static String scale(Sensitivity sensitivity) {
    boolean acceleration = sensitivity.quantity() == GroundQuantity.ACCELERATION;
    return sensitivity.countsPerUnit() + "|1.0|" + (acceleration ? "m/s**2" : "m/s");
  }

  private static String epoch(Collection<Channel> channels) {
    Instant start =
        channels.stream().map(Channel::start).min(Comparator.naturalOrder()).orElseThrow();
    Instant end = channels.stream().map(Channel::end).max(Comparator.naturalOrder()).orElseThrow();
    return FdsnTime.text(start) + "|" + FdsnTime.text(end);
  }
}
