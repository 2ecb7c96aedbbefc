package haetae.app.replay;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the smallest and largest sample of each bin of one vertical a station, for drawing. */
final class Thinning {
  private static final int MOST_BINS = 4000;

  private final long startNanos;
  private final double binS;
  private final int bins;
  private final Map<StationId, Drawn> drawn = new TreeMap<>();

  private static final class Drawn {
    final ChannelId channel;
    final float[] low;
    final float[] high;
    double sum;
    long seen;

    Drawn(ChannelId channel, int count) {
      this.channel = channel;
      low = new float[count];
      high = new float[count];
      java.util.Arrays.fill(low, Float.NaN);
      java.util.Arrays.fill(high, Float.NaN);
    }
  }

  Thinning(long startNanos, long endNanos) {
    this.startNanos = startNanos;
    double seconds = Math.max(1, (endNanos - startNanos) * 1e-9);
    binS = Math.max(0.1, seconds / MOST_BINS);
    bins = (int) Math.ceil(seconds / binS) + 1;
  }

  void add(Packet packet) {
    if (packet.channel().direction() != 'Z') {
      return;
    }
    Drawn d =
        drawn.computeIfAbsent(packet.channel().station(), _ -> new Drawn(packet.channel(), bins));
    if (!d.channel.equals(packet.channel())) {
      return;
    }
    for (int k = 0; k < packet.count(); k++) {
      int bin = (int) ((packet.timeNanos(k) - startNanos) * 1e-9 / binS);
      if (bin < 0 || bin >= bins) {
        continue;
      }
      float value = (float) packet.sample(k);
      d.low[bin] = Float.isNaN(d.low[bin]) ? value : Math.min(d.low[bin], value);
      d.high[bin] = Float.isNaN(d.high[bin]) ? value : Math.max(d.high[bin], value);
      d.sum += value;
      d.seen++;
    }
  }

  List<Trace> traces() {
    List<Trace> traces = new ArrayList<>();
    for (Drawn d : drawn.values()) {
      float mean = d.seen == 0 ? 0 : (float) (d.sum / d.seen);
      float peak = 1e-30f;
      for (int i = 0; i < bins; i++) {
        if (!Float.isNaN(d.low[i])) {
          peak = Math.max(peak, Math.max(Math.abs(d.low[i] - mean), Math.abs(d.high[i] - mean)));
        }
      }
      float[] low = d.low.clone();
      float[] high = d.high.clone();
      for (int i = 0; i < bins; i++) {
        low[i] = (low[i] - mean) / peak;
        high[i] = (high[i] - mean) / peak;
      }
      traces.add(new Trace(d.channel, startNanos, binS, low, high));
    }
    return traces;
  }
}
