package haetae.app.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.DeviceSettings;
import haetae.app.sense.device.Tokens;
import haetae.app.sense.mqtt.BinaryMotion;
import haetae.app.sense.mqtt.MqttBroker;
import haetae.app.sense.mqtt.MqttSettings;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensors that send twenty times what they should while the earth shakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodTest {
  private static final int SENSORS = 20;
  private static final int TIMES = 20;
  private static final int SAMPLES = 100;

  private final PlayedQuake quake = new PlayedQuake(); // of this class: it is large

  @TempDir Path folder;

  /** Knows which stations' packets were kept, each by its first sample. */
  private static final class Told extends PlayedQuake.Kept {
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Override
    public CompletableFuture<Void> write(Packet packet) {
      kept.add(packet.channel().station() + " " + packet.startNanos() / 1_000_000);
      return super.write(packet);
    }
  }

  private record Sensor(Device device, Mqtt5AsyncClient client) {
    CompletableFuture<Boolean> send(Instant start) {
      return client
          .publishWith()
          .topic("haetae/v1/" + device.id() + "/samples.bin")
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(BinaryMotion.write(new int[3][SAMPLES], start.toEpochMilli() * 1000, 100, 1))
          .send()
          .handle((result, failure) -> failure == null && result.getError().isEmpty());
    }

    String mark(Instant start) {
      return device.station() + " " + start.toEpochMilli();
    }
  }

  private static Sensor sensor(int n, DeviceRegister register, int port) throws Exception {
    String token = Tokens.fresh();
    GeoPoint place = new GeoPoint(36, 129.3);
    Device device = new Device("s" + n, new StationId("HM", "S" + n), place, Tokens.hash(token));
    register.put(device);
    Mqtt5AsyncClient client =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier(device.id())
            .serverHost("127.0.0.1")
            .serverPort(port)
            .simpleAuth()
            .username(device.id())
            .password(token.getBytes(UTF_8))
            .applySimpleAuth()
            .buildAsync();
    client.connect().join();
    return new Sensor(device, client);
  }

  /** The first sensor keeps to its message a second; of the others so many do not. */
  @ParameterizedTest(name = "{0} of the sensors flood")
  @ValueSource(ints = {1, SENSORS})
  void warningsAndTheOthersGetThroughAndTheFloodIsRefusedAndCounted(int mad) throws Exception {
    Told told = new Told();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    DeviceRegister register = new DeviceRegister(folder.resolve("devices.tsv"));
    Path data = folder.resolve("data" + mad);
    quake.from(0);
    List<Sensor> sensors = new ArrayList<>();
    try (Platform platform = quake.platform(data, told, quake::now, meters);
        MqttBroker broker =
            MqttBroker.start(
                MqttSettings.of("127.0.0.1", 0),
                register,
                new DeviceIntake(
                    platform.intake(), register, DeviceSettings.DEFAULT, quake::now, meters),
                meters)) {
      for (int n = 0; n <= SENSORS; n++) {
        sensors.add(sensor(n, register, broker.port()));
      }
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger flood = new AtomicInteger();
      Thread flooding =
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  flood.addAndGet(mad);
                  sensors.subList(1, 1 + mad).forEach(one -> one.send(quake.now()));
                  pause(1000 / TIMES);
                }
              });
      List<Instant> quiet = new ArrayList<>();
      List<CompletableFuture<Boolean>> taken = new ArrayList<>();
      Thread keeping =
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  Instant start = Instant.ofEpochMilli(quake.now().toEpochMilli());
                  quiet.add(start);
                  taken.add(sensors.getFirst().send(start));
                  pause(1000);
                }
              });
      quake.from(0);
      quake.play(platform, 0, 60);
      PlayedQuake.await(platform, known -> !known.alerts().isEmpty());
      over.set(true);
      flooding.join();
      keeping.join();
      for (int i = 0; i < quiet.size(); i++) {
        assertTrue(taken.get(i).join(), "message " + i + " of the quiet one is acknowledged");
        assertTrue(told.kept.contains(sensors.getFirst().mark(quiet.get(i))), "and kept");
      }
      assertTrue(quiet.size() >= 4, quiet.size() + " of the quiet one");
      assertEquals(1, platform.newsroom().now().quakes().size());
      double refused = meters.get("haetae.mqtt.messages.over.the.rate").counter().count();
      assertTrue(refused > flood.get() / 4.0, refused + " of " + flood + " refused");
      assertEquals(Optional.empty(), platform.trouble());
      assertEquals(0, meters.get("haetae.flow.shed").gauge().value());
    } finally {
      sensors.forEach(one -> one.client.disconnect());
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
