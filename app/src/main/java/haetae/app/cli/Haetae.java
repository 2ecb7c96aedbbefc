package haetae.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code ./haetae COMMAND}. */
@Command(
    name = "haetae",
    mixinStandardHelpOptions = true,
    version = "haetae 0.1.0",
    description = "지진안전도시 플랫폼 · earthquake-safe-city platform")
public final class Haetae {
  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Haetae()).execute(args));
  }
}
