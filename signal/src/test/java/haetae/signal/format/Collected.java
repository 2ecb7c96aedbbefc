package haetae.signal.format;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything a reader handed on, kept. */
final class Collected {
  record Part(ChannelId channel, long startNanos, double rateHz, double[] samples) {}

  final List<Part> parts = new ArrayList<>();
  ReadReport report = new ReadReport();

  static Collected of(String name, byte[] bytes) {
    Collected all = new Collected();
    all.report = new MiniSeedReader().read(name, bytes, all::keep);
    return all;
  }

  static Collected of(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readAllBytes(file));
  }

  void keep(Packet packet) {
    double[] samples = Arrays.copyOf(packet.array(), packet.count());
    parts.add(new Part(packet.channel(), packet.startNanos(), packet.sampleRateHz(), samples));
  }

  /** All samples one after another, whatever their channel. */
  double[] samples() {
    return parts.stream().flatMapToDouble(p -> Arrays.stream(p.samples())).toArray();
  }
}
