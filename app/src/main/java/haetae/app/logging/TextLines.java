package haetae.app.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Time (UTC), level, logger and message on one line; a fault's trace below it, indented. Characters
 * that would make or hide a line are written out, so that nobody forges one.
 */
final class TextLines extends Formatter {
  @Override
  public String format(LogRecord said) {
    String line =
        said.getInstant().truncatedTo(ChronoUnit.MILLIS)
            + " "
            + said.getLevel()
            + " "
            + plain(String.valueOf(said.getLoggerName()))
            + ": "
            + plain(formatMessage(said))
            + "\n";
    Throwable fault = said.getThrown();
    return fault == null ? line : line + trace(fault);
  }

  private static String trace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    StringBuilder indented = new StringBuilder();
    text.toString().lines().forEach(l -> indented.append("  ").append(plain(l)).append('\n'));
    return indented.toString();
  }

  /** The text with control characters written out. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if ((Character.isISOControl(c) && c != '\t') || c == 0x2028 || c == 0x2029) {
            plain.append("\\u%04x".formatted(c));
          } else {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }
}
