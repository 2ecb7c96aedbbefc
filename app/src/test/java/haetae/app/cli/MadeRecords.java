package haetae.app.cli;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.signal.format.StationXmlWriter;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Records and metadata of one imagined accelerometer: noise, and an onset after 20 s. */
final class MadeRecords {
  static final ChannelId ID = ChannelId.of("KG", "PHA2", "00", "HGZ");
  static final Instant START = Instant.parse("2017-11-15T05:29:00Z");
  static final int ONSET = 2000;

  private MadeRecords() {}

  /** 40 s at 100 Hz, counts of 1e-5 m/s². */
  static int[] counts() {
    Random random = new Random(11);
    int[] counts = new int[4000];
    for (int i = 0; i < counts.length; i++) {
      double noise = 20 * random.nextGaussian();
      double s = (i - ONSET) * 0.01;
      double wave = i < ONSET ? 0 : 20_000 * Math.exp(-s / 4) * Math.sin(2 * Math.PI * 5 * s);
      counts[i] = (int) Math.round(noise + wave);
    }
    return counts;
  }

  static byte[] miniSeed(RecordFormat format, Instant start) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      long nanos = haetae.world.data.Packet.nanos(start);
      new MiniSeedWriter(bytes, format, 512).write(ID, nanos, 100, counts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Metadata of {@link #ID}, under another station code if wished. */
  static byte[] stationXml(String station) {
    Channel channel =
        new Channel(
            ChannelId.of("KG", station, "00", "HGZ"),
            new GeoPoint(36.03, 129.37),
            20,
            0,
            0,
            -90,
            100,
            Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, 1e5)),
            Instant.parse("2010-01-01T00:00:00Z"),
            Instant.MAX);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StationXmlWriter.write(new Inventory(List.of(channel)), "made", START, bytes);
    return bytes.toByteArray();
  }
}
