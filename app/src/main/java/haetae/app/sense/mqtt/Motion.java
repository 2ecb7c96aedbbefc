package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.util.List;
import java.util.stream.IntStream;

/** One message of a device: x, y and z of equal length, in counts of {@link Device}. */
final class Motion {
  /** More samples are refused. */
  static final int MOST_SAMPLES = 4096;

  private final double[][] counts;
  private final long startNanos;
  private final double rateHz;

  /**
   * @param counts x, y, z
   * @param startNanos of the first sample, since 1970
   */
  Motion(double[][] counts, long startNanos, double rateHz) {
    int n = counts[0].length;
    if (n == 0 || n > MOST_SAMPLES || counts[1].length != n || counts[2].length != n) {
      throw new InvalidValue(
          "x, y, z have %d, %d, %d samples; expected the same number, 1 to %d"
              .formatted(n, counts[1].length, counts[2].length, MOST_SAMPLES));
    }
    Check.inRange("sr", rateHz, 1, 1000, "Hz");
    this.counts = counts;
    this.startNanos = startNanos;
    this.rateHz = rateHz;
  }

  /** A packet for each component. */
  List<Packet> packets(Device device) {
    if (!device.cityAccelerometer()) {
      throw new InvalidValue(
          device + " has channels of its own; expected x, y, z of a city accelerometer");
    }
    return IntStream.range(0, counts.length)
        .mapToObj(
            c -> new Packet(device.channel(c), startNanos, rateHz, counts[c], counts[c].length))
        .toList();
  }
}
