package haetae.bench;

import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Packets of many stations as they become available: each station sends its three components
 * together, at its own moment within the packet length. Noise throughout; a quake in the middle of
 * the network makes an onset wherever its waves arrive.
 */
final class RealTimeFeed {
  private static final double RATE_HZ = SyntheticRecords.RATE_HZ;
  private static final int NOISE = 1 << 14;
  private static final double NOISE_COUNTS = 3;
  private static final double P_COUNTS = 2000;
  private static final double S_COUNTS = 6000;
  private static final double P_KM_PER_S = 6;
  private static final double S_KM_PER_S = 3.5;
  private static final double DEPTH_KM = 8;

  private final int packetSamples;
  private final double quakeS;
  private final double[] noise = new double[NOISE];
  private final List<Source> sources = new ArrayList<>();

  /** One station: its three channels and how far it is from the quake. */
  private record Source(List<ChannelId> channels, double distanceKm, int firstMs) {}

  /**
   * @param packetS length of a packet, s
   * @param quakeS origin time of the quake after the start, s
   */
  RealTimeFeed(List<Channel> channels, GeoPoint epicentre, double packetS, double quakeS) {
    this.packetSamples = (int) Math.round(packetS * RATE_HZ);
    this.quakeS = quakeS;
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < NOISE; i++) {
      noise[i] = Math.rint(NOISE_COUNTS * random.nextGaussian());
    }
    int periodMs = packetMs();
    for (int c = 0; c < channels.size(); c += 3) {
      List<ChannelId> ids = channels.subList(c, c + 3).stream().map(Channel::id).toList();
      double km = Math.hypot(channels.get(c).place().distanceKm(epicentre), DEPTH_KM);
      sources.add(new Source(ids, km, random.nextInt(periodMs)));
    }
    sources.sort((a, b) -> Integer.compare(a.firstMs, b.firstMs));
  }

  private int packetMs() {
    return (int) Math.round(packetSamples * 1000 / RATE_HZ);
  }

  int stations() {
    return sources.size();
  }

  /** When station {@code s} has its packet {@code number}, ms after the start. */
  long availableMs(int s, int number) {
    return sources.get(s).firstMs + (long) (number + 1) * packetMs();
  }

  /** The three packets, their data ending when they become available. */
  void packets(int s, int number, long startNanos, List<Packet> to) {
    Source source = sources.get(s);
    long firstMs = source.firstMs + (long) number * packetMs();
    for (int c = 0; c < 3; c++) {
      double[] samples = samples(source, c, firstMs);
      to.add(
          new Packet(
              source.channels.get(c),
              startNanos + firstMs * 1_000_000L,
              RATE_HZ,
              samples,
              samples.length));
    }
  }

  private double[] samples(Source source, int component, long firstMs) {
    long firstSample = Math.round(firstMs * RATE_HZ / 1000);
    int phase = Math.floorMod(source.hashCode() + 5003 * component + firstSample, NOISE);
    double[] samples = new double[packetSamples];
    int straight = Math.min(packetSamples, NOISE - phase);
    System.arraycopy(noise, phase, samples, 0, straight);
    System.arraycopy(noise, 0, samples, straight, packetSamples - straight);
    boolean vertical = component == 0;
    double firstS = firstMs / 1000.0 - quakeS;
    addWave(samples, firstS - source.distanceKm / P_KM_PER_S, vertical ? P_COUNTS : P_COUNTS / 4);
    addWave(samples, firstS - source.distanceKm / S_KM_PER_S, vertical ? S_COUNTS / 4 : S_COUNTS);
    return samples;
  }

  /** A wave of 5 Hz that dies away over some seconds; {@code sinceS} is the first sample's time. */
  private void addWave(double[] samples, double sinceS, double amplitude) {
    if (sinceS + samples.length / RATE_HZ <= 0 || sinceS > 15) {
      return;
    }
    for (int k = 0; k < samples.length; k++) {
      double t = sinceS + k / RATE_HZ;
      if (t > 0) {
        samples[k] += Math.rint(amplitude * Math.exp(-t / 3) * Math.sin(10 * Math.PI * t));
      }
    }
  }
}
