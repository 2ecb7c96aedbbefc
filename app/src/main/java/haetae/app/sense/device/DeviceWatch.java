package haetae.app.sense.device;

import haetae.signal.stream.Health;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is remembered of one device. Safe for threads. */
final class DeviceWatch {
  private static final double NANOS = 1e-9;
  private static final int SECONDS = 60;

  /** Smaller leads are within what clocks and networks do. */
  private static final double RIGHT_S = 0.1;

  private final TenMinutes delaysS = new TenMinutes();
  private final TenMinutes quiet = new TenMinutes();
  private Optional<Instant> heardAt = Optional.empty();
  private GroundQuantity quantity = GroundQuantity.ACCELERATION;
  private long nextNanos = Long.MIN_VALUE;
  private long messages;
  private long malformed;
  private long overTheRate;
  private long heldBack;
  private long gaps;

  /** Takes a message; its delay, s. */
  synchronized double heard(Device device, List<Packet> packets, Instant now) {
    messages++;
    heardAt = Optional.of(now);
    Packet first = packets.getFirst();
    long minute = minute(now);
    double delayS = (Packet.nanos(now) - lastNanos(packets)) * NANOS;
    delaysS.add(delayS, minute);
    follow(packets);
    Sensitivity sensitivity = sensitivity(device, first);
    quantity = sensitivity.quantity();
    if (first.count() > 1) {
      quiet.add(rms(first) / Math.abs(sensitivity.countsPerUnit()), minute);
    }
    return delayS;
  }

  /** Whether the first component goes on where it ended. */
  private void follow(List<Packet> packets) {
    ChannelId channel = packets.getFirst().channel();
    for (Packet packet : packets) {
      if (packet.channel().equals(channel)) {
        double half = 0.5e9 / packet.sampleRateHz();
        gaps += nextNanos != Long.MIN_VALUE && packet.startNanos() - nextNanos > half ? 1 : 0;
        nextNanos = Math.max(nextNanos, packet.endNanos());
      }
    }
  }

  private static long minute(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  /** Time of the last sample of a message. */
  private static long lastNanos(List<Packet> packets) {
    long last = Long.MIN_VALUE;
    for (Packet packet : packets) {
      last = Math.max(last, packet.timeNanos(packet.count() - 1));
    }
    return last;
  }

  private static Sensitivity sensitivity(Device device, Packet packet) {
    for (SensorChannel sensor : device.sensors()) {
      if (sensor.code().equals(packet.channel().code())) {
        return sensor.sensitivity();
      }
    }
    return new Sensitivity(GroundQuantity.ACCELERATION, Device.COUNTS_PER_MPS2);
  }

  private static double rms(Packet packet) {
    double mean = 0;
    for (int i = 0; i < packet.count(); i++) {
      mean += packet.sample(i) / packet.count();
    }
    double squares = 0;
    for (int i = 0; i < packet.count(); i++) {
      squares += (packet.sample(i) - mean) * (packet.sample(i) - mean);
    }
    return Math.sqrt(squares / packet.count());
  }

  synchronized void malformed() {
    malformed++;
  }

  synchronized void overTheRate() {
    overTheRate++;
  }

  synchronized void heldBack(int packets) {
    heldBack += packets;
  }

  /** Its smallest delay of late, s; NaN if it was not heard of for ten minutes. */
  synchronized double smallestDelayS(Instant now) {
    return delaysS.smallest(minute(now));
  }

  /**
   * @param ourLagS so far our own clock is behind what most devices say, s, not negative
   */
  synchronized DeviceState state(DeviceSettings settings, Instant now, double ourLagS) {
    double delayS = smallestDelayS(now);
    double noise = quiet.smallest(minute(now));
    return new DeviceState(
        health(settings, now, delayS + ourLagS, noise),
        heardAt,
        messages,
        malformed,
        overTheRate,
        heldBack,
        gaps,
        Double.isNaN(delayS) ? Optional.empty() : Optional.of(delayS),
        noise,
        quantity);
  }

  private Health health(DeviceSettings settings, Instant now, double delayS, double noise) {
    if (heardAt.isEmpty()) {
      return Health.red("nothing heard yet");
    }
    double silentS = (Packet.nanos(now) - Packet.nanos(heardAt.get())) * NANOS;
    if (silentS > settings.silentS()) {
      return Health.red(said("silent for %.0f s", silentS));
    }
    if (delayS < -RIGHT_S) {
      return Health.amber(said("clock ahead by at least %.1f s", -delayS));
    }
    if (delayS > settings.lateS()) {
      return Health.amber(said("late by %.1f s, or its clock is behind", delayS));
    }
    if (noise == 0) {
      return Health.amber("always the same value");
    }
    if (quantity == GroundQuantity.ACCELERATION && noise > settings.noisyMps2()) {
      return Health.amber(said("noisy: never below %.3f m/s²", noise));
    }
    return Health.GREEN;
  }

  private static String said(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }
}
