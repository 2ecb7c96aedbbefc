package haetae.app.replay;

import haetae.store.archive.WaveformReport;
import haetae.store.archive.WaveformSource;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recorded waveforms cut into packets on a grid of data time: at the end of each grid interval come
 * all samples that fall into it, channel by channel. Samples are held in memory, 4 bytes each.
 */
public final class RecordedFeed implements PacketFeed {
  private final long packetNanos;
  private final List<Recording> recordings = new ArrayList<>();
  private final Map<String, Long> damaged = new TreeMap<>();
  private final long startNanos;
  private final long endNanos;
  private final long samples;

  /** One channel: its records in order of time, and where the reading is. */
  private static final class Recording {
    final ChannelId channel;
    final List<Stretch> stretches = new ArrayList<>();
    int at;
    int sample;

    Recording(ChannelId channel) {
      this.channel = channel;
    }

    long nextNanos() {
      return at < stretches.size() ? stretches.get(at).timeNanos(sample) : Long.MAX_VALUE;
    }
  }

  /**
   * Reads all paths.
   *
   * @param packetS length of a packet, s
   * @param notAfter records that begin later than this are taken for a wrong clock and left out
   * @throws InvalidValue if nothing can be read
   */
  public RecordedFeed(WaveformSource source, double packetS, Instant notAfter) {
    packetNanos = Math.round(packetS * 1e9);
    Map<ChannelId, Recording> byChannel = new TreeMap<>();
    long latest = Packet.nanos(notAfter);
    WaveformReport report =
        source.read(packet -> {
          if (packet.startNanos() > latest) {
            damaged.merge("time-in-the-future", 1L, Long::sum);
          } else {
            byChannel
                .computeIfAbsent(packet.channel(), Recording::new)
                .stretches
                .add(Stretch.of(packet));
          }
        });
    report.records().reasons().forEach((reason, count) -> damaged.merge(reason, count, Long::sum));
    recordings.addAll(byChannel.values());
    recordings.forEach(
        r -> r.stretches.sort(Comparator.comparingLong((Stretch s) -> s.startNanos())));
    if (recordings.isEmpty()) {
      throw new InvalidValue("the waveforms hold no samples; expected miniSEED records with data");
    }
    startNanos = recordings.stream().mapToLong(Recording::nextNanos).min().orElseThrow();
    endNanos =
        recordings.stream()
            .flatMap(r -> r.stretches.stream())
            .mapToLong(s -> s.timeNanos(s.count()))
            .max()
            .orElseThrow();
    samples =
        recordings.stream().flatMap(r -> r.stretches.stream()).mapToLong(Stretch::count).sum();
  }

  @Override
  public @Nullable Tick next() {
    long first = recordings.stream().mapToLong(Recording::nextNanos).min().orElse(Long.MAX_VALUE);
    if (first == Long.MAX_VALUE) {
      return null;
    }
    long end = (Math.floorDiv(first, packetNanos) + 1) * packetNanos;
    List<Packet> packets = new ArrayList<>();
    for (Recording recording : recordings) {
      take(recording, end, packets);
    }
    return new Tick(Packet.instant(end), packets);
  }

  private static void take(Recording recording, long endNanos, List<Packet> packets) {
    while (recording.nextNanos() < endNanos) {
      Stretch stretch = recording.stretches.get(recording.at);
      int to = stretch.firstAtOrAfter(endNanos, recording.sample);
      packets.add(stretch.packet(recording.channel, recording.sample, to));
      recording.sample = to;
      if (to == stretch.count()) {
        recording.at++;
        recording.sample = 0;
      }
    }
  }

  @Override
  public Instant start() {
    return Packet.instant(startNanos);
  }

  @Override
  public Instant end() {
    return Packet.instant(endNanos);
  }

  @Override
  public long samples() {
    return samples;
  }

  @Override
  public Map<String, Long> damaged() {
    return damaged;
  }
}
