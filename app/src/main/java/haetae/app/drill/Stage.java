package haetae.app.drill;

import haetae.app.platform.DataFolder;
import haetae.app.platform.PlatformSettings;
import haetae.app.sense.device.DeviceRegister;
import haetae.signal.format.StationXmlWriter;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.world.data.Packet;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The folder in which a platform is exercised: stations of the scenario as metadata, the city's
 * sensors registered with tokens of their own.
 */
final class Stage {
  private final SimulatedNetwork network;
  private final Path data;
  private final DeviceRegister register;
  private final Map<String, String> tokens;

  /**
   * Makes the folder ready.
   *
   * @throws haetae.world.InvalidValue if it holds real data
   */
  Stage(SimulatedNetwork network, Path data) throws IOException {
    this.network = network;
    this.data = data;
    DataFolder.open(data, DataFolder.Purpose.EXERCISE);
    List<StationId> sensors = Sensors.of(network);
    register = new DeviceRegister(data.resolve("devices.tsv"));
    tokens = Sensors.register(sensors, network.inventory(), register);
    Inventory others =
        new Inventory(
            network.inventory().listChannels().stream()
                .filter(channel -> !sensors.contains(channel.id().station()))
                .toList());
    try (OutputStream file = Files.newOutputStream(stations())) {
      StationXmlWriter.write(others, "exercise", Instant.EPOCH, file);
    }
  }

  /** Metadata of the stations that speak SeedLink. */
  Path stations() {
    return data.resolve("stations.xml");
  }

  /** Tokens of the sensors, by device id. */
  Map<String, String> tokens() {
    return tokens;
  }

  /**
   * Settings of the platform to be exercised.
   *
   * @param http port of the API, 0: any
   * @param mqtt port of the broker, 0: any
   * @param servers ports of SeedLink servers on this machine
   */
  PlatformSettings settings(String city, int http, int mqtt, List<Integer> servers) {
    return settings(city, data, stations(), http, mqtt, servers);
  }

  /** The same for a folder that is ready. */
  static PlatformSettings settings(
      String city, Path data, Path stations, int http, int mqtt, List<Integer> servers) {
    PlatformSettings usual = PlatformSettings.DEFAULT;
    return new PlatformSettings(
        city,
        data.toString(),
        List.of(stations.toString()),
        "",
        usual.threads(),
        usual.rememberMin(),
        new PlatformSettings.Http("127.0.0.1", http, "", ""),
        new PlatformSettings.Mqtt(true, "127.0.0.1", mqtt),
        servers.stream()
            .map(port -> new PlatformSettings.SeedLink("127.0.0.1", port, false, List.of("*_*")))
            .toList(),
        usual.archive());
  }

  /**
   * Logs the sensors in.
   *
   * @param acknowledged hears of every message that the broker has taken
   */
  Sensors connect(int mqtt, Consumer<List<Packet>> acknowledged) {
    return Sensors.connect(tokens, register, network.inventory(), mqtt, acknowledged);
  }
}
