package haetae.app.sense.mqtt;

import haetae.app.sense.device.Allowance;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Payloads of devices in their forms, by whichever broker they come → the intake. */
final class DeviceMessages {
  private static final String DOOR = "mqtt";

  private final DeviceIntake intake;
  private final double messagesPerS;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
  private final Counter malformed;
  private final Counter flooded;

  /**
   * @param messagesPerS of one device on the long run
   */
  DeviceMessages(DeviceIntake intake, double messagesPerS, MeterRegistry meters) {
    this.intake = intake;
    this.messagesPerS = messagesPerS;
    malformed = meters.counter("haetae.mqtt.messages.malformed");
    flooded = meters.counter("haetae.mqtt.messages.over.the.rate");
  }

  /**
   * Takes a message.
   *
   * @param form last part of its topic: {@code samples}, {@code samples.bin}, {@code observations}
   * @return done when it may be acknowledged: what it brought will survive the death of the
   *     process, or it is worth nothing and would be no better a second time
   */
  CompletableFuture<Void> take(Device device, String form, byte[] payload) {
    if (!allowances.computeIfAbsent(device.id(), _ -> new Allowance(messagesPerS)).take()) {
      flooded.increment();
      intake.overTheRate(device);
      return CompletableFuture.completedFuture(null);
    }
    try {
      return switch (form) {
        case "samples" -> samples(OpenEew.read(payload, device), device);
        case "samples.bin" -> samples(BinaryMotion.read(payload, device), device);
        case "observations" -> intake.observation(ObservationJson.read(payload, device), DOOR);
        default -> throw new InvalidValue("topic ends with " + form + "; expected samples");
      };
    } catch (InvalidValue e) {
      intake.malformed(device);
      malformed.increment();
      return CompletableFuture.completedFuture(null);
    }
  }

  private CompletableFuture<Void> samples(Motion motion, Device device) {
    return intake.samples(device, motion.packets(device), DOOR);
  }
}
