package haetae.app.cli;

import haetae.app.drill.Drill;
import haetae.app.impact.CityFolder;
import haetae.world.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae drill}: a simulated earthquake through the living platform. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    description = {
      "가상 지진을 살아 있는 플랫폼의 관측 입구로 실시간으로 흘려 보내는 훈련입니다.",
      "Plays a simulated earthquake to the living platform through its sensing doors, in real time."
    })
final class DrillCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      defaultValue = "pohang-2017",
      paramLabel = "SCENARIO",
      description = "name in scenarios/, or a TOML file (default ${DEFAULT-VALUE})")
  String scenario = "pohang-2017";

  @Option(
      names = "--city",
      defaultValue = CityFolder.USUAL,
      paramLabel = "DIR|NAME",
      description = "city pack (default ${DEFAULT-VALUE})")
  String city = CityFolder.USUAL;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the exercise (default: a new one that is said at the end)")
  @Nullable Path data;

  @Option(
      names = "--for",
      defaultValue = "3600",
      paramLabel = "SECONDS",
      description = "stop after so long, 1 to 86400 s (default: the whole scenario)")
  double longestS = 3600;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "of the API, 0 for any free one (default ${DEFAULT-VALUE})")
  int port = 8080;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Check.inRange("--for", longestS, 1, 86_400, "s");
    Path chosen = data;
    Path folder = chosen == null ? Files.createTempDirectory("haetae-drill-") : chosen;
    Path report = new Drill(scenario, city, folder, port, System.out).run(longestS);
    System.out.println("→ " + report);
    return 0;
  }
}
