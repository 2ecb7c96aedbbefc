package haetae.app.sense.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.DeviceSettings;
import haetae.app.sense.device.RememberingIntake;
import haetae.app.sense.device.Tokens;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MqttBrokerTest {
  private static final String JSON =
      "{\"device_id\":\"d1\",\"x\":[1,2],\"y\":[0,0],\"z\":[-1,0.5],\"device_t\":1700000000.5,"
          + "\"sr\":100,\"cloud_t\":1700000001}";

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RememberingIntake behind = new RememberingIntake();
  private final List<Packet> packets = behind.used;
  private final List<Observation> observations = behind.observations;
  private String token = "";
  private DeviceRegister register;
  private MqttBroker broker;

  @BeforeEach
  void start() throws Exception {
    register = new DeviceRegister(folder.resolve("devices.tsv"));
    token = Tokens.fresh();
    register.put(
        new Device("d1", new StationId("XX", "D1"), new GeoPoint(36, 129), Tokens.hash(token)));
    DeviceIntake devices =
        new DeviceIntake(behind, register, DeviceSettings.DEFAULT, InstantSource.system(), meters);
    broker = MqttBroker.start(MqttSettings.of("127.0.0.1", 0), register, devices, meters);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private Mqtt5BlockingClient client(String user, String password) {
    return MqttClient.builder()
        .useMqttVersion5()
        .identifier("c-" + user + "-" + System.nanoTime())
        .serverHost("127.0.0.1")
        .serverPort(broker.port())
        .simpleAuth()
        .username(user)
        .password(password.getBytes(UTF_8))
        .applySimpleAuth()
        .buildBlocking();
  }

  private Mqtt5BlockingClient connected() {
    Mqtt5BlockingClient client = client("d1", token);
    client.connect();
    return client;
  }

  private CompletableFuture<?> publish(Mqtt5BlockingClient client, String form, byte[] payload) {
    return client
        .toAsync()
        .publishWith()
        .topic("haetae/v1/d1/" + form)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(payload)
        .send();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited 10 s in vain");
      Thread.sleep(5);
    }
  }

  private double count(String name) {
    return meters.get(name).counter().count();
  }

  @Test
  void aMessageOfOpenEewBecomesThreePackets() throws Exception {
    Mqtt5BlockingClient client = connected();
    publish(client, "samples", JSON.getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    assertEquals(3, packets.size());
    Packet x = packets.get(0);
    assertEquals("XX.D1..HNE", x.channel().toString());
    assertEquals(10_000, x.sample(0)); // 1 gal is 0.01 m/s², 10,000 counts
    assertEquals(1_700_000_000_490_000_000L, x.startNanos()); // device_t is the last sample's
    assertEquals(5_000, packets.get(2).sample(1));
    client.disconnect();
  }

  @Test
  void theBinaryFormIsTheSame() throws Exception {
    int[][] steps = {{1, -5, 700}, {0, 0, 0}, {Integer.MAX_VALUE, Integer.MIN_VALUE, 3}};
    byte[] bytes = BinaryMotion.write(steps, 1_700_000_000_000_000L, 31.25, 100);
    Mqtt5BlockingClient client = connected();
    publish(client, "samples.bin", bytes).get(10, TimeUnit.SECONDS);
    assertEquals(-500, packets.get(0).sample(1));
    assertEquals(100.0 * Integer.MIN_VALUE, packets.get(2).sample(1));
    assertEquals(31.25, packets.get(1).sampleRateHz());
    client.disconnect();
  }

  @Test
  void observationsHaveUnits() throws Exception {
    Mqtt5BlockingClient client = connected();
    String json =
        "{\"quantity\":\"water-level\",\"unit\":\"m\",\"value\":1.5,\"at\":\"2026-11-23T00:00:00Z\"}";
    publish(client, "observations", json.getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    assertEquals("m", observations.getFirst().unit());
    assertEquals("d1", observations.getFirst().device());
    client.disconnect();
  }

  @Test
  void theAcknowledgementWaitsForTheArchiveAndNobodyElseDoes() throws Exception {
    CompletableFuture<Void> slow = new CompletableFuture<>();
    behind.answer = slow;
    Mqtt5BlockingClient client = connected();
    CompletableFuture<?> acknowledged = publish(client, "samples", JSON.getBytes(UTF_8));
    await(() -> packets.size() == 3);
    assertThrows(TimeoutException.class, () -> acknowledged.get(300, TimeUnit.MILLISECONDS));
    behind.answer = CompletableFuture.completedFuture(null);
    publish(client, "samples", JSON.getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    slow.complete(null);
    acknowledged.get(10, TimeUnit.SECONDS);
    client.disconnect();
  }

  @Test
  void whatCouldNotBeKeptIsNotAcknowledged() throws Exception {
    behind.answer = CompletableFuture.failedFuture(new java.io.IOException("disk full"));
    Mqtt5BlockingClient client = connected();
    CompletableFuture<?> acknowledged = publish(client, "samples", JSON.getBytes(UTF_8));
    await(() -> !client.getState().isConnected());
    assertTrue(!acknowledged.isDone() || acknowledged.isCompletedExceptionally());
  }

  @Test
  void wrongTokensUnknownDevicesAndOthersTopicsAreDenied() throws Exception {
    assertThrows(Exception.class, () -> client("d1", token + "x").connect());
    assertThrows(Exception.class, () -> client("d2", token).connect());
    Mqtt5BlockingClient client = connected();
    var unused =
        client
            .toAsync()
            .publishWith()
            .topic("haetae/v1/d2/samples")
            .payload(JSON.getBytes(UTF_8))
            .send();
    await(() -> !client.getState().isConnected());
    assertEquals(List.of(), packets);
    assertEquals(1, count("haetae.mqtt.messages.denied"));
    assertFalse(unused.isCancelled());
  }

  @Test
  void nobodyMaySubscribe() {
    Mqtt5BlockingClient client = connected();
    assertThrows(Exception.class, () -> client.subscribeWith().topicFilter("haetae/#").send());
    assertThrows(
        Exception.class, () -> client.subscribeWith().topicFilter("haetae/v1/d1/samples").send());
  }

  @Test
  void malformedMessagesAreCountedAndTheConnectionLives() throws Exception {
    Mqtt5BlockingClient client = connected();
    List<String> bad =
        List.of(
            "",
            "{",
            "[]",
            JSON.replace("d1", "d2"),
            JSON.replace("\"sr\":100", "\"sr\":0"),
            JSON.replace("[1,2]", "[1]"),
            JSON.replace("[1,2]", "[1,\"a\"]"),
            JSON.replace("[1,2]", "[1,1e300]"));
    for (String json : bad) {
      publish(client, "samples", json.getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    }
    publish(client, "samples.bin", "HM".getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    assertEquals(bad.size() + 1, count("haetae.mqtt.messages.malformed"));
    assertEquals(List.of(), packets);
    publish(client, "samples", JSON.getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    assertEquals(3, packets.size());
    client.disconnect();
  }

  @Test
  void aFloodIsCutDownToTheRate() throws Exception {
    Mqtt5BlockingClient client = connected();
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(publish(client, "samples", JSON.getBytes(UTF_8)));
    }
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get(20, TimeUnit.SECONDS);
    assertTrue(count("haetae.mqtt.messages.over.the.rate") >= 60);
    assertTrue(packets.size() >= 3 * 20);
    client.disconnect();
  }

  @Test
  void theRegisterIsReadAgain() {
    DeviceRegister again = new DeviceRegister(folder.resolve("devices.tsv"));
    assertEquals(register.find("d1"), again.find("d1"));
    assertEquals(1, again.all().size());
  }
}
