package haetae.app.cli;

/** Progress of copying whose end is not known: a line that tells how much, now and then. */
final class Megabytes {
  private static final long EVERY_NANOS = 500_000_000L;

  private final String what;
  private final boolean quiet;
  private final long began = System.nanoTime();
  private long shownAt = began;

  Megabytes(String what, boolean quiet) {
    this.what = what;
    this.quiet = quiet;
  }

  void at(long bytes) {
    long now = System.nanoTime();
    if (!quiet && now - shownAt >= EVERY_NANOS) {
      shownAt = now;
      double s = (now - began) * 1e-9;
      System.err.printf("\r%s %.0f MB, %.0f MB/s ", what, bytes * 1e-6, bytes * 1e-6 / s);
    }
  }

  void done() {
    if (shownAt != began) {
      System.err.println();
    }
  }
}
