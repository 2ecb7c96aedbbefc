package haetae.signal.pick;

import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Pick;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Plays signals with a little noise to one accelerometer and keeps what it reports. */
final class Listening {
  static final Instant START = Instant.parse("2017-11-15T05:29:00Z");

  /** Counts per m/s². */
  private static final double GAIN = 1e5;

  /** Standard deviation of the noise, m/s². */
  private static final double NOISE_MPS2 = 3e-4;

  double packetS = 0.5;
  private final double rateHz;
  private final List<ChannelId> channels = new ArrayList<>();
  private final List<Random> noise = new ArrayList<>();
  private final PickStep step;
  private final StationWatch station;
  private final List<StationReport> reports = new ArrayList<>();

  Listening(double rateHz, String... codes) {
    this.rateHz = rateHz;
    List<Channel> known = new ArrayList<>();
    for (String code : codes.length == 0 ? new String[] {"HGZ"} : codes) {
      ChannelId id = ChannelId.of("KG", "PHA2", "00", code);
      noise.add(new Random(channels.size() + 17));
      channels.add(id);
      known.add(channel(id, rateHz));
    }
    step = new PickStep(PickSettings.DEFAULT, new Inventory(known));
    station = step.start();
  }

  private static Channel channel(ChannelId id, double rateHz) {
    Sensitivity sensitivity = new Sensitivity(GroundQuantity.ACCELERATION, GAIN);
    return new Channel(
        id,
        new GeoPoint(36.03, 129.37),
        0,
        0,
        id.direction() == 'E' ? 90 : 0,
        id.direction() == 'Z' ? -90 : 0,
        rateHz,
        Optional.of(sensitivity),
        Instant.MIN,
        Instant.MAX);
  }

  static Instant at(double s) {
    return START.plusNanos(Math.round(s * 1e9));
  }

  /** Accelerations, m/s², of time, s since {@link #START}; one per channel, noise is added. */
  void play(double fromS, double toS, DoubleUnaryOperator... signals) {
    send(
        fromS,
        toS,
        (channel, s) ->
            GAIN
                * (signals[channel].applyAsDouble(s)
                    + NOISE_MPS2 * noise.get(channel).nextGaussian()));
  }

  /** The same count again and again. */
  void playConstant(double fromS, double toS, double counts) {
    send(fromS, toS, (channel, s) -> counts);
  }

  private interface Source {
    double counts(int channel, double s);
  }

  private void send(double fromS, double toS, Source source) {
    long last = Math.round(toS * rateHz);
    long from = Math.round(fromS * rateHz);
    while (from < last) {
      long to = Math.min(last, from + Math.round(packetS * rateHz));
      for (int c = 0; c < channels.size(); c++) {
        double[] counts = new double[(int) (to - from)];
        for (int k = 0; k < counts.length; k++) {
          counts[k] = Math.rint(source.counts(c, (from + k) / rateHz));
        }
        long nanos = Packet.nanos(at(from / rateHz));
        step.on(
            station,
            new Packet(channels.get(c), nanos, rateHz, counts, counts.length),
            reports::add);
      }
      clock(to / rateHz);
      from = to;
    }
  }

  /** The data's clock moves on. */
  void clock(double s) {
    step.onTime(station, at(s), reports::add);
  }

  List<Pick> picks() {
    return of(StationReport.Picked.class).stream().map(StationReport.Picked::pick).toList();
  }

  List<StationReport.Rejected> rejected() {
    return of(StationReport.Rejected.class);
  }

  List<StationPeaks> peaks() {
    return of(StationReport.Peaks.class).stream().map(StationReport.Peaks::peaks).toList();
  }

  /** The newest word on how the station is. */
  StationReport.Heard last() {
    return of(StationReport.Heard.class).getLast();
  }

  private <T extends StationReport> List<T> of(Class<T> kind) {
    return reports.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
