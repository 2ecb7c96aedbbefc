package haetae.app.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** One line for each message on standard error; of libraries only what is a warning or worse. */
final class Logging {
  private static final String LINE = "%1$tFT%1$tT.%1$tLZ %4$s %3$s: %5$s%6$s%n";

  // Loggers are kept here: others hold them weakly, and with them their levels would go.
  @SuppressWarnings("UnusedVariable")
  private static @Nullable Logger ours;

  private Logging() {}

  static void start() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return; // somebody has said how
    }
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setFormatter(new SimpleFormatter());
    console.setLevel(Level.INFO);
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    Logger haetae = Logger.getLogger("haetae");
    haetae.setLevel(Level.INFO);
    ours = haetae;
  }
}
