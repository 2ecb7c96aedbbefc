package haetae.store.archive;

import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which times of a channel are covered, without gaps: stretches of one rate that meet within half a
 * sample are one. Not safe for threads.
 */
final class Stretches {
  private final ChannelId channel;
  private final TreeMap<Long, Stretch> byStart = new TreeMap<>();

  Stretches(ChannelId channel) {
    this.channel = channel;
  }

  void clear() {
    byStart.clear();
  }

  /** Adds samples from one time to another, ns since 1970. */
  void add(long startNanos, long endNanos, double rateHz) {
    long tolerance = Math.round(0.5e9 / rateHz);
    long start = startNanos;
    long end = endNanos;
    Map.Entry<Long, Stretch> other = byStart.floorEntry(end + tolerance);
    while (other != null && other.getValue().endNanos() >= start - tolerance) {
      Stretch known = other.getValue();
      if (known.sampleRateHz() != rateHz) {
        break;
      }
      start = Math.min(start, known.startNanos());
      end = Math.max(end, known.endNanos());
      byStart.remove(other.getKey());
      other = byStart.floorEntry(end + tolerance);
    }
    byStart.put(start, new Stretch(channel, start, end, rateHz));
  }

  /** In order of their start. */
  List<Stretch> list() {
    return new ArrayList<>(byStart.values());
  }
}
