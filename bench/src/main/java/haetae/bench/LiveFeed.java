package haetae.bench;

import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Stations of three channels that each have a packet of a second ready at a moment of their own
 * within the second: noise, and the P and S waves of one earthquake that arrive by distance and
 * grow weaker with it. The same for the same input.
 */
final class LiveFeed {
  static final double RATE_HZ = 100;
  static final int SAMPLES = 100;
  static final long SECOND = 1_000_000_000L;

  private static final int NOISE = 1 << 14;
  private static final double P_KM_PER_S = 6;
  private static final double S_KM_PER_S = 3.5;
  private static final double DEPTH_KM = 8;
  private static final double DIES_AWAY_S = 4;
  private static final double LONGEST_S = 30;

  /** Acceleration of S at 10 km, and how it falls with distance: drawn, of no model. */
  private static final double S_AT_10_KM_MPS2 = 2;

  private static final double DECAY = 1.5;
  private static final double P_OF_S = 0.3;

  /**
   * One station.
   *
   * @param channels Z, N, E
   * @param distanceKm from the hypocentre
   * @param phaseNanos its moment within the second
   * @param counts per m/s²
   */
  record Source(List<ChannelId> channels, double distanceKm, long phaseNanos, double counts) {}

  private final double quakeS;
  private final double noiseMps2;
  private final double[] noise = new double[NOISE];
  private final List<Source> sources = new ArrayList<>();

  /**
   * @param channels Z, N, E of station after station
   * @param quakeS origin time of the earthquake after the start, s
   * @param noiseMps2 standard deviation of the noise, m/s²
   */
  LiveFeed(List<Channel> channels, GeoPoint epicentre, double quakeS, double noiseMps2, long seed) {
    this.quakeS = quakeS;
    this.noiseMps2 = noiseMps2;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < NOISE; i++) {
      noise[i] = random.nextGaussian();
    }
    for (int c = 0; c < channels.size(); c += 3) {
      Channel first = channels.get(c);
      sources.add(
          new Source(
              channels.subList(c, c + 3).stream().map(Channel::id).toList(),
              Math.hypot(first.place().distanceKm(epicentre), DEPTH_KM),
              random.nextInt(1000) * 1_000_000L,
              first.sensitivity().orElseThrow().countsPerUnit()));
    }
    sources.sort(Comparator.comparingLong(Source::phaseNanos));
  }

  /** In the order in which their packets are ready. */
  List<Source> sources() {
    return sources;
  }

  /** When a station's packet of a number is ready after the start, ns: its data end then. */
  static long readyNanos(Source source, int number) {
    return source.phaseNanos + (number + 1) * SECOND;
  }

  /**
   * One packet.
   *
   * @param component 0, 1, 2: Z, N, E
   * @param startNanos the feed's start, ns since 1970
   */
  Packet packet(Source source, int component, int number, long startNanos) {
    long afterNanos = readyNanos(source, number) - SECOND;
    double[] samples = new double[SAMPLES];
    int phase = Math.floorMod(source.channels.hashCode() + 5003 * component + number * 613, NOISE);
    double noiseCounts = noiseMps2 * source.counts;
    for (int k = 0; k < SAMPLES; k++) {
      samples[k] = noise[(phase + k) % NOISE] * noiseCounts;
    }
    double sinceS = afterNanos * 1e-9 - quakeS;
    double s = S_AT_10_KM_MPS2 * Math.pow(10 / source.distanceKm, DECAY) * source.counts;
    double p = P_OF_S * s;
    boolean up = component == 0;
    add(samples, sinceS - source.distanceKm / P_KM_PER_S, up ? p : p / 4);
    add(samples, sinceS - source.distanceKm / S_KM_PER_S, up ? s / 4 : s);
    for (int k = 0; k < SAMPLES; k++) {
      samples[k] = Math.rint(samples[k]);
    }
    return new Packet(
        source.channels.get(component), startNanos + afterNanos, RATE_HZ, samples, SAMPLES);
  }

  /** A wave of 5 Hz that dies away over some seconds; {@code sinceS} is the first sample's time. */
  private static void add(double[] samples, double sinceS, double amplitude) {
    if (sinceS + samples.length / RATE_HZ <= 0 || sinceS > LONGEST_S) {
      return;
    }
    for (int k = 0; k < samples.length; k++) {
      double t = sinceS + k / RATE_HZ;
      if (t > 0) {
        samples[k] += amplitude * Math.exp(-t / DIES_AWAY_S) * Math.sin(10 * Math.PI * t);
      }
    }
  }
}
