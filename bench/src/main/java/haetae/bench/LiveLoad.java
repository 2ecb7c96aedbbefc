package haetae.bench;

import haetae.world.Check;

/**
 * What {@code ./haetae bench live} plays.
 *
 * @param stations of three channels at 100 Hz over SeedLink
 * @param mems sensors of three channels at 100 Hz over MQTT, each with a connection of its own
 * @param seconds of real time; the earthquake is in the middle
 * @param javaOptions more options of the platform's Java machine, separated by blanks
 */
record LiveLoad(int stations, int mems, int seconds, String javaOptions) {
  static final LiveLoad USUAL = new LiveLoad(5000, 2000, 60, "");

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
