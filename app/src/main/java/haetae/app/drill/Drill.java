package haetae.app.drill;

import haetae.app.impact.CityFolder;
import haetae.app.platform.DataFolder;
import haetae.app.platform.LivePlatform;
import haetae.app.platform.PlatformSettings;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.app.settings.Settings;
import haetae.app.situation.News;
import haetae.app.situation.Subscription;
import haetae.app.situation.Topic;
import haetae.signal.format.StationXmlWriter;
import haetae.signal.simulate.QuakeTruth;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drill: the platform is started on a folder of its own, a scenario is played to it through its
 * sensing doors at the speed of the world, and in the end what was known is held against the truth.
 */
public final class Drill {
  /** From the moment the platform listens to the first sample of the scenario. */
  private static final Duration LEAD = Duration.ofSeconds(1);

  /** How long after the last packet the last words are waited for. */
  private static final Duration SETTLE = Duration.ofSeconds(5);

  private final String name;
  private final String cityName;
  private final Path data;
  private final PrintStream out;
  private final int http;
  private Map<String, String> tokens = Map.of();

  /**
   * @param name of a scenario, or a TOML file
   * @param city folder or name of the pack
   * @param data folder of the exercise; keeps journal, archive and report
   * @param http port of the API; 0: any free one
   */
  public Drill(String name, String city, Path data, int http, PrintStream out) {
    this.http = http;
    this.name = name;
    this.cityName = city;
    this.data = data;
    this.out = out;
  }

  /**
   * Plays the scenario to its end.
   *
   * @param longestS stop after so long, s; for those who only want to see it begin
   * @return where the report is
   * @throws haetae.world.InvalidValue if there is no such scenario or city, or the folder holds
   *     real data
   */
  public Path run(double longestS) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("haetae.home", "."));
    Scenario scenario = new ScenarioFolder(home.resolve("scenarios")).get(name);
    City city = CityFolder.read(cityName);
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    say("훈련 준비 Preparing the exercise " + scenario.nameKo() + " / " + scenario.nameEn() + " …");
    SimulatedNetwork network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    network.prepare();
    try (SeedLinkServer server =
            SeedLinkServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "haetae exercise");
        LivePlatform platform = platform(server, network)) {
      DeviceRegister register = new DeviceRegister(data.resolve("devices.tsv"));
      try (Sensors sensors =
          Sensors.connect(
              tokens, register, network.inventory(), platform.mqttPort().orElseThrow(), _ -> {})) {
        return play(network, server, sensors, platform, city, travel, longestS);
      }
    }
  }

  private LivePlatform platform(SeedLinkServer server, SimulatedNetwork network)
      throws IOException {
    DataFolder.open(data, DataFolder.Purpose.EXERCISE);
    Path stations = data.resolve("stations.xml");
    List<StationId> sensors = Sensors.of(network);
    tokens =
        Sensors.register(
            sensors, network.inventory(), new DeviceRegister(data.resolve("devices.tsv")));
    Inventory others =
        new Inventory(
            network.inventory().listChannels().stream()
                .filter(channel -> !sensors.contains(channel.id().station()))
                .toList());
    try (OutputStream file = Files.newOutputStream(stations)) {
      StationXmlWriter.write(others, "exercise", Instant.EPOCH, file);
    }
    PlatformSettings usual = PlatformSettings.DEFAULT;
    PlatformSettings settings =
        new PlatformSettings(
            cityName,
            data.toString(),
            List.of(stations.toString()),
            "",
            usual.threads(),
            usual.rememberMin(),
            new PlatformSettings.Http("127.0.0.1", http, "", ""),
            new PlatformSettings.Mqtt(true, "127.0.0.1", 0),
            List.of(
                new PlatformSettings.SeedLink("127.0.0.1", server.port(), false, List.of("*_*"))),
            usual.archive());
    return LivePlatform.start(settings, DataFolder.Purpose.EXERCISE);
  }

  private Path play(
      SimulatedNetwork network,
      SeedLinkServer server,
      Sensors sensors,
      LivePlatform platform,
      City city,
      TravelTimeTable travel,
      double longestS)
      throws IOException, InterruptedException {
    awaitConnection(server);
    Duration shift = Duration.between(network.scenario().start(), Instant.now().plus(LEAD));
    List<QuakeTruth> truths = network.truths().stream().map(t -> shifted(t, shift)).toList();
    DrillReport report = new DrillReport(truths, city, travel);
    Instant origin =
        truths.stream().map(QuakeTruth::origin).min(Instant::compareTo).orElse(Instant.now());
    Console console = new Console(out, city.info().zone(), origin);
    say(
        "훈련 시작 Exercise begins: 관측소 %d stations, 지진까지 earthquake in %.0f s"
            .formatted(
                network.inventory().places().size(),
                Duration.between(Instant.now(), origin).toMillis() * 1e-3));
    long until = System.nanoTime() + Math.round(longestS * 1e9);
    try (Player player = new Player(network, server, sensors, shift);
        Subscription news =
            platform
                .platform()
                .newsroom()
                .subscribe(EnumSet.complementOf(EnumSet.of(Topic.AUDIT)), Optional.empty())) {
      player.start();
      long quietSince = System.nanoTime();
      while (System.nanoTime() < until
          && (!player.ended() || System.nanoTime() - quietSince < SETTLE.toNanos())) {
        Optional<News> next = news.next(Duration.ofMillis(500));
        next.ifPresent(report::take);
        next.ifPresent(console::tell);
        if (!player.ended() || next.isPresent()) {
          quietSince = System.nanoTime();
        }
      }
    }
    DrillFiles files = new DrillFiles(network.scenario().nameEn(), report);
    files.write(data);
    out.println();
    out.print(files.text());
    return data.resolve("report.html");
  }

  private static QuakeTruth shifted(QuakeTruth truth, Duration shift) {
    return new QuakeTruth(truth.quake(), truth.origin().plus(shift), List.of());
  }

  private static void awaitConnection(SeedLinkServer server) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (server.clients() == 0 && System.nanoTime() < until) {
      Thread.sleep(10);
    }
  }

  private void say(String text) {
    out.println(text);
  }
}
