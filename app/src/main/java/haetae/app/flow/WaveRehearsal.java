package haetae.app.flow;

import haetae.app.live.LocalRunner;
import haetae.app.settings.Settings;
import haetae.signal.pick.PickStep;
import haetae.signal.pick.StationReport;
import haetae.world.data.Packet;
import haetae.world.flow.Flow;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Made-up waves at made-up stations, from samples to picks and motions: what a station does when
 * its ground moves is then compiled before it first does. For the rest see {@link Rehearsal}.
 */
final class WaveRehearsal {
  private static final int STATIONS = 30;
  private static final double RATE_HZ = 100;
  private static final int LENGTH_S = 60;
  private static final double P_S = 45;
  private static final double S_S = 49;
  private static final double NOISE_MPS2 = 0.001;
  private static final double P_MPS2 = 0.1;
  private static final double S_MPS2 = 0.4;
  private static final double COUNTS_PER_MPS2 = 1e6;
  private static final Instant START = Instant.EPOCH.plus(Duration.ofDays(1));
  private static final List<String> CODES = List.of("HNZ", "HNN", "HNE");

  private final SplittableRandom random = new SplittableRandom(1);
  private int picks;

  private WaveRehearsal() {}

  /**
   * Plays them, on the caller's thread; ends early if that is interrupted.
   *
   * @return how many picks they led to
   */
  static int hold(Settings settings) {
    WaveRehearsal rehearsal = new WaveRehearsal();
    rehearsal.play(settings);
    return rehearsal.picks;
  }

  private void play(Settings settings) {
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < STATIONS; i++) {
      for (String code : CODES) {
        channels.add(channel(new ChannelId(new StationId("ZZ", "R" + i), "", code)));
      }
    }
    Flow<Packet, StationReport> flow =
        Flow.of(Packet.class)
            .then(
                "pick",
                (Packet packet) -> packet.channel().station(),
                new PickStep(settings.pick(), new Inventory(channels)));
    try (LocalRunner<Packet> runner = new LocalRunner<>(flow, 1, this::count)) {
      Thread stopped = Thread.currentThread();
      for (int s = 0; s < LENGTH_S && !stopped.isInterrupted(); s++) {
        for (int i = 0; i < STATIONS; i++) { // one station after another, as they come
          runner.tick(packets(channels.subList(3 * i, 3 * i + 3), s), START.plusSeconds(s + 1));
        }
      }
    }
  }

  private static Channel channel(ChannelId id) {
    return new Channel(
        id,
        new GeoPoint(0, 0),
        0,
        0,
        id.direction() == 'E' ? 90 : 0,
        id.direction() == 'Z' ? -90 : 0,
        RATE_HZ,
        Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, COUNTS_PER_MPS2)),
        Instant.MIN,
        Instant.MAX);
  }

  private void count(Object output) {
    picks += output instanceof StationReport.Picked ? 1 : 0;
  }

  private List<Packet> packets(List<Channel> station, int second) {
    return station.stream().map(channel -> packet(channel, second)).toList();
  }

  private Packet packet(Channel channel, int second) {
    boolean vertical = channel.vertical();
    double[] counts = new double[(int) RATE_HZ];
    for (int k = 0; k < counts.length; k++) {
      double t = second + k / RATE_HZ;
      double motion =
          wave(t - P_S, vertical ? P_MPS2 : P_MPS2 / 4)
              + wave(t - S_S, vertical ? S_MPS2 / 4 : S_MPS2)
              + NOISE_MPS2 * random.nextGaussian();
      counts[k] = Math.rint(motion * COUNTS_PER_MPS2);
    }
    return new Packet(
        channel.id(), Packet.nanos(START.plusSeconds(second)), RATE_HZ, counts, counts.length);
  }

  /** 5 Hz, dying away within seconds. */
  private static double wave(double sinceS, double amplitude) {
    return sinceS < 0 ? 0 : amplitude * Math.exp(-sinceS / 3) * Math.sin(10 * Math.PI * sinceS);
  }
}
