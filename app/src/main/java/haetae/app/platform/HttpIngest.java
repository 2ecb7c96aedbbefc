package haetae.app.platform;

import haetae.app.api.part.IngestDoor;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.signal.format.MiniSeedReader;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes miniSEED and observations over HTTP, each device its own; all of a message or nothing. */
final class HttpIngest implements IngestDoor {
  private static final String DOOR = "http";

  private final DeviceIntake intake;
  private final DeviceRegister register;

  HttpIngest(DeviceIntake intake, DeviceRegister register) {
    this.intake = intake;
    this.register = register;
  }

  @Override
  public CompletableFuture<Long> samples(String device, byte[] records) {
    Device known =
        register
            .find(device)
            .orElseThrow(() -> new InvalidValue("device " + device + " is not registered"));
    List<Packet> packets = new ArrayList<>();
    new MiniSeedReader()
        .read(
            "message of " + device,
            records,
            packet -> {
              if (!packet.channel().station().equals(known.station())) {
                throw new InvalidValue(
                    "records of " + packet.channel().station() + "; expected " + known.station());
              }
              packets.add(copy(packet));
            });
    long samples = packets.stream().mapToLong(Packet::count).sum();
    return intake.samples(known, packets, DOOR).thenApply(_ -> samples);
  }

  private static Packet copy(Packet packet) {
    return new Packet(
        packet.channel(),
        packet.startNanos(),
        packet.sampleRateHz(),
        Arrays.copyOf(packet.array(), packet.count()),
        packet.count());
  }

  @Override
  public CompletableFuture<Void> observations(String device, List<Observation> observations) {
    return CompletableFuture.allOf(
        observations.stream()
            .map(o -> intake.observation(o, DOOR))
            .toArray(CompletableFuture[]::new));
  }
}
