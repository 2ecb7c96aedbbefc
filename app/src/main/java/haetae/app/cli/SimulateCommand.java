package haetae.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae simulate}: station records of an imagined earthquake. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "가상 지진의 관측 기록을 만듭니다 (miniSEED, StationXML, QuakeML).",
      "Writes the station records of an imagined earthquake: miniSEED, StationXML, QuakeML."
    })
final class SimulateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "name in scenarios/, or a TOML file")
  String scenario = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the files")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no progress, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    Simulation.of(scenario, quiet).write(out);
    return 0;
  }
}
