package haetae.bench;

import com.sun.management.OperatingSystemMXBean;
import haetae.app.logging.LogForm;
import haetae.app.logging.Logs;
import haetae.app.platform.DataFolder;
import haetae.app.platform.LivePlatform;
import haetae.app.platform.PlatformSettings;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole platform in a process of its own. It says {@code ready MQTT HTTP} with its ports, then
 * obeys lines: {@code begin} to measure, {@code end} to tell what it found and to stop.
 */
public final class LivePlatformProcess {
  private static final long DRAIN_MS = 120_000;

  private final LivePlatform platform;
  private final LiveNews news;
  private long cpuBegan;
  private long wallBegan;
  private volatile double mostWaiting;

  private LivePlatformProcess(LivePlatform platform) {
    this.platform = platform;
    news = new LiveNews(platform.platform().newsroom());
    Thread.ofVirtual().name("haetae-bench-waiting").start(this::watch);
    begin();
  }

  /** Arguments: data folder, port of the SeedLink server. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Logs.start(LogForm.TEXT);
    Path data = Path.of(args[0]);
    try (LivePlatform platform =
            LivePlatform.start(
                settings(data, Integer.parseInt(args[1])), DataFolder.Purpose.EXERCISE);
        BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      LivePlatformProcess process = new LivePlatformProcess(platform);
      System.out.println("ready " + platform.mqttPort().orElseThrow() + " " + platform.port());
      process.obey(orders);
    }
    System.out.println("closed");
    System.exit(0);
  }

  private static PlatformSettings settings(Path data, int seedlink) {
    PlatformSettings usual = PlatformSettings.DEFAULT;
    return new PlatformSettings(
        usual.city(),
        data.toString(),
        List.of(LiveFolder.stationFile(data).toString()),
        "",
        usual.threads(),
        usual.rememberMin(),
        new PlatformSettings.Http("127.0.0.1", 0, "", ""),
        new PlatformSettings.Mqtt(true, "127.0.0.1", 0),
        List.of(new PlatformSettings.SeedLink("127.0.0.1", seedlink, false, List.of("*_*"))),
        usual.archive());
  }

  private void obey(BufferedReader orders) throws IOException, InterruptedException {
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      if (line.equals("begin")) {
        begin();
      } else if (line.equals("end")) {
        end();
        return;
      }
    }
  }

  private void begin() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
    cpuBegan = cpuNanos();
    wallBegan = System.nanoTime();
    mostWaiting = 0;
  }

  static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The queue before the flow, ten times a second. */
  private void watch() {
    try {
      while (true) {
        mostWaiting = Math.max(mostWaiting, sum("haetae.flow.packets.waiting"));
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() throws InterruptedException {
    double cores = (cpuNanos() - cpuBegan) / (double) (System.nanoTime() - wallBegan);
    double heap = peakHeapMb();
    long until = System.currentTimeMillis() + DRAIN_MS;
    while (sum("haetae.archive.backlog") + sum("haetae.report.backlog") > 0
        && System.currentTimeMillis() < until) {
      Thread.sleep(100);
    }
    news.stop();
    news.lines().forEach(System.out::println);
    say("cores", cores);
    say("heapPeakMB", heap);
    say("mostWaiting", mostWaiting);
    for (Meter meter : platform.meters().getMeters()) {
      if (meter.getId().getName().startsWith("haetae.")
          && !meter.getId().getName().startsWith("haetae.http")) {
        double value = 0;
        for (Measurement measurement : meter.measure()) {
          value = measurement.getValue();
        }
        String door = meter.getId().getTag("door");
        say(meter.getId().getName() + (door == null ? "" : "." + door), value);
      }
    }
    System.out.flush();
  }

  private static void say(String name, double value) {
    System.out.println("value " + name + " " + value);
  }

  private double sum(String name) {
    double sum = 0;
    for (var gauge : platform.meters().find(name).gauges()) {
      sum += gauge.value();
    }
    return sum;
  }

  private static double peakHeapMb() {
    double sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
      }
    }
    return sum * 1e-6;
  }
}
