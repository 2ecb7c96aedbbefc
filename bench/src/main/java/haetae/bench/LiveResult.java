package haetae.bench;

import haetae.app.situation.Kind;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a live load gave. A pick's packet is the newest of its station that the player had handed to
 * the SeedLink server, or to the connection of the sensor, when the platform picked. An alert's
 * packets are those of the tick that decided: the time from the tick to the published alert, and to
 * it the p99 of packet to tick.
 */
final class LiveResult {
  private static final double PICK_MS = 20;
  private static final double ALERT_MS = 50;
  private static final double HEAP_MB = 2000;

  private final LiveLoad load;
  private final Map<String, Double> values;
  private final Map<String, List<Double>> times;

  private LiveResult(LiveLoad load, Map<String, Double> values, Map<String, List<Double>> times) {
    this.load = load;
    this.values = values;
    this.times = times;
  }

  /** Gathers what platform and players say. */
  static final class Builder {
    private final LiveLoad load;
    private final LivePlayer stations;
    private final LivePlayer mems;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, List<Double>> times = new HashMap<>();

    Builder(LiveLoad load, LivePlayer stations, LivePlayer mems) {
      this.load = load;
      this.stations = stations;
      this.mems = mems;
      value("sent", (double) (stations.sent() + mems.sent()));
      value("lateMs", Math.max(stations.latestMs(), mems.latestMs()));
    }

    void value(String name, double value) {
      values.put(name, value);
    }

    /** A line of the platform. */
    void line(String line) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("value")) {
        value(words[1], Double.parseDouble(words[2]));
      } else if (words.length == 4) {
        news(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
      }
    }

    private void news(String kind, String who, long atNanos, long publishedNanos) {
      if (kind.equals(Kind.PICK)) {
        StationId station = station(who);
        boolean sensor = station.network().equals("HM");
        (sensor ? mems : stations)
            .newest(station, atNanos)
            .ifPresent(sent -> {
              time(sensor ? "mems pick" : "pick", publishedNanos - sent);
              time("tick", atNanos - sent);
            });
      } else {
        time(kind, publishedNanos - atNanos);
      }
    }

    private static StationId station(String text) {
      String[] codes = text.split("[._]", -1);
      return new StationId(codes[0], codes[1]);
    }

    private void time(String name, long nanos) {
      times.computeIfAbsent(name, n -> new ArrayList<>()).add(nanos * 1e-6);
    }

    LiveResult build() {
      times.values().forEach(list -> list.sort(null));
      return new LiveResult(load, values, times);
    }
  }

  /** One of the values; 0 if nobody said it. */
  double value(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /** Packets that were sent and are not in the archive. */
  double lost() {
    return value("sent") - value("kept");
  }

  private double quantile(String name, double q) {
    List<Double> sorted = times.getOrDefault(name, List.of());
    return sorted.isEmpty() ? 0 : sorted.get((int) (q * (sorted.size() - 1)));
  }

  /** The table's rows. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    latency(rows, "packet to pick", "pick", Optional.of(Row.Peer.atMost("target", PICK_MS)));
    latency(rows, "packet to pick, sensors", "mems pick", Optional.empty());
    latency(rows, "packet to tick", "tick", Optional.empty());
    latency(rows, "tick to version published", Kind.QUAKE, Optional.empty());
    latency(rows, "tick to alert published", Kind.ALERT, Optional.empty());
    double alert = quantile("tick", 0.99) + quantile(Kind.ALERT, 0.99);
    int alerts = times.getOrDefault(Kind.ALERT, List.of()).size();
    if (alerts > 0) {
      rows.add(
          row(
              "packet to alert, sum of p99",
              alert,
              "ms",
              alerts,
              Optional.of(Row.Peer.atMost("target", ALERT_MS))));
    }
    count(rows, "packets sent", "sent");
    count(rows, "packets in the archive", "kept");
    rows.add(row("packets lost", lost(), "packets", 1, Optional.empty()));
    count(rows, "messages acknowledged by the broker", "mqttAcknowledged");
    count(rows, "messages not acknowledged", "mqttRefused");
    count(rows, "news that readers have read", "readersNews");
    count(rows, "readers cut off", "haetae.api.connections.cut");
    count(rows, "over the rate, MQTT", "haetae.mqtt.messages.over.the.rate");
    count(rows, "shed by the flow", "haetae.flow.shed");
    count(rows, "shed by the reporter", "haetae.report.shed");
    count(rows, "refused by the archive", "haetae.archive.refused");
    count(rows, "news not in the journal", "haetae.journal.unkept");
    count(rows, "most packets waiting", "mostWaiting");
    rows.add(
        row(
            "heap, peak (sum of pools)",
            value("heapPeakMB"),
            "MB",
            1,
            Optional.of(Row.Peer.atMost("target", HEAP_MB))));
    rows.add(row("platform", value("cores"), "cores", 1, Optional.empty()));
    rows.add(row("player", value("playerCores"), "cores", 1, Optional.empty()));
    rows.add(row("player late, at most", value("lateMs"), "ms", 1, Optional.empty()));
    return rows;
  }

  private void latency(List<Row> rows, String name, String of, Optional<Row.Peer> target) {
    int count = times.getOrDefault(of, List.of()).size();
    if (count > 0) {
      rows.add(row(name + ", p50", quantile(of, 0.5), "ms", count, Optional.empty()));
      rows.add(row(name + ", p99", quantile(of, 0.99), "ms", count, target));
      rows.add(row(name + ", largest", quantile(of, 1), "ms", count, Optional.empty()));
    }
  }

  private void count(List<Row> rows, String name, String of) {
    rows.add(row(name, value(of), "", 1, Optional.empty()));
  }

  private Row row(String name, double value, String unit, int runs, Optional<Row.Peer> peer) {
    String size = load.stations() + " + " + load.mems() + ", " + load.seconds() + " s";
    return new Row(name, size, value, unit, runs, peer);
  }
}
