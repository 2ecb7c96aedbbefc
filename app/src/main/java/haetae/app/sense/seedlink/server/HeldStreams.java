package haetae.app.sense.seedlink.server;

import haetae.world.data.Packet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is held, told as XML of SeedLink 3 or JSON of SeedLink 4 (schema: its appendix B). */
final class HeldStreams {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String FORMATS =
      "\"format\":{\"2\":{\"mimetype\":\"application/vnd.fdsn.mseed\",\"subformat\":{\"D\":\"data\"}},"
          + "\"J\":{\"mimetype\":\"application/json\",\"subformat\":"
          + "{\"I\":\"seedlink-info\",\"E\":\"seedlink-error\"}}},\"filter\":{}";

  /** First and last record of a stream. */
  private static final class Span {
    private final RecordRing.Held first;
    private RecordRing.Held last;

    private Span(RecordRing.Held first) {
      this.first = first;
      last = first;
    }
  }

  private final String software;
  private final String name;
  private final Map<String, Map<String, Span>> stations = new TreeMap<>();

  /**
   * @param records of which to tell
   * @param station only stations that match
   * @param stream only streams that match, by their id of SeedLink 4
   */
  HeldStreams(
      String software,
      String name,
      Collection<RecordRing.@Nullable Held> records,
      Glob station,
      Glob stream) {
    this.software = software;
    this.name = name;
    for (RecordRing.Held record : records) {
      if (record != null) {
        add(record, station, stream);
      }
    }
  }

  private void add(RecordRing.Held record, Glob station, Glob stream) {
    ServedStream of = record.stream;
    Map<String, Span> streams = stations.get(of.station());
    if (streams == null && station.matches(of.station())) {
      streams = stations.computeIfAbsent(of.station(), _ -> new LinkedHashMap<>());
    }
    if (streams == null) {
      return;
    }
    Span span = streams.get(of.id());
    if (span != null) {
      span.last = record;
    } else if (stream.matches(of.id())) {
      streams.put(of.id(), new Span(record));
    }
  }

  private static long firstNumber(Map<String, Span> streams) {
    return streams.values().stream().mapToLong(s -> s.first.sequence).min().orElse(0);
  }

  private static long lastNumber(Map<String, Span> streams) {
    return streams.values().stream().mapToLong(s -> s.last.sequence).max().orElse(0);
  }

  private static String time(long nanos) {
    Instant at = Packet.instant(nanos);
    return TIME.format(at);
  }

  /**
   * As SeedLink 3 says it.
   *
   * @param item {@code ID}, {@code STATIONS} or {@code STREAMS}
   */
  String xml(String item) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><seedlink");
    text.append(" software=\"").append(software);
    text.append("\" organization=\"").append(name).append("\">");
    if (!item.equals("ID")) {
      stations.forEach((station, streams) -> xml(text, station, streams, item.equals("STREAMS")));
    }
    return text.append("</seedlink>").toString();
  }

  private static void xml(
      StringBuilder text, String station, Map<String, Span> streams, boolean withStreams) {
    int split = station.indexOf('_');
    text.append("<station name=\"").append(station.substring(split + 1));
    text.append("\" network=\"").append(station, 0, split);
    text.append("\" description=\"\" begin_seq=\"");
    text.append(String.format(Locale.ROOT, "%06X", firstNumber(streams) & 0xffffff));
    text.append("\" end_seq=\"");
    text.append(String.format(Locale.ROOT, "%06X", lastNumber(streams) & 0xffffff));
    text.append("\" stream_check=\"enabled\">");
    if (withStreams) {
      for (Span span : streams.values()) {
        ServedStream stream = span.first.stream;
        text.append("<stream location=\"").append(stream.channel().location());
        text.append("\" seedname=\"").append(stream.channel().code());
        text.append("\" type=\"D\" begin_time=\"").append(time(span.first.startNanos));
        text.append("\" end_time=\"").append(time(span.last.endNanos)).append("\"/>");
      }
    }
    text.append("</station>");
  }

  /**
   * As SeedLink 4 says it.
   *
   * @param item {@code ID}, {@code FORMATS}, {@code STATIONS} or {@code STREAMS}
   */
  String json(String item) {
    StringBuilder text = new StringBuilder(head(software, name));
    if (!item.equals("ID")) {
      text.append(',').append(FORMATS);
    }
    if (item.startsWith("ST")) {
      text.append(",\"station\":[");
      int number = 0;
      for (Map.Entry<String, Map<String, Span>> entry : stations.entrySet()) {
        text.append(number++ == 0 ? "" : ",");
        json(text, entry.getKey(), entry.getValue(), item.equals("STREAMS"));
      }
      text.append(']');
    }
    return text.append('}').toString();
  }

  private static String head(String software, String name) {
    return "{\"software\":\"" + software + "\",\"organization\":\"" + name + "\"";
  }

  /** An answer of refusal. */
  static String error(String software, String name, String message) {
    return head(software, name)
        + ",\"error\":{\"code\":\"ARGUMENTS\",\"message\":\""
        + message
        + "\"}}";
  }

  private static void json(
      StringBuilder text, String station, Map<String, Span> streams, boolean withStreams) {
    text.append("{\"id\":\"").append(station).append("\",\"description\":\"\",\"start_seq\":");
    text.append(firstNumber(streams)).append(",\"end_seq\":").append(lastNumber(streams));
    if (withStreams) {
      text.append(",\"stream\":[");
      int number = 0;
      for (Map.Entry<String, Span> entry : streams.entrySet()) {
        text.append(number++ == 0 ? "" : ",").append("{\"id\":\"").append(entry.getKey());
        text.append("\",\"format\":\"2\",\"subformat\":\"D\",\"start_time\":\"");
        text.append(time(entry.getValue().first.startNanos)).append("\",\"end_time\":\"");
        text.append(time(entry.getValue().last.endNanos)).append("\"}");
      }
      text.append(']');
    }
    text.append('}');
  }
}
