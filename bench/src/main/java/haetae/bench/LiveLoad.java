package haetae.bench;

import haetae.world.Check;

/**
 * What {@code ./haetae bench live} plays.
 *
 * @param stations of three channels at 100 Hz over SeedLink
 * @param mems sensors of three channels at 100 Hz over MQTT, each with a connection of its own
 * @param seconds of real time; the earthquake is in the middle
 * @param javaOptions more options of the platform's Java machine, separated by blanks
 * @param trouble what else goes on
 */
record LiveLoad(int stations, int mems, int seconds, String javaOptions, Trouble trouble) {
  static final LiveLoad USUAL = new LiveLoad(5000, 2000, 60, "", Trouble.NONE);

  /**
   * Callers who do not behave.
   *
   * @param flood times a flooding sensor sends each message; 1: as it should
   * @param flooding sensors that do so
   * @param readers of news over HTTP; every fifth never reads
   */
  record Trouble(int flood, int flooding, int readers) {
    static final Trouble NONE = new Trouble(1, 0, 0);

    Trouble {
      Check.inRange("flood", flood, 1, 1000, "times");
      Check.inRange("flooding", flooding, 0, 100_000, "sensors");
      Check.inRange("readers", readers, 0, 2000, "readers");
    }
  }

  LiveLoad {
    Check.inRange("stations", stations, 1, 100_000, "stations");
    Check.inRange("mems", mems, 0, 100_000, "sensors");
    Check.inRange("seconds", seconds, 4, 86_400, "s");
  }

  /** From so many seconds on it is measured: all files of the archive are made, all is compiled. */
  int settleS() {
    return Math.min(20, seconds / 4);
  }
}
