package haetae.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts {@link RealTimeLoad} with a heap of 1.5 GB and makes rows of what it prints. */
final class RealTimeRows {
  private static final double HEAP_MB = 1500;
  private static final double P99_MS = 20;
  private static final double DECISION_P99_MS = 50;

  private final Group.Progress progress;

  RealTimeRows(Group.Progress progress) {
    this.progress = progress;
  }

  List<Row> rows(int stations, int seconds) {
    progress.on(stations + " stations at real speed, " + seconds + " s");
    Map<String, Double> found = run(stations, seconds);
    String size = stations + " stations x 3, " + seconds + " s";
    return List.of(
        times("packet to pick, p50", size, found, "pick", "P50", Optional.empty()),
        times("packet to pick, p99", size, found, "pick", "P99", target(P99_MS)),
        times("packet to pick, largest", size, found, "pick", "Max", Optional.empty()),
        times("packet to done, p50", size, found, "packet", "P50", Optional.empty()),
        times("packet to done, p99", size, found, "packet", "P99", target(P99_MS)),
        times("packet to done, largest", size, found, "packet", "Max", Optional.empty()),
        times("version told after its data, p99", size, found, "version", "P99", Optional.empty()),
        times("packet to alert decision, p50", size, found, "decision", "P50", Optional.empty()),
        times(
            "packet to alert decision, p99",
            size,
            found,
            "decision",
            "P99",
            target(DECISION_P99_MS)),
        times(
            "packet to alert decision, largest", size, found, "decision", "Max", Optional.empty()),
        times("alert told after its data, largest", size, found, "alert", "Max", Optional.empty()),
        new Row("heap, peak", size, get(found, "heapPeakMB"), "MB", 1, target(HEAP_MB)),
        new Row("heap, live", size, get(found, "heapLiveMB"), "MB", 1, Optional.empty()));
  }

  private static Optional<Row.Peer> target(double figure) {
    return Optional.of(Row.Peer.atMost("target", figure));
  }

  private static Row times(
      String name,
      String size,
      Map<String, Double> found,
      String what,
      String statistic,
      Optional<Row.Peer> peer) {
    int count = (int) get(found, what + "Count");
    return new Row(name, size, get(found, what + statistic), "ms", count, peer);
  }

  private static double get(Map<String, Double> found, String name) {
    Double value = found.get(name);
    if (value == null) {
      throw new IllegalStateException("the load said nothing about " + name);
    }
    return value;
  }

  private static Map<String, Double> run(int stations, int seconds) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-XX:+UseG1GC",
            "-Dhaetae.home=" + System.getProperty("haetae.home", "."),
            "-cp",
            System.getProperty("java.class.path"),
            RealTimeLoad.class.getName(),
            String.valueOf(stations),
            String.valueOf(seconds),
            "quake");
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Map<String, Double> found = new HashMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        lines.lines().forEach(line -> parse(line, found));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parse(String line, Map<String, Double> found) {
    for (String pair : line.split(" ", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.put(pair.substring(0, equals), Double.valueOf(pair.substring(equals + 1)));
      }
    }
  }
}
