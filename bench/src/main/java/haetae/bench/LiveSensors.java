package haetae.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import haetae.app.sense.mqtt.BinaryMotion;
import haetae.world.data.Packet;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sensors at the broker, a connection and a token each; every second one speaks OpenEEW, the others
 * the binary form. At least once: the broker acknowledges each message.
 */
final class LiveSensors implements AutoCloseable {
  /** Connections made side by side. */
  private static final int AT_ONCE = 50;

  private static final double GAL_PER_COUNT = 1e-4; // of whole micrometres per second squared

  private record Sensor(String id, Mqtt5AsyncClient client, boolean binary, int times) {}

  private final Map<StationId, Sensor> sensors = new HashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  LiveSensors(List<LiveFolder.Login> logins, int port, LiveLoad.Trouble trouble) {
    List<CompletableFuture<?>> connecting = new ArrayList<>();
    for (LiveFolder.Login login : logins) {
      Mqtt5AsyncClient client = client(login, port);
      connecting.add(client.connect());
      sensors.put(
          login.device().station(),
          new Sensor(
              login.device().id(),
              client,
              sensors.size() % 2 == 1,
              sensors.size() < trouble.flooding() ? trouble.flood() : 1));
      if (connecting.size() == AT_ONCE) {
        await(connecting);
      }
    }
    await(connecting);
  }

  private static void await(List<CompletableFuture<?>> connecting) {
    CompletableFuture.allOf(connecting.toArray(new CompletableFuture<?>[0]))
        .orTimeout(60, TimeUnit.SECONDS)
        .join();
    connecting.clear();
  }

  private static Mqtt5AsyncClient client(LiveFolder.Login login, int port) {
    String id = login.device().id();
    return MqttClient.builder()
        .useMqttVersion5()
        .identifier(id)
        .serverHost("127.0.0.1")
        .serverPort(port)
        .simpleAuth()
        .username(id)
        .password(login.token().getBytes(UTF_8))
        .applySimpleAuth()
        .buildAsync();
  }

  /** Sends a message of three packets: Z, N, E; one that floods sends it again and again. */
  void send(Packet[] parts) {
    Sensor sensor = sensors.get(parts[0].channel().station());
    if (sensor == null) {
      throw new IllegalArgumentException("no sensor " + parts[0].channel());
    }
    byte[] payload = sensor.binary ? binary(parts) : openEew(sensor.id, parts);
    for (int i = 0; i < sensor.times; i++) {
      send(sensor, payload);
    }
  }

  private void send(Sensor sensor, byte[] payload) {
    var _ =
        sensor
            .client
            .publishWith()
            .topic("haetae/v1/" + sensor.id + (sensor.binary ? "/samples.bin" : "/samples"))
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(payload)
            .send()
            .whenComplete((result, failure) -> {
              boolean taken = failure == null && result.getError().isEmpty();
              (taken ? acknowledged : refused).incrementAndGet();
            });
  }

  private static byte[] binary(Packet[] parts) {
    int[][] steps = new int[parts.length][parts[0].count()];
    for (int c = 0; c < parts.length; c++) {
      for (int i = 0; i < steps[c].length; i++) {
        steps[c][i] = (int) parts[parts.length - 1 - c].sample(i);
      }
    }
    return BinaryMotion.write(steps, parts[0].startNanos() / 1000, LiveFeed.RATE_HZ, 1);
  }

  private static byte[] openEew(String id, Packet[] parts) {
    StringBuilder json = new StringBuilder(4096);
    json.append("{\"device_id\":\"").append(id).append('"');
    for (int c = 0; c < parts.length; c++) {
      Packet part = parts[parts.length - 1 - c];
      json.append(",\"").append("xyz".charAt(c)).append("\":[");
      for (int i = 0; i < part.count(); i++) {
        json.append(i == 0 ? "" : ",").append((float) (part.sample(i) * GAL_PER_COUNT));
      }
      json.append(']');
    }
    long lastMicros = parts[0].timeNanos(parts[0].count() - 1) / 1000;
    String lastS =
        lastMicros / 1_000_000
            + "."
            + String.valueOf(1_000_000 + lastMicros % 1_000_000).substring(1);
    json.append(",\"device_t\":").append(lastS);
    return json.append(",\"sr\":100.0}").toString().getBytes(UTF_8);
  }

  /** Messages the broker has taken. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** Messages it has not, or whose connection was lost. */
  long refused() {
    return refused.get();
  }

  @Override
  public void close() {
    for (Sensor sensor : sensors.values()) {
      var _ = sensor.client.disconnect();
    }
  }
}
