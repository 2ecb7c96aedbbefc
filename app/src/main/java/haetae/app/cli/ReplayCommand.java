package haetae.app.cli;

import haetae.app.flow.CityVoice;
import haetae.app.impact.CityFolder;
import haetae.app.output.OutputFolder;
import haetae.app.replay.EventHistory;
import haetae.app.replay.PacketFeed;
import haetae.app.replay.RecordedFeed;
import haetae.app.replay.Replay;
import haetae.app.replay.Tick;
import haetae.app.settings.Settings;
import haetae.app.settings.SettingsReader;
import haetae.app.settings.StationFiles;
import haetae.impact.ImpactSettings;
import haetae.impact.PreparedCity;
import haetae.response.alert.CapSettings;
import haetae.store.archive.WaveformSource;
import haetae.world.InvalidValue;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Inventory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae replay}: recorded waveforms through the live flow. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "기록된 파형을 실시간 흐름에 흘려 지진을 찾고 보고서를 씁니다.",
      "Sends recorded waveforms through the live flow: finds, locates and sizes quakes, writes a report."
    })
final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--waveforms",
      arity = "1..*",
      paramLabel = "PATH",
      description = "miniSEED 2 or 3: files, folders, SDS archives")
  List<Path> waveforms = new ArrayList<>();

  @Option(
      names = "--stations",
      arity = "1..*",
      paramLabel = "PATH",
      description = "StationXML files or folders of them")
  List<Path> stations = new ArrayList<>();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "simulate this scenario first, then replay its records")
  @Nullable String scenario;

  @Option(
      names = "--packet",
      paramLabel = "SECONDS",
      defaultValue = "0.5",
      description = "packet length, 0.05 to 60 s (default ${DEFAULT-VALUE})")
  double packetS;

  @Option(
      names = "--speed",
      paramLabel = "max|FACTOR",
      defaultValue = "max",
      description = "max, or how many times faster than real time (default ${DEFAULT-VALUE})")
  String speed = "max";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads, 1 to 64 (default: all processors); the answer does not depend on it")
  int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);

  @Option(names = "--config", paramLabel = "FILE", description = "settings of the region, TOML")
  @Nullable Path config;

  @Option(
      names = "--city",
      paramLabel = "DIR|NAME",
      description = "city pack, a folder or a built-in one such as pohang: impact of each map")
  @Nullable String city;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the results")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no progress, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    Path chosenConfig = config;
    Settings settings = chosenConfig == null ? Settings.DEFAULT : SettingsReader.read(chosenConfig);
    Optional<PreparedCity> prepared = Optional.ofNullable(city).map(ReplayCommand::prepared);
    String title = scenario == null ? title() : "훈련 · exercise (simulated): " + scenario;
    if (scenario != null) {
      Simulation simulation = Simulation.of(scenario, quiet);
      simulation.write(out.resolve("simulated"));
      waveforms = List.of(out.resolve("simulated").resolve("waveforms.mseed"));
      stations = List.of(out.resolve("simulated").resolve("stations.xml"));
    }
    Inventory inventory = StationFiles.read(stations);
    OutputFolder folder = OutputFolder.at(out);
    PacketFeed feed =
        new RecordedFeed(WaveformSource.of(waveforms), packetS, Replay.latestPlausible());
    ProgressBar bar = new ProgressBar(System.err, quiet, "replay", "samples", feed.samples());
    Replay replay = new Replay(settings, inventory, threads, prepared);
    Replay.Outcome outcome = replay.run(title, feed, packetS, pace(feed, bar));
    bar.done();
    CapSettings.Status status =
        scenario == null ? CapSettings.Status.TEST : CapSettings.Status.EXERCISE;
    folder.write(
        outcome, settings.liveMaps(), prepared.map(p -> CityVoice.of(p.city().info(), status)));
    if (!quiet) {
      tell(outcome);
    }
    return 0;
  }

  private static PreparedCity prepared(String name) {
    return new PreparedCity(
        CityFolder.read(name), ImpactSettings.DEFAULT, CityFolder.fragilities(name));
  }

  private void check() {
    haetae.world.Check.inRange("--packet", packetS, 0.05, 60, "s");
    haetae.world.Check.inRange("--threads", threads, 1, 64, "threads");
    if (scenario == null && (waveforms.isEmpty() || stations.isEmpty())) {
      throw new InvalidValue(
          "--waveforms and --stations are both needed, or --scenario; see ./haetae replay --help");
    }
    if (scenario != null && !(waveforms.isEmpty() && stations.isEmpty())) {
      throw new InvalidValue("--scenario brings its own waveforms and stations; leave those out");
    }
  }

  private String title() {
    Path first = waveforms.getFirst().toAbsolutePath().normalize();
    Path parent = first.getParent();
    return parent == null || parent.getFileName() == null
        ? String.valueOf(first.getFileName())
        : parent.getFileName() + "/" + first.getFileName();
  }

  private Replay.Pace pace(PacketFeed feed, ProgressBar bar) {
    if (speed.equals("max")) {
      return (Tick _, long done) -> bar.at(done);
    }
    double factor = factor();
    long began = System.nanoTime();
    return (Tick tick, long done) -> {
      bar.at(done);
      double dueS = Duration.between(feed.start(), tick.now()).toNanos() * 1e-9 / factor;
      long waitNanos = began + Math.round(dueS * 1e9) - System.nanoTime();
      if (waitNanos > 0) {
        Thread.sleep(Duration.ofNanos(waitNanos));
      }
    };
  }

  private double factor() {
    try {
      return haetae.world.Check.inRange("--speed", Double.parseDouble(speed), 0.01, 1e6, "times");
    } catch (NumberFormatException e) {
      throw new InvalidValue("--speed is '" + speed + "'; expected max or a number such as 10", e);
    }
  }

  private void tell(Replay.Outcome outcome) {
    var result = outcome.result();
    System.err.printf(
        Locale.ROOT,
        "%d stations, %,d samples in %.1f s; %d picks, %d quakes → %s%n",
        result.stations().size(),
        result.samples(),
        outcome.timing().wallSeconds(),
        result.picks().size(),
        result.events().size(),
        out.resolve("report.html"));
    for (EventHistory event : result.events()) {
      System.err.println("  " + line(event.last()));
    }
  }

  private static String line(QuakeVersion quake) {
    return String.format(
        Locale.ROOT,
        "%s  %.3f N %.3f E  ±%.1f km  depth %.1f ±%.1f km  %s  %d stations",
        quake.origin().time(),
        quake.origin().epicentre().latDeg(),
        quake.origin().epicentre().lonDeg(),
        quake.origin().horizontalErrorKm(),
        quake.origin().depthKm(),
        quake.origin().depthErrorKm(),
        quake
            .magnitude()
            .map(m -> String.format(Locale.ROOT, "%s %.1f ±%.1f", m.type(), m.value(), m.sigma()))
            .orElse(quake.remark()),
        quake.origin().stationsUsed());
  }
}
