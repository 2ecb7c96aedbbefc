package haetae.store.archive;

import haetae.signal.format.ReadReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What a source was read into.
 *
 * @param records counts of all files together
 * @param filesRead number of files that gave records
 * @param notMiniSeed files found in folders that hold none, with the reason
 */
public record WaveformReport(ReadReport records, int filesRead, List<Refused> notMiniSeed) {
  /** A file that was left out, and why. */
  public record Refused(Path file, String reason) {}

  public WaveformReport {
    notMiniSeed = List.copyOf(notMiniSeed);
  }
}
