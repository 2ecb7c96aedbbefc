package haetae.store.archive;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a channel that is being written: its stretches and its file of today. */
final class ArchivedChannel {
  private static final long DAY_NANOS = 86_400_000_000_000L;

  private final ChannelId id;
  private final SdsArchive sds;
  private final Covered covered = new Covered();
  private long day = Long.MIN_VALUE;
  private @Nullable Path file;

  ArchivedChannel(ChannelId id, SdsArchive sds) {
    this.id = id;
    this.sds = sds;
  }

  Covered covered() {
    return covered;
  }

  /** File of the day on which the packet begins. */
  Path file(Packet packet) {
    long asked = Math.floorDiv(packet.startNanos(), DAY_NANOS);
    Path known = file;
    if (known == null || asked != day) {
      known = sds.path(id, LocalDate.ofEpochDay(asked));
      file = known;
      day = asked;
    }
    return known;
  }
}
