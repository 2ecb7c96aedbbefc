package haetae.app.platform;

import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.settings.StationFiles;
import haetae.world.InvalidValue;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The stations of the files and the devices of the register, as they are now. The same object is
 * given out until one of them changes. Files are looked at every ten seconds; those that cannot be
 * used change nothing until they can. Safe for threads.
 */
final class LiveInventory implements Supplier<Inventory>, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveInventory.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private final List<Path> files;
  private final DeviceRegister devices;
  private final Thread thread = Thread.ofVirtual().name("haetae-stations").unstarted(this::run);
  private String stamp;
  private volatile Inventory stations;
  private volatile Inventory now;
  private volatile String trouble = "";

  /**
   * Reads the files and begins to look after them.
   *
   * @param files StationXML, files or folders
   * @throws InvalidValue naming a file that cannot be read
   */
  LiveInventory(List<String> files, DeviceRegister devices) {
    this.files = files.stream().map(Path::of).toList();
    this.devices = devices;
    stamp = StationFiles.stamp(this.files);
    stations = read();
    now = stations;
    devices.onChange(this::renew);
    renew();
    thread.start();
  }

  private Inventory read() {
    return files.isEmpty() ? new Inventory(List.of()) : StationFiles.read(files);
  }

  private synchronized void renew() {
    List<Channel> channels = new ArrayList<>(stations.listChannels());
    devices.all().forEach(device -> channels.addAll(device.channels()));
    now = new Inventory(channels);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads the files anew where they have changed. */
  synchronized void look() {
    try {
      String seen = StationFiles.stamp(files);
      if (!seen.equals(stamp)) {
        Inventory changed = read();
        refuseStationsOfDevices(changed);
        stations = changed;
        stamp = seen;
        renew();
        LOG.log(
            System.Logger.Level.INFO,
            "station files read anew: " + changed.listChannels().size() + " channels");
      }
      trouble = "";
    } catch (InvalidValue e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(trouble)) {
        LOG.log(System.Logger.Level.WARNING, "station files are as they were: " + why);
      }
      trouble = why;
    }
  }

  private void refuseStationsOfDevices(Inventory changed) {
    for (Device device : devices.all()) {
      if (changed.findPlace(device.station()).isPresent()) {
        throw new InvalidValue(
            "station "
                + device.station()
                + " is that of device "
                + device.id()
                + "; expected a code of its own");
      }
    }
  }

  @Override
  public Inventory get() {
    return now;
  }

  /** What the files alone say. */
  Inventory stations() {
    return stations;
  }

  /** Why files that have changed are not in use; empty if they are. */
  String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
