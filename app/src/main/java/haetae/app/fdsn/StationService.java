package haetae.app.fdsn;

import haetae.signal.format.StationXmlWriter;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** fdsnws-station: the metadata the platform works with. */
final class StationService {
  static final Set<String> PARAMETERS =
      Set.of(
          "starttime",
          "endtime",
          "network",
          "station",
          "location",
          "channel",
          "minlatitude",
          "maxlatitude",
          "minlongitude",
          "maxlongitude",
          "level",
          "format",
          "nodata");

  private final Inventory inventory;
  private final InstantSource clock;

  StationService(Inventory inventory, InstantSource clock) {
    this.inventory = inventory;
    this.clock = clock;
  }

  List<Channel> find(Query q) {
    Map<Pattern, Function<Channel, String>> codes = new LinkedHashMap<>();
    codes.put(Query.codes(q.text("network", "*")), c -> c.id().station().network());
    codes.put(Query.codes(q.text("station", "*")), c -> c.id().station().station());
    codes.put(Query.codes(q.text("location", "*")), c -> c.id().location());
    codes.put(Query.codes(q.text("channel", "*")), c -> c.id().code());
    return inventory.listChannels().stream()
        .filter(c ->
            codes.entrySet().stream()
                .allMatch(e -> e.getKey().matcher(e.getValue().apply(c)).matches()))
        .filter(c -> q.time("starttime").map(t -> t.isBefore(c.end())).orElse(true))
        .filter(c -> q.time("endtime").map(t -> !t.isBefore(c.start())).orElse(true))
        .filter(c ->
            c.place().latDeg() >= q.number("minlatitude", -90)
                && c.place().latDeg() <= q.number("maxlatitude", 90)
                && c.place().lonDeg() >= q.number("minlongitude", -180)
                && c.place().lonDeg() <= q.number("maxlongitude", 180))
        .toList();
  }

  /** StationXML with everything down to the sensitivity, whatever the level. */
  byte[] xml(List<Channel> channels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StationXmlWriter.write(new Inventory(channels), "haetae", clock.instant(), out);
    return out.toByteArray();
  }

  static byte[] text(List<Channel> channels) {
    StringBuilder out =
        new StringBuilder(
            "#Network|Station|Latitude|Longitude|Elevation|SiteName|StartTime|EndTime\n");
    Map<String, String> lines = new LinkedHashMap<>();
    for (Channel c : channels) {
      lines.putIfAbsent(
          c.id().station().toString(),
          String.format(
              Locale.ROOT,
              "%s|%s|%.5f|%.5f|%.1f|%s||%n",
              c.id().station().network(),
              c.id().station().station(),
              c.place().latDeg(),
              c.place().lonDeg(),
              c.elevationM(),
              c.id().station().station()));
    }
    lines.values().forEach(out::append);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
