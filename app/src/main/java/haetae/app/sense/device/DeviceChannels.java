package haetae.app.sense.device;

import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import java.time.Instant;
import java.util.Optional;

/**
 * Channels of a device as metadata. Those of a city accelerometer are levelled and turned to north
 * by its software.
 */
final class DeviceChannels {
  private static final double[] AZIMUTH_DEG = {90, 0, 0};
  private static final double[] DIP_DEG = {0, 0, -90};

  private DeviceChannels() {}

  static Channel of(Device device, int component) {
    return new Channel(
        device.channel(component),
        device.place(),
        0,
        0,
        AZIMUTH_DEG[component],
        DIP_DEG[component],
        0,
        Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, Device.COUNTS_PER_MPS2)),
        Instant.MIN,
        Instant.MAX);
  }

  static Channel of(Device device, SensorChannel sensor) {
    return new Channel(
        new ChannelId(device.station(), sensor.location(), sensor.code()),
        device.place(),
        0,
        0,
        sensor.azimuthDeg(),
        sensor.dipDeg(),
        sensor.rateHz(),
        Optional.of(sensor.sensitivity()),
        Instant.MIN,
        Instant.MAX);
  }
}
