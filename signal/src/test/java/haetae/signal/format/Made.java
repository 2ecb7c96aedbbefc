package haetae.signal.format;

import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

/** Records made with our own writer. */
final class Made {
  static final ChannelId ID = ChannelId.of("KG", "PHA2", "00", "HGZ");
  static final long START = 1_510_723_771_123_456_000L;

  private Made() {}

  /** Quiet noise, an onset, and strong shaking: every width of difference occurs. */
  static int[] shaking(int n, long seed) {
    Random random = new Random(seed);
    int[] x = new int[n];
    for (int i = 0; i < n; i++) {
      double sigma = Math.pow(10, 1 + 6.5 * i / n);
      x[i] = (int) (random.nextGaussian() * sigma);
    }
    return x;
  }

  static byte[] records(RecordFormat format, int length, double rateHz, int[] counts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new MiniSeedWriter(bytes, format, length).write(ID, START, rateHz, counts);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
