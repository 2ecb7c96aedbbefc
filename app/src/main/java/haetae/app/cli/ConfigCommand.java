package haetae.app.cli;

import haetae.app.platform.PlatformFile;
import haetae.app.platform.SettingsCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./haetae config}: the one file a platform is configured by. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = {"플랫폼의 설정 파일", "The file a platform is configured by."},
    subcommands = {ConfigCommand.Show.class, ConfigCommand.CheckFile.class})
final class ConfigCommand implements Runnable {
  @picocli.CommandLine.Spec
  picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    picocli.CommandLine.usage(this, System.out);
  }

  /** {@code config show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = {"모든 설정을 단위, 범위, 기본값과 함께", "Every key with its unit, range and default."})
  static final class Show implements Callable<Integer> {
    @Override
    public Integer call() {
      System.out.print(PlatformFile.template());
      return 0;
    }
  }

  /** {@code config check FILE}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {"설정 파일을 검사합니다", "Checks a file and what it names."})
  static final class CheckFile implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "haetae.toml")
    Path file = Path.of("haetae.toml");

    @Override
    public Integer call() {
      List<String> faults = SettingsCheck.of(PlatformFile.read(java.util.Optional.of(file)));
      faults.forEach(System.err::println);
      if (faults.isEmpty()) {
        System.out.println(file + ": 좋습니다 good");
      }
      return faults.isEmpty() ? 0 : 2;
    }
  }
}
