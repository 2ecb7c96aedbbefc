package haetae.app.platform;

import haetae.app.sense.device.DeviceRegister;
import haetae.app.settings.StationFiles;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The stations of the files, as they were at the start, and the devices of the register, as they
 * are now. The same object is given out until the register changes. Safe for threads.
 */
final class LiveInventory implements Supplier<Inventory> {
  private final Inventory stations;
  private final DeviceRegister devices;
  private volatile Inventory now;

  /**
   * @param files StationXML, files or folders
   * @throws haetae.world.InvalidValue naming a file that cannot be read
   */
  LiveInventory(List<String> files, DeviceRegister devices) {
    this.devices = devices;
    stations =
        files.isEmpty()
            ? new Inventory(List.of())
            : StationFiles.read(files.stream().map(Path::of).toList());
    now = stations;
    devices.onChange(this::renew);
    renew();
  }

  private synchronized void renew() {
    List<Channel> channels = new ArrayList<>(stations.listChannels());
    devices.all().forEach(device -> channels.addAll(device.channels()));
    now = new Inventory(channels);
  }

  @Override
  public Inventory get() {
    return now;
  }

  /** What the files alone say. */
  Inventory stations() {
    return stations;
  }
}
