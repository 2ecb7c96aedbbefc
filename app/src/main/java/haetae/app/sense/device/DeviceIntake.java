package haetae.app.sense.device;

import haetae.app.sense.Intake;
import haetae.signal.stream.Health;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What devices send → the intake, and on the way what it tells of the devices: are they heard, is
 * their clock right, are they quiet enough to be of use. A packet that ends in the future comes
 * from a wrong clock and would move a quake: it is kept, and not used. Where most devices say so it
 * is our own clock that is behind; then nobody is held back for it. Safe for threads.
 */
public final class DeviceIntake {
  private static final long CONSENSUS_S = 2;

  private final Intake intake;
  private final DeviceRegister register;
  private final DeviceSettings settings;
  private final InstantSource clock;
  private final Counter heldBack;
  private final Map<String, DeviceWatch> watches = new ConcurrentHashMap<>();
  private volatile Lag lag = new Lag(0, Instant.MIN);

  /** So far our clock is behind that of most devices, s, as found at a moment. */
  private record Lag(double s, Instant at) {}

  public DeviceIntake(
      Intake intake,
      DeviceRegister register,
      DeviceSettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    this.intake = intake;
    this.register = register;
    this.settings = settings;
    this.clock = clock;
    heldBack = meters.counter("haetae.devices.packets.held.back");
    meters.gauge("haetae.devices.registered", register, r -> r.all().size());
    meters.gauge("haetae.devices.red", this, is -> is.count(Health.Level.RED));
    meters.gauge("haetae.devices.amber", this, is -> is.count(Health.Level.AMBER));
    meters.gauge("haetae.devices.our.clock.behind.s", this, is -> is.lag.s());
    register.onChange(() -> watches.keySet().removeIf(id -> register.find(id).isEmpty()));
  }

  private long count(Health.Level level) {
    return register.all().stream().filter(d -> state(d).health().level() == level).count();
  }

  /**
   * Takes one message: a packet for each component.
   *
   * @return as {@link Intake#samples}, of all packets
   */
  public CompletableFuture<Void> samples(Device device, List<Packet> packets, String door) {
    if (packets.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    Instant now = clock.instant();
    DeviceWatch watch = watch(device);
    double delayS = watch.heard(device, packets, now);
    boolean ahead = -delayS - ourLagS(now) > settings.mostAheadS();
    if (ahead) {
      watch.heldBack(packets.size());
      heldBack.increment(packets.size());
    }
    CompletableFuture<?>[] all = new CompletableFuture<?>[packets.size()];
    Arrays.setAll(
        all, i -> ahead ? intake.kept(packets.get(i), door) : intake.samples(packets.get(i), door));
    return CompletableFuture.allOf(all);
  }

  /** Takes a value of an ordinary sensor; as {@link Intake#observation}. */
  public CompletableFuture<Void> observation(Observation observation, String door) {
    return intake.observation(observation, door);
  }

  /** Tells of a message that could not be read. */
  public void malformed(Device device) {
    watch(device).malformed();
  }

  /** Tells of a message that was dropped because there were too many. */
  public void overTheRate(Device device) {
    watch(device).overTheRate();
  }

  /** How a device does now. */
  public DeviceState state(Device device) {
    Instant now = clock.instant();
    return watch(device).state(settings, now, ourLagS(now));
  }

  private DeviceWatch watch(Device device) {
    return watches.computeIfAbsent(device.id(), _ -> new DeviceWatch());
  }

  /** Looked at every two seconds, by whoever comes first. */
  private double ourLagS(Instant now) {
    Lag known = lag;
    if (known.at().isAfter(now) || known.at().isBefore(now.minusSeconds(CONSENSUS_S))) {
      known = new Lag(Math.max(0, -medianDelayS(now)), now);
      lag = known;
    }
    return known.s();
  }

  /** Median of what the devices' quickest messages took; 0 if none was heard. */
  private double medianDelayS(Instant now) {
    double[] delays =
        watches.values().stream()
            .mapToDouble(watch -> watch.smallestDelayS(now))
            .filter(s -> !Double.isNaN(s))
            .sorted()
            .toArray();
    return delays.length == 0 ? 0 : delays[delays.length / 2];
  }
}
