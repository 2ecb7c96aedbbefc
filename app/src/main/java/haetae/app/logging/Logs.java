package haetae.app.logging;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where logs go: standard error, of ours everything from information on, of libraries only what is
 * a warning or worse. Whoever names a {@code java.util.logging.config.file} decides otherwise.
 */
public final class Logs {
  // Loggers are kept here: others hold them weakly, and with them their levels would go.
  @SuppressWarnings("UnusedVariable")
  private static @Nullable Logger ours;

  private Logs() {}

  /** Begins to log in a form; called again, goes on in another. */
  public static synchronized void start(LogForm form) {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return; // somebody has said how
    }
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setFormatter(formatter(form));
    console.setLevel(Level.INFO);
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    Logger haetae = Logger.getLogger("haetae");
    haetae.setLevel(Level.INFO);
    ours = haetae;
  }

  static Formatter formatter(LogForm form) {
    return switch (form) {
      case TEXT -> new TextLines();
      case JSON -> new JsonLines();
    };
  }
}
