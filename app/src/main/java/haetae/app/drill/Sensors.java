package haetae.app.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.signal.simulate.SimulatedInstrument;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.world.data.Packet;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The city's own sensors of a drill: they log in to the broker like real ones and send what they
 * record, one message when the packets of all three components are there; every second one speaks
 * OpenEEW, the others the binary form.
 */
final class Sensors implements AutoCloseable {
  private final Inventory inventory;
  private final Consumer<List<Packet>> acknowledged;
  private final Map<StationId, Sensor> sensors = new TreeMap<>();

  /** One sensor with its connection, and the components of the message it is making. */
  private static final class Sensor {
    final Device device;
    final Mqtt5AsyncClient client;
    final boolean binary;
    final Map<Long, Packet[]> parts = new HashMap<>();

    Sensor(Device device, Mqtt5AsyncClient client, boolean binary) {
      this.device = device;
      this.binary = binary;
      this.client = client;
    }
  }

  private Sensors(Inventory inventory, Consumer<List<Packet>> acknowledged) {
    this.inventory = inventory;
    this.acknowledged = acknowledged;
  }

  /** Stations of a network that are sensors of a city: nothing but MEMS. */
  static List<StationId> of(SimulatedNetwork network) {
    return network.scenario().stations().stream()
        .filter(station ->
            station.instruments().stream().allMatch(i -> i.kind() == SimulatedInstrument.Kind.MEMS))
        .map(station -> station.id())
        .toList();
  }

  /** Registers them; the tokens by device id. */
  static Map<String, String> register(
      Collection<StationId> stations, Inventory inventory, DeviceRegister register)
      throws IOException {
    Map<String, String> tokens = new TreeMap<>();
    List<Device> devices = new ArrayList<>();
    for (StationId station : stations) {
      String id = name(station);
      String token = Tokens.fresh();
      var place = inventory.findPlace(station);
      if (place.isPresent()) {
        devices.add(new Device(id, station, place.get(), Tokens.hash(token)));
        tokens.put(id, token);
      }
    }
    register.putAll(devices);
    return tokens;
  }

  private static String name(StationId station) {
    return station.network() + "-" + station.station();
  }

  /**
   * Logs all in.
   *
   * @param acknowledged hears of every message that the broker has taken
   */
  static Sensors connect(
      Map<String, String> tokens,
      DeviceRegister register,
      Inventory inventory,
      int port,
      Consumer<List<Packet>> acknowledged) {
    Sensors all = new Sensors(inventory, acknowledged);
    List<CompletableFuture<?>> connecting = new ArrayList<>();
    tokens.forEach((id, token) ->
        register
            .find(id)
            .ifPresent(device -> {
              Mqtt5AsyncClient client = client(id, token, port);
              connecting.add(client.connect());
              all.sensors.put(
                  device.station(), new Sensor(device, client, all.sensors.size() % 2 == 1));
            }));
    CompletableFuture.allOf(connecting.toArray(new CompletableFuture<?>[0])).join();
    return all;
  }

  private static Mqtt5AsyncClient client(String id, String token, int port) {
    return MqttClient.builder()
        .useMqttVersion5()
        .identifier(id)
        .serverHost("127.0.0.1")
        .serverPort(port)
        .automaticReconnect()
        .initialDelay(250, TimeUnit.MILLISECONDS)
        .maxDelay(2, TimeUnit.SECONDS) // as docs/sensing.md asks of a city's sensors
        .applyAutomaticReconnect()
        .simpleAuth()
        .username(id)
        .password(token.getBytes(UTF_8))
        .applySimpleAuth()
        .buildAsync();
  }

  /** Whether the packet is of a sensor; if so it is sent. */
  boolean send(Packet packet) {
    Sensor sensor = sensors.get(packet.channel().station());
    if (sensor == null) {
      return false;
    }
    Packet[] parts = sensor.parts.computeIfAbsent(packet.startNanos(), start -> new Packet[3]);
    parts["ENZ".indexOf(packet.channel().direction())] = packet;
    if (parts[0] != null && parts[1] != null && parts[2] != null) {
      sensor.parts.remove(packet.startNanos());
      publish(sensor, parts);
    } else if (sensor.parts.size() > 10) { // a component was lost on the way
      sensor.parts.clear();
    }
    return true;
  }

  private void publish(Sensor sensor, Packet[] parts) {
    double[] mps2PerCount = new double[parts.length];
    for (int c = 0; c < parts.length; c++) {
      mps2PerCount[c] = 1 / countsPerMps2(parts[c]);
    }
    byte[] payload =
        sensor.binary
            ? SensorMessages.binary(parts, mps2PerCount)
            : SensorMessages.openEew(sensor.device.id(), parts, mps2PerCount);
    var _ =
        sensor
            .client
            .publishWith()
            .topic(
                "haetae/v1/" + sensor.device.id() + (sensor.binary ? "/samples.bin" : "/samples"))
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(payload)
            .send()
            .thenAccept(result -> {
              if (result.getError().isEmpty()) {
                acknowledged.accept(List.of(parts));
              }
            });
  }

  private double countsPerMps2(Packet packet) {
    return inventory
        .find(packet.channel(), Packet.instant(packet.startNanos()))
        .flatMap(Channel::sensitivity)
        .map(s -> s.countsPerUnit())
        .orElse(Device.COUNTS_PER_MPS2);
  }

  @Override
  public void close() {
    for (Sensor sensor : sensors.values()) {
      var _ = sensor.client.disconnect();
    }
  }
}
