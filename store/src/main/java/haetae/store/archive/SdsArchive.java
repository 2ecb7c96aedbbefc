package haetae.store.archive;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A waveform archive of one file per channel and day: {@code
 * YEAR/NET/STA/CHAN.D/NET.STA.LOC.CHAN.D.YEAR.DAY} (SDS).
 */
public final class SdsArchive {
  private final Path root;

  public SdsArchive(Path root) {
    this.root = root;
  }

  /** File of a channel and UTC day, whether it exists or not. */
  public Path path(ChannelId id, LocalDate day) {
    String network = code(id, id.station().network());
    String station = code(id, id.station().station());
    String channel = code(id, id.code());
    String year = String.format(Locale.ROOT, "%04d", day.getYear());
    String name =
        String.format(
            Locale.ROOT,
            "%s.%s.%s.%s.D.%s.%03d",
            network,
            station,
            code(id, id.location()),
            channel,
            year,
            day.getDayOfYear());
    return root.resolve(year)
        .resolve(network)
        .resolve(station)
        .resolve(channel + ".D")
        .resolve(name);
  }

  /**
   * Existing files that may hold samples of the channels in a time window, day by day. The file of
   * the day before is included, because its last record may reach into the next day.
   *
   * @param from first instant
   * @param to first instant after the window
   */
  public List<Path> list(Collection<ChannelId> channels, Instant from, Instant to) {
    List<Path> files = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(to.minusNanos(1), ZoneOffset.UTC);
    LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      for (ChannelId id : channels) {
        Path file = path(id, day);
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /** A code may not leave its folder. */
  private static String code(ChannelId id, String code) {
    if (!code.matches("[A-Za-z0-9_-]*")) {
      throw new InvalidValue(
          "channel " + id + ": code '" + code + "' is no file name; expected letters and digits");
    }
    return code;
  }
}
