package haetae.app.cli;

import haetae.app.impact.FragilityFile;
import haetae.store.city.CityReader;
import haetae.store.city.Fault;
import haetae.store.city.PackReport;
import haetae.store.city.PackSummary;
import haetae.world.city.City;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae city check}: every fault of a pack with its place, or what the pack holds. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "도시 꾸러미의 모든 잘못을 파일:줄:칸으로 알려 줍니다.",
      "Names every fault of a pack as file:line:column; exits with 2 if there is any."
    })
final class CityCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "folder of the pack")
  Path folder = Path.of(".");

  @Option(names = "--quiet", description = "faults only: no warnings, no summary")
  boolean quiet;

  @Override
  public Integer call() {
    PackReport report = CityReader.check(folder);
    List<Fault> fragility = FragilityFile.faults(folder);
    report.faults().forEach(System.err::println);
    more(report.moreFaults());
    fragility.forEach(System.err::println);
    if (!quiet) {
      report.warnings().forEach(warning -> System.err.println("경고 warning: " + warning));
      more(report.moreWarnings());
      report.city().filter(city -> fragility.isEmpty()).ifPresent(CityCheckCommand::tell);
    }
    return report.city().isPresent() && fragility.isEmpty() ? 0 : 2;
  }

  private static void more(long count) {
    if (count > 0) {
      System.err.println("and " + count + " more");
    }
  }

  private static void tell(City city) {
    PackSummary.lines(city).forEach(System.err::println);
  }
}
