package haetae.app.sense.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import haetae.app.api.TestCertificate;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.DeviceSettings;
import haetae.app.sense.device.RememberingIntake;
import haetae.app.sense.device.Tokens;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our broker with TLS and with a foreign client; a foreign broker with us as its client. */
class MqttForeignTest {
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
  private DeviceIntake intake;

  @BeforeEach
  void register() throws IOException {
    register = new DeviceRegister(folder.resolve("devices.tsv"));
    token = Tokens.fresh();
    register.put(
        new Device("d1", new StationId("XX", "D1"), new GeoPoint(36, 129), Tokens.hash(token)));
    intake =
        new DeviceIntake(behind, register, DeviceSettings.DEFAULT, InstantSource.system(), meters);
  }

  private MqttBroker broker(Optional<MqttSettings.Tls> tls) {
    MqttSettings plain = MqttSettings.of("127.0.0.1", 0);
    return MqttBroker.start(tls.map(plain::with).orElse(plain), register, intake, meters);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited 20 s in vain");
      Thread.sleep(10);
    }
  }

  private double count(String name) {
    return meters.get(name).counter().count();
  }

  @Test
  void overTlsOnlyWhoTrustsTheCertificateIsHeard() throws Exception {
    TestCertificate files = new TestCertificate(folder);
    try (MqttBroker broker =
        broker(Optional.of(new MqttSettings.Tls(files.certificate, files.key)))) {
      MqttClientSslConfig trust =
          MqttClientSslConfig.builder().trustManagerFactory(files.trust()).build();
      Mqtt5BlockingClient right = client(broker.port(), Optional.of(trust));
      right.connect();
      right
          .publishWith()
          .topic("haetae/v1/d1/samples")
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(JSON.getBytes(UTF_8))
          .send();
      assertEquals(3, packets.size());
      right.disconnect();
      Mqtt5BlockingClient stranger =
          client(broker.port(), Optional.of(MqttClientSslConfig.builder().build()));
      Assertions.assertThrows(Exception.class, stranger::connect);
      Mqtt5BlockingClient open = client(broker.port(), Optional.empty());
      Assertions.assertThrows(Exception.class, open::connect);
      assertEquals(3, packets.size());
    }
  }

  private Mqtt5BlockingClient client(int port, Optional<MqttClientSslConfig> tls) {
    return MqttClient.builder()
        .useMqttVersion5()
        .identifier("c" + System.nanoTime())
        .serverHost("127.0.0.1")
        .serverPort(port)
        .sslConfig(tls.orElse(null))
        .simpleAuth()
        .username("d1")
        .password(token.getBytes(UTF_8))
        .applySimpleAuth()
        .buildBlocking();
  }

  private Mosquitto.Said publish(
      int port, String version, String user, String password, String topic, Path payload)
      throws Exception {
    Optional<Path> program = Mosquitto.program("mosquitto_pub");
    assumeTrue(program.isPresent(), "no mosquitto_pub on this machine: no foreign client");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.get().toString(), "-h", "127.0.0.1", "-p", "" + port));
    command.addAll(List.of("-V", version, "-q", "1", "-u", user, "-P", password));
    command.addAll(List.of("-t", topic, "-f", payload.toString()));
    return Mosquitto.run(command);
  }

  @Test
  void aForeignClientIsUnderstoodInBothVersions() throws Exception {
    Path json = Files.writeString(folder.resolve("json"), JSON);
    int[][] steps = {{1, -5}, {0, 0}, {7, 3}};
    Path binary =
        Files.write(
            folder.resolve("bin"), BinaryMotion.write(steps, 1_700_000_000_000_000L, 100, 100));
    Path level =
        Files.writeString(
            folder.resolve("level"),
            "{\"quantity\":\"water-level\",\"unit\":\"m\",\"value\":1.5,\"at\":\"2026-11-23T00:00:00Z\"}");
    try (MqttBroker broker = broker(Optional.empty())) {
      for (String version : List.of("311", "5")) {
        packets.clear();
        observations.clear();
        assertEquals(
            0, publish(broker.port(), version, "d1", token, "haetae/v1/d1/samples", json).code());
        assertEquals(
            0,
            publish(broker.port(), version, "d1", token, "haetae/v1/d1/samples.bin", binary)
                .code());
        assertEquals(
            0,
            publish(broker.port(), version, "d1", token, "haetae/v1/d1/observations", level)
                .code());
        assertEquals(6, packets.size(), "version " + version);
        assertEquals(10_000, packets.get(0).sample(0));
        assertEquals(-500, packets.get(3).sample(1));
        assertEquals(1.5, observations.getFirst().value());
        Mosquitto.Said wrong =
            publish(broker.port(), version, "d1", token + "x", "haetae/v1/d1/samples", json);
        assertNotEquals(0, wrong.code(), wrong.text());
        publish(broker.port(), version, "d1", token, "haetae/v1/d2/samples", json);
        assertEquals(6, packets.size());
      }
      assertTrue(count("haetae.mqtt.messages.denied") >= 2);
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private MqttReader reader(int port, String password) {
    MqttReaderSettings settings =
        new MqttReaderSettings(
            "127.0.0.1",
            port,
            false,
            "reader",
            password,
            "haetae-test",
            List.of("city/+/samples", "city/+/samples.bin"),
            5,
            60,
            20,
            0.1,
            1,
            100);
    return MqttReader.start(settings, register, intake, meters);
  }

  private double reader(String name) {
    return meters.get("haetae.mqtt.reader." + name).counter().count();
  }

  /** Until a message comes through; those are forgotten. */
  private void awaitSubscribed(int port, Path json) throws Exception {
    for (int i = 0; i < 15 && packets.isEmpty(); i++) {
      publish(port, "5", "d1", "secret", "city/d1/samples", json);
      Thread.sleep(500);
    }
    assertTrue(packets.size() >= 3, "nothing came through");
    packets.clear();
  }

  private boolean connected() {
    return meters.get("haetae.mqtt.reader.connected").gauge().value() == 1;
  }

  @Test
  void anOutsideBrokersDevicesAreHeardAndNothingIsLostOrAcknowledgedTooEarly() throws Exception {
    Optional<Path> program = Mosquitto.program("mosquitto");
    assumeTrue(program.isPresent(), "no mosquitto on this machine: no foreign broker");
    Path json = Files.writeString(folder.resolve("json"), JSON);
    int port = free();
    try (Mosquitto foreign = Mosquitto.start(program.get(), folder, port, "secret");
        MqttReader reader = reader(port, "secret")) {
      await(this::connected);
      assertTrue(reader.state().startsWith("127.0.0.1:" + foreign.port + " CONNECTED"));
      awaitSubscribed(port, json);
      publish(port, "5", "d1", "secret", "city/d1/samples", json);
      await(() -> packets.size() == 3);
      publish(port, "5", "d1", "secret", "city/d9/samples", json);
      await(() -> reader("messages.unknown") == 1);
      behind.answer = CompletableFuture.failedFuture(new IOException("disk full"));
      publish(port, "5", "d1", "secret", "city/d1/samples", json);
      await(() -> reader("messages.unkept") >= 1);
      behind.answer = CompletableFuture.completedFuture(null);
      await(() -> reader("breaks") >= 1 && connected());
      await(() -> packets.size() >= 9); // the second message has come again, and stayed
      int known = packets.size();
      publish(port, "5", "d1", "secret", "city/d1/samples", json);
      await(() -> packets.size() >= known + 3);
    }
  }

  /** While we are away the broker keeps what comes; while it is away we wait for it. */
  @Test
  void aSessionOutlivesUsAndAnAttemptOutlivesTheBroker() throws Exception {
    Optional<Path> program = Mosquitto.program("mosquitto");
    assumeTrue(program.isPresent(), "no mosquitto on this machine: no foreign broker");
    Path json = Files.writeString(folder.resolve("json"), JSON);
    int port = free();
    MqttReader early = reader(port, "secret");
    try (Mosquitto foreign = Mosquitto.start(program.get(), folder, port, "secret")) {
      await(this::connected);
      awaitSubscribed(port, json);
      early.close();
      publish(foreign.port, "5", "d1", "secret", "city/d1/samples", json);
      assertEquals(0, packets.size());
      try (MqttReader late = reader(port, "secret")) {
        await(() -> packets.size() == 3);
        assertTrue(late.state().contains("CONNECTED"));
      }
    }
  }

  @Test
  void aTopicsDeviceStandsWhereTheFirstFittingFilterHasItsPlus() {
    MqttReaderSettings settings =
        MqttReaderSettings.of(
            "host.example",
            1883,
            false,
            "",
            "",
            "haetae",
            List.of("iot-2/type/+/id/x", "a/+/samples", "b/c/+/#"));
    assertEquals(Optional.of("d1"), settings.device("a/d1/samples"));
    assertEquals(Optional.empty(), settings.device("a/d1/other"));
    assertEquals(Optional.of("d2"), settings.device("b/c/d2/evt/x/fmt/json"));
    assertEquals("samples", MqttReaderSettings.form("b/c/d2/evt/x/fmt/json"));
    assertEquals("samples.bin", MqttReaderSettings.form("a/d1/samples.bin"));
    InvalidValue e =
        Assertions.assertThrows(
            InvalidValue.class,
            () ->
                MqttReaderSettings.of(
                    "host.example", 1883, false, "", "hush", "haetae", List.of("a/#")));
    assertTrue(e.getMessage().contains("where the device's id stands"), e.getMessage());
    assertTrue(!settings.toString().contains("hush"));
  }
}
