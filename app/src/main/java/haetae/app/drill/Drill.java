package haetae.app.drill;

import haetae.app.drill.finding.DrillFindings;
import haetae.app.drill.report.DrillJson;
import haetae.app.drill.report.DrillPage;
import haetae.app.drill.report.DrillText;
import haetae.app.impact.CityFolder;
import haetae.app.platform.DataFolder;
import haetae.app.platform.LivePlatform;
import haetae.app.scenario.Exercise;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.app.settings.Settings;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A drill: the platform is started on a folder of its own, a scenario is played to it through its
 * sensing doors at the speed of the world, and in the end what was known is held against the truth.
 */
public final class Drill {
  private final String name;
  private final String cityName;
  private final Path data;
  private final PrintStream out;
  private final int http;

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
    Exercise exercise = new ScenarioFolder(home.resolve("scenarios")).exercise(name);
    Scenario scenario = exercise.scenario();
    City city = CityFolder.read(cityName);
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    say("훈련 준비 Preparing the exercise " + scenario.nameKo() + " / " + scenario.nameEn() + " …");
    SimulatedNetwork network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    network.prepare();
    Stage stage = new Stage(network, data);
    try (SeedLinkServer server =
            SeedLinkServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "haetae exercise");
        LivePlatform platform =
            LivePlatform.start(
                stage.settings(cityName, http, 0, List.of(server.port())),
                DataFolder.Purpose.EXERCISE);
        Sensors sensors = stage.connect(platform.mqttPort().orElseThrow(), _ -> {})) {
      awaitConnection(server);
      Play play = new Play(exercise, network, city, travel, out);
      play.run(server, sensors, platform.platform().newsroom(), longestS);
      return write(play.findings());
    }
  }

  private static void awaitConnection(SeedLinkServer server) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (server.clients() == 0 && System.nanoTime() < until) {
      Thread.sleep(10);
    }
  }

  private Path write(DrillFindings findings) throws IOException {
    Path report = data.resolve("report.html");
    Files.writeString(data.resolve("drill.json"), DrillJson.of(findings));
    Files.writeString(report, DrillPage.of(findings));
    out.println();
    out.print(DrillText.of(findings));
    return report;
  }

  private void say(String text) {
    out.println(text);
  }
}
