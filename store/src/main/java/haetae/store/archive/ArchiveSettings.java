package haetae.store.archive;

import haetae.world.Check;

/**
 * How waveforms are kept.
 *
 * @param keepDays days of UTC before today that are kept, 1 to 36,500; older ones go
 * @param mostBytes beyond so much the oldest days go, 1 MB or more
 * @param forceS what is with the operating system is brought to the disk this often, 0.1 to 600 s.
 *     The death of the process costs nothing. A power cut can cost so much with a few hundred
 *     channels; with thousands the disk cannot take every file in that time, and what it costs is
 *     what the operating system keeps to itself (Linux: about 35 s)
 * @param mostOpen files that stay open, 10 to 100,000; fewer where the process may not open so many
 */
public record ArchiveSettings(int keepDays, long mostBytes, double forceS, int mostOpen) {
  /** 30 days, 100 GiB, 5 s. */
  public static final ArchiveSettings DEFAULT = new ArchiveSettings(30, 100L << 30, 5);

  private static final int USUAL_OPEN = 24_000;

  public ArchiveSettings {
    Check.inRange("keepDays", keepDays, 1, 36_500, "days");
    Check.inRange("mostBytes", (double) mostBytes, 1e6, 1e18, "bytes");
    Check.inRange("forceS", forceS, 0.1, 600, "s");
    Check.inRange("mostOpen", mostOpen, 10, 100_000, "files");
  }

  /** With the usual number of open files. */
  public ArchiveSettings(int keepDays, long mostBytes, double forceS) {
    this(keepDays, mostBytes, forceS, USUAL_OPEN);
  }
}
