package haetae.bench;

import haetae.app.platform.DataFolder;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.signal.format.StationXmlWriter;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The platform's data folder: stations as metadata, sensors registered with tokens. */
final class LiveFolder {
  static final GeoPoint EPICENTRE = new GeoPoint(36.1, 129.35);
  private static final double COUNTS_PER_MPS2 = 1e5;

  /** Sensors stand within so many degrees of the middle of the city. */
  private static final double CITY_DEG = 0.3;

  /** A sensor and the token it logs in with. */
  record Login(Device device, String token) {}

  private final Path root;
  private final List<Channel> stations;
  private final List<Login> sensors = new ArrayList<>();

  LiveFolder(Path root, LiveLoad load) throws IOException {
    this.root = root;
    DataFolder folder = DataFolder.open(root, DataFolder.Purpose.EXERCISE);
    stations =
        SyntheticNetwork.channels(load.stations(), GroundQuantity.ACCELERATION, COUNTS_PER_MPS2);
    try (OutputStream file = Files.newOutputStream(stationFile(root))) {
      StationXmlWriter.write(new Inventory(stations), "bench", Instant.EPOCH, file);
    }
    DeviceRegister register = new DeviceRegister(folder.devices());
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < load.mems(); i++) {
      String token = Tokens.fresh();
      GeoPoint place =
          new GeoPoint(
              EPICENTRE.latDeg() + random.nextDouble(-CITY_DEG, CITY_DEG),
              EPICENTRE.lonDeg() + random.nextDouble(-CITY_DEG, CITY_DEG));
      Device device =
          new Device("mems-" + i, new StationId("HM", "M" + i), place, Tokens.hash(token));
      sensors.add(new Login(device, token));
    }
    register.putAll(sensors.stream().map(Login::device).toList());
  }

  static Path stationFile(Path root) {
    return root.resolve("stations.xml");
  }

  static Path archive(Path root) {
    return new DataFolder(root).archive();
  }

  Path root() {
    return root;
  }

  /** Z, N, E of the stations. */
  List<Channel> stations() {
    return stations;
  }

  List<Login> sensors() {
    return sensors;
  }

  /** Z, N, E of the sensors. */
  List<Channel> sensorChannels() {
    List<Channel> all = new ArrayList<>();
    for (Login login : sensors) {
      List<Channel> eastNorthUp = login.device().channels();
      all.addAll(eastNorthUp.reversed());
    }
    return all;
  }
}
