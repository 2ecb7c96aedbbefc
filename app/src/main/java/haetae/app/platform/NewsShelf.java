package haetae.app.platform;

import haetae.app.flow.RegionNews;
import haetae.signal.associate.QuakeReport;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.StationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits for the maps while one is being made: of each quake the newest version, of each
 * station its peaks, those of {@link #TOGETHER} as one. So it stays small however long a map takes,
 * and nothing that a map needs is lost. Safe for threads.
 */
final class NewsShelf {
  /** Stretches that wait are joined up to this length: short against a quake's shaking. */
  static final Duration TOGETHER = Duration.ofSeconds(5);

  /** Stretches of one station: older than five minutes go. */
  private static final int MOST_STRETCHES = 60;

  private final Map<String, RegionNews> quakes = new LinkedHashMap<>();
  private final Map<StationId, Deque<StationPeaks>> peaks = new LinkedHashMap<>();
  private long shed;
  private long others;

  /** Puts something there. */
  synchronized void put(RegionNews news) {
    switch (news) {
      case RegionNews.Peaks(StationPeaks more) -> put(more);
      case RegionNews.Quake quake -> {
        String id = id(quake.report());
        quakes.remove(id); // the newest stands last
        quakes.put(id, quake);
      }
    }
  }

  private String id(QuakeReport report) {
    return switch (report) {
      case QuakeReport.Revised revised -> revised.version().id();
      case QuakeReport.Cancelled cancelled -> cancelled.id();
      case QuakeReport.DistantRejected _ -> "distant " + others++;
    };
  }

  private void put(StationPeaks more) {
    Deque<StationPeaks> waiting = peaks.computeIfAbsent(more.station(), _ -> new ArrayDeque<>(2));
    StationPeaks last = waiting.peekLast();
    if (last != null && Duration.between(last.from(), more.to()).compareTo(TOGETHER) <= 0) {
      waiting.removeLast();
      waiting.add(last.with(more));
      return;
    }
    waiting.add(more);
    if (waiting.size() > MOST_STRETCHES) {
      waiting.removeFirst();
      shed++;
    }
  }

  /** Takes all that waits: peaks first, then quakes in the order of their newest word. */
  synchronized List<RegionNews> take() {
    List<RegionNews> all = new ArrayList<>();
    peaks.values().forEach(one -> one.forEach(p -> all.add(new RegionNews.Peaks(p))));
    all.addAll(quakes.values());
    peaks.clear();
    quakes.clear();
    return all;
  }

  /** Stretches that were given up because a map took longer than five minutes. */
  synchronized long shed() {
    return shed;
  }
}
