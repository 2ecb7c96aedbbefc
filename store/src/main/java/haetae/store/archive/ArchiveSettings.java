package haetae.store.archive;

import haetae.world.Check;

/**
 * How waveforms are kept.
 *
 * @param keepDays days of UTC before today that are kept, 1 to 36,500; older ones go
 * @param mostBytes beyond so much the oldest days go, 1 MB or more
 * @param forceS what is with the operating system is brought to the disk this often, 0.1 to 600 s.
 *     The death of the process costs nothing; a power cut costs so much, of any number of channels
 */
public record ArchiveSettings(int keepDays, long mostBytes, double forceS) {
  /** 30 days, 100 GiB, 5 s. */
  public static final ArchiveSettings DEFAULT = new ArchiveSettings(30, 100L << 30, 5);

  public ArchiveSettings {
    Check.inRange("keepDays", keepDays, 1, 36_500, "days");
    Check.inRange("mostBytes", (double) mostBytes, 1e6, 1e18, "bytes");
    Check.inRange("forceS", forceS, 0.1, 600, "s");
  }
}
