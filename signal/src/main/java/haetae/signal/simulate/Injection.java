package haetae.signal.simulate;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fault of some channels during some time; usable on any stream of packets, simulated or
 * recorded.
 *
 * @param channels such as {@code XX.C07..HNZ}; {@code *} stands for anything
 * @param fromNanos first instant, nanoseconds since 1970
 * @param toNanos first instant after it
 */
public record Injection(String channels, long fromNanos, long toNanos, Fault fault) {
  public Injection {
    if (channels.isBlank() || toNanos <= fromNanos) {
      throw new InvalidValue(
          "injection on \""
              + channels
              + "\" lasts "
              + (toNanos - fromNanos) / 1e9
              + " s; expected a channel pattern and more than 0 s");
    }
  }

  /** Whether the fault is on this channel. */
  public boolean covers(ChannelId channel) {
    String pattern = Pattern.quote(channels).replace("*", "\\E.*\\Q");
    return channel.toString().matches(pattern);
  }

  /** The packet with the fault: cut at the fault's first and last instant, in order of time. */
  public List<Packet> apply(Packet packet) {
    if (packet.endNanos() <= fromNanos
        || packet.startNanos() >= toNanos
        || !covers(packet.channel())) {
      return List.of(packet);
    }
    int first = indexAt(packet, fromNanos);
    int end = indexAt(packet, toNanos);
    List<Packet> out = new ArrayList<>(3);
    add(out, packet, 0, first);
    if (end > first) {
      out.addAll(fault.apply(slice(packet, first, end)));
    }
    add(out, packet, end, packet.count());
    return out;
  }

  private static void add(List<Packet> out, Packet packet, int from, int to) {
    if (to > from) {
      out.add(slice(packet, from, to));
    }
  }

  /** First sample at or after the instant. */
  private static int indexAt(Packet packet, long nanos) {
    double index = (nanos - packet.startNanos()) * packet.sampleRateHz() / 1e9;
    return (int) Math.max(0, Math.min(packet.count(), Math.ceil(index - 1e-6)));
  }

  /** Samples from … to - 1 as a packet of their own. */
  static Packet slice(Packet packet, int from, int to) {
    return new Packet(
        packet.channel(),
        packet.timeNanos(from),
        packet.sampleRateHz(),
        Arrays.copyOfRange(packet.array(), from, to),
        to - from);
  }
}
