package haetae.app.cli;

import java.io.PrintStream;
import java.util.Locale;

/** A bar with rate and time left on one terminal line; silent when told so. */
final class ProgressBar {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintStream out;
  private final boolean quiet;
  private final String what;
  private final String unit;
  private final long total;
  private final long began = System.nanoTime();
  private long shownAt;

  ProgressBar(PrintStream out, boolean quiet, String what, String unit, long total) {
    this.out = out;
    this.quiet = quiet;
    this.what = what;
    this.unit = unit;
    this.total = Math.max(1, total);
  }

  void at(long done) {
    long now = System.nanoTime();
    if (quiet || now - shownAt < EVERY_NANOS) {
      return;
    }
    shownAt = now;
    show(done, now);
  }

  void done() {
    if (!quiet) {
      show(total, System.nanoTime());
      out.println();
    }
  }

  private void show(long done, long now) {
    double seconds = Math.max(1e-3, (now - began) * 1e-9);
    double share = Math.min(1, done / (double) total);
    int full = (int) (share * WIDTH);
    double left = share > 0 ? seconds / share - seconds : 0;
    out.printf(
        Locale.ROOT,
        "\r%s [%s%s] %3.0f %% %,.0f %s/s, %.0f s left ",
        what,
        "#".repeat(full),
        "-".repeat(WIDTH - full),
        100 * share,
        done / seconds,
        unit,
        left);
    out.flush();
  }
}
