package haetae.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./haetae city}: packs, the folders that describe a city. */
@Command(
    name = "city",
    mixinStandardHelpOptions = true,
    description = {
      "도시 꾸러미(한 도시를 설명하는 폴더)를 검사하고 만듭니다.",
      "Checks and makes packs: folders that describe a city (docs/formats.md)."
    },
    subcommands = {
      CityCheckCommand.class,
      CityNewCommand.class,
      CityImportCommand.class,
      CityStockCommand.class
    })
final class CityCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
