package haetae.app.platform;

import haetae.app.api.TlsFiles;
import haetae.app.sense.Intake;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.mqtt.MqttBroker;
import haetae.app.sense.mqtt.MqttReader;
import haetae.app.sense.mqtt.MqttReaderSettings;
import haetae.app.sense.mqtt.MqttSettings;
import haetae.app.sense.seedlink.SeedLinkClient;
import haetae.app.sense.seedlink.SeedLinkRequest;
import haetae.app.sense.seedlink.SeedLinkSettings;
import haetae.app.sense.shake.ShakeDoor;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The doors by which sensors come in: SeedLink, our MQTT broker and those of others, datagrams. */
final class Doors implements AutoCloseable {
  private final PlatformSettings settings;
  private final DeviceRegister register;
  private final DeviceIntake devices;
  private final MeterRegistry meters;
  private final CompletableFuture<Optional<MqttBroker>> starting;
  private final List<SeedLinkClient> seedlink = new ArrayList<>();
  private final List<MqttReader> readers = new ArrayList<>();
  private Optional<MqttBroker> broker = Optional.empty();
  private Optional<ShakeDoor> shake = Optional.empty();

  /** Begins with the broker: it takes as long to start as all else after the flow. */
  Doors(
      PlatformSettings settings,
      DeviceRegister register,
      DeviceIntake devices,
      MeterRegistry meters) {
    this.settings = settings;
    this.register = register;
    this.devices = devices;
    this.meters = meters;
    starting = CompletableFuture.supplyAsync(this::broker);
  }

  /**
   * Opens them all.
   *
   * @param intake of stations
   * @param numbers folder of what was last heard from servers
   * @throws InvalidValue naming the door that cannot be opened
   */
  void open(Intake intake, Path numbers) {
    try {
      broker = starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof InvalidValue invalid ? invalid : e;
    }
    PlatformSettings.Shake asked = settings.shake();
    if (asked.on()) {
      shake = Optional.of(ShakeDoor.start(asked.host(), asked.port(), register, devices, meters));
    }
    for (PlatformSettings.MqttServer server : settings.mqttbroker()) {
      readers.add(MqttReader.start(reader(server), register, devices, meters));
    }
    for (PlatformSettings.SeedLink server : settings.seedlink()) {
      listen(server, intake, numbers);
    }
  }

  private Optional<MqttBroker> broker() {
    PlatformSettings.Mqtt asked = settings.mqtt();
    if (!asked.on()) {
      return Optional.empty();
    }
    MqttSettings plain = MqttSettings.of(asked.host(), asked.port());
    return Optional.of(
        MqttBroker.start(
            asked.certificate().isEmpty() ? plain : plain.with(tls(asked)),
            register,
            devices,
            meters));
  }

  private static MqttSettings.Tls tls(PlatformSettings.Mqtt asked) {
    Path certificate = Path.of(asked.certificate());
    Path key = Path.of(asked.key());
    TlsFiles.context(certificate, key); // says what is wrong with them
    return new MqttSettings.Tls(certificate, key);
  }

  /**
   * How an outside broker is listened to.
   *
   * @throws InvalidValue if its password cannot be read, or a value is refused
   */
  static MqttReaderSettings reader(PlatformSettings.MqttServer server) {
    return MqttReaderSettings.of(
        server.host(),
        server.port(),
        server.tls(),
        Objects.requireNonNullElse(server.user(), ""),
        password(Objects.requireNonNullElse(server.passwordFile(), "")),
        Objects.requireNonNullElse(server.clientId(), "haetae"),
        server.topics());
  }

  private static String password(String file) {
    if (file.isEmpty()) {
      return "";
    }
    try {
      String first = Files.readString(Path.of(file)).lines().findFirst().orElse("").strip();
      if (first.isEmpty()) {
        throw new InvalidValue(
            "mqttbroker.passwordFile: first line of " + file + " is empty; expected the password");
      }
      return first;
    } catch (IOException e) {
      throw new InvalidValue("mqttbroker.passwordFile: " + file + " cannot be read", e);
    }
  }

  private void listen(PlatformSettings.SeedLink server, Intake intake, Path numbers) {
    List<SeedLinkRequest> requests = server.streams().stream().map(Doors::request).toList();
    String file = "seedlink-" + server.host() + "-" + server.port() + ".txt";
    SeedLinkClient client =
        new SeedLinkClient(
            SeedLinkSettings.of(server.host(), server.port(), server.tls(), requests),
            intake,
            meters,
            numbers.resolve(file));
    seedlink.add(client);
    client.start();
  }

  /** {@code NET_STA:CHANNELS}. */
  private static SeedLinkRequest request(String stream) {
    String[] parts = stream.split(":", 2);
    String[] codes = parts[0].split("_", 2);
    if (codes.length != 2) {
      throw new InvalidValue(
          "seedlink.streams has '" + stream + "'; expected NETWORK_STATION:CHANNELS, as KS_*:HN?");
    }
    return new SeedLinkRequest(
        codes[0], codes[1], parts.length == 2 ? List.of(parts[1].split(",")) : List.of());
  }

  /** After so long without a word a SeedLink server is given up. */
  void silentS(double seconds) {
    seedlink.forEach(client -> client.silentS(seconds));
  }

  /** Where the broker listens; empty if there is none. */
  Optional<Integer> mqttPort() {
    return broker.map(MqttBroker::port);
  }

  /** Where datagrams are taken; empty if nowhere. */
  Optional<Integer> shakePort() {
    return shake.map(ShakeDoor::port);
  }

  /** What each connection to a server is doing. */
  List<String> connections() {
    return Stream.concat(
            seedlink.stream().map(SeedLinkClient::state), readers.stream().map(MqttReader::state))
        .toList();
  }

  @Override
  public void close() {
    seedlink.forEach(SeedLinkClient::close);
    readers.forEach(MqttReader::close);
    broker.ifPresent(MqttBroker::close);
    shake.ifPresent(ShakeDoor::close);
  }
}
