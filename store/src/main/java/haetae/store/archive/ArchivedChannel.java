package haetae.store.archive;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a channel that is being written: its stretches and its file of today. */
final class ArchivedChannel {
  private static final long DAY_NANOS = 86_400_000_000_000L;

  private final ChannelId id;
  private final SdsArchive sds;
  private final Covered covered = new Covered();
  private final List<Packet> taken = new ArrayList<>();
  private long day = Long.MIN_VALUE;
  private @Nullable Path file;

  ArchivedChannel(ChannelId id, SdsArchive sds) {
    this.id = id;
    this.sds = sds;
  }

  Covered covered() {
    return covered;
  }

  /** Whether what is on its way to the spool touches a packet: that has to be known first. */
  boolean touches(Packet packet) {
    for (Packet other : taken) {
      if (packet.startNanos() < other.endNanos() && other.startNanos() < packet.endNanos()) {
        return true;
      }
    }
    return false;
  }

  /** A packet is on its way to the spool. */
  void take(Packet packet) {
    taken.add(packet);
  }

  /** What was on its way is safe, or is not. */
  void settle(boolean safe) {
    if (safe) {
      taken.forEach(packet -> covered.add(packet.startNanos(), packet.endNanos()));
    }
    taken.clear();
  }

  /**
   * File of the day in which a time lies.
   *
   * @param nanos since 1970
   * @throws haetae.world.InvalidValue if a code of the channel is no file name
   */
  Path file(long nanos) {
    long asked = Math.floorDiv(nanos, DAY_NANOS);
    Path known = file;
    if (known == null || asked != day) {
      known = sds.path(id, LocalDate.ofEpochDay(asked));
      file = known;
      day = asked;
    }
    return known;
  }
}
