package haetae.app.cli;

import haetae.app.logging.LogForm;
import haetae.app.logging.Logs;
import haetae.store.city.PackFaults;
import haetae.world.InvalidValue;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program: {@code ./haetae COMMAND}. Exits with 0 on success, 2 on wrong usage or bad input
 * (one line says what, where, got, expected), 1 on failure.
 */
@Command(
    name = "haetae",
    mixinStandardHelpOptions = true,
    version = "haetae 0.1.0",
    description = {"지진안전도시 플랫폼", "The earthquake-safe-city platform."},
    subcommands = {
      DrillCommand.class,
      RunCommand.class,
      ReplayCommand.class,
      SimulateCommand.class,
      LocateCommand.class,
      MotionCommand.class,
      ShakeCommand.class,
      CityCommand.class,
      ImpactCommand.class,
      JournalCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      AccountCommand.class
    },
    footer = {
      "",
      "Also: ./haetae bench [NAME]  the benchmarks; ./haetae test  builds and runs every test.",
      "국가 지진경보는 기상청(KMA)이 발표합니다. National earthquake warnings are KMA's."
    })
public final class Haetae implements Runnable {
  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Logs.start(LogForm.TEXT);
    System.exit(run(args));
  }

  /** Runs one command and returns its exit code. */
  public static int run(String... args) {
    return new CommandLine(new Haetae())
        .setExecutionExceptionHandler((e, command, _) -> failed(e, command.getErr()))
        .setParameterExceptionHandler((e, _) -> {
          e.getCommandLine().getErr().println("haetae: " + oneLine(e.getMessage()));
          return 2;
        })
        .execute(args);
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof InvalidValue) {
      err.println("haetae: " + oneLine(e.getMessage()));
      return 2;
    }
    if (e instanceof PackFaults) {
      err.println(e.getMessage());
      return 2;
    }
    err.println("haetae: failed: " + oneLine(String.valueOf(e)));
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      err.println("        because " + oneLine(String.valueOf(cause)));
    }
    return 1;
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String text) {
    return String.valueOf(text).replace('\n', ' ');
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
