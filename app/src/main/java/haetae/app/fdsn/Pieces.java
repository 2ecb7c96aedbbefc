package haetae.app.fdsn;

import haetae.store.archive.ArchivedRecord;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out pieces without a gap that are too short, and all but the longest of each channel.
 *
 * @param leastS pieces shorter than this within the window go, s
 * @param longestOnly of each channel the longest piece alone
 */
record Pieces(double leastS, boolean longestOnly) {
  /** Records that stay, in the order given: by channel and time. */
  List<ArchivedRecord> of(List<ArchivedRecord> records, Instant from, Instant to) {
    if (leastS == 0 && !longestOnly) {
      return records;
    }
    Map<ChannelId, List<List<ArchivedRecord>>> byChannel = new LinkedHashMap<>();
    for (ArchivedRecord record : records) {
      List<List<ArchivedRecord>> pieces =
          byChannel.computeIfAbsent(record.channel(), id -> new ArrayList<>());
      if (pieces.isEmpty() || !follows(pieces.getLast().getLast(), record)) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(record);
    }
    Window window = new Window(from, to);
    List<ArchivedRecord> kept = new ArrayList<>();
    for (List<List<ArchivedRecord>> pieces : byChannel.values()) {
      pieces.stream()
          .filter(piece -> window.lengthS(piece) >= leastS)
          .sorted(longestOnly ? Comparator.comparingDouble(p -> -window.lengthS(p)) : inOrder())
          .limit(longestOnly ? 1 : Long.MAX_VALUE)
          .forEach(kept::addAll);
    }
    return kept;
  }

  private static Comparator<List<ArchivedRecord>> inOrder() {
    return Comparator.comparingLong(piece -> piece.getFirst().startNanos());
  }

  private static boolean follows(ArchivedRecord before, ArchivedRecord next) {
    double sample = 1e9 / next.sampleRateHz();
    return before.sampleRateHz() == next.sampleRateHz()
        && next.startNanos() - before.endNanos() <= 0.5 * sample;
  }

  private record Window(Instant from, Instant to) {
    double lengthS(List<ArchivedRecord> piece) {
      Instant start = Packet.instant(piece.getFirst().startNanos());
      Instant end = Packet.instant(piece.getLast().endNanos());
      Instant first = start.isBefore(from) ? from : start;
      Instant last = end.isAfter(to) ? to : end;
      return java.time.Duration.between(first, last).toNanos() * 1e-9;
    }
  }
}
