package haetae.app.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import haetae.app.security.Account;
import haetae.app.security.Accounts;
import haetae.app.security.Role;
import haetae.app.sense.device.DeviceSettings;
import haetae.app.sense.device.Tokens;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices that are registered, used and struck off while the platform runs. */
class NewDeviceLiveTest {
  private static final String DEVICES = "/api/v1/devices";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private LivePlatform platform;

  private LivePlatform start() throws Exception {
    Path data = folder.resolve("data");
    Files.createDirectories(data);
    new Accounts(data.resolve("accounts.tsv"))
        .put(new Account("seo", Role.OFFICER, Tokens.hash("officer-token"), true));
    PlatformSettings plain = Loopback.settings(data);
    return LivePlatform.start(
        plain.with(
            new PlatformSettings.Mqtt(true, "127.0.0.1", 0),
            DeviceSettings.DEFAULT,
            new PlatformSettings.Shake(true, "127.0.0.1", 0)),
        DataFolder.Purpose.LIVE);
  }

  private JsonNode ask(String method, String path, String body, int status) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer officer-token")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(status, response.statusCode(), method + " " + path + ": " + response.body());
    return response.body().isEmpty()
        ? JsonMapper.shared().createObjectNode()
        : JsonMapper.shared().readTree(response.body());
  }

  private static String request(String id, String station, String more) {
    return "{\"id\":\"%s\",\"network\":\"AM\",\"station\":\"%s\",\"latitudeDeg\":36.03,\"longitudeDeg\":129.36%s}"
        .formatted(id, station, more);
  }

  private double state(String device, String name) throws Exception {
    return ask("GET", DEVICES + "/" + device, "", 200).path("state").path(name).asDouble();
  }

  private boolean known(String station) throws Exception {
    return ask("GET", "/api/v1/stations", "", 200).toString().contains("\"" + station + "\"");
  }

  private void until(String what, Wanted wanted) throws Exception {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!wanted.is()) {
      assertTrue(System.nanoTime() < limit, "waited 30 s for: " + what);
      Thread.sleep(100);
    }
  }

  private interface Wanted {
    boolean is() throws Exception;
  }

  /** A second of counts that end now. */
  private void datagrams() throws Exception {
    double startS = System.currentTimeMillis() / 1000.0 - 1;
    StringBuilder text = new StringBuilder("{'EHZ', ");
    text.append(String.format(Locale.ROOT, "%.3f", startS));
    for (int i = 0; i < 100; i++) {
      text.append(", ").append(1000 + 37 * (i % 11));
    }
    byte[] bytes = text.append('}').toString().getBytes(US_ASCII);
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
      InetAddress to = InetAddress.ofLiteral("127.0.0.1");
      int port = platform.shakePort().orElseThrow();
      socket.send(new DatagramPacket(bytes, bytes.length, to, port));
    }
  }

  @Test
  void aRaspberryShakeIsUsedAsSoonAsItIsRegistered() throws Exception {
    try (LivePlatform started = start()) {
      platform = started;
      datagrams();
      until(
          "denied",
          () -> platform.meters().get("haetae.shake.datagrams.denied").counter().count() == 1);
      ask(
          "POST",
          DEVICES,
          request(
              "shake-1",
              "R1234",
              ",\"address\":\"127.0.0.1\",\"channels\":[{\"code\":\"EHZ\",\"unit\":\"m/s\",\"countsPerUnit\":4e8}]"),
          201);
      until(
          "a station that is heard",
          () -> {
            datagrams();
            return known("AM.R1234");
          });
      JsonNode station = ask("GET", "/api/v1/stations/AM.R1234", "", 200);
      assertEquals(36.03, station.path("latitudeDeg").asDouble(), station.toString());
      JsonNode device = ask("GET", DEVICES + "/shake-1", "", 200);
      assertEquals("GREEN", device.path("state").path("health").asString(), device.toString());
      assertEquals("m/s", device.path("state").path("quietUnit").asString());
      assertEquals("EHZ", device.path("channels").path(0).path("code").asString());
      String xml = get("/fdsnws/station/1/query?format=text&level=channel");
      assertTrue(xml.contains("AM|R1234|00|EHZ"), xml);
      ask("DELETE", DEVICES + "/shake-1", "", 204);
      double denied = platform.meters().get("haetae.shake.datagrams.denied").counter().count();
      datagrams();
      until(
          "denied once more",
          () -> platform.meters().get("haetae.shake.datagrams.denied").counter().count() > denied);
      ask("GET", DEVICES + "/shake-1", "", 404);
    }
  }

  private String get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + platform.port() + path);
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private Mqtt5BlockingClient client(String id, String token) {
    Mqtt5BlockingClient client =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier(id)
            .serverHost("127.0.0.1")
            .serverPort(platform.mqttPort().orElseThrow())
            .simpleAuth()
            .username(id)
            .password(token.getBytes(UTF_8))
            .applySimpleAuth()
            .buildBlocking();
    client.connect();
    return client;
  }

  private static void publish(Mqtt5BlockingClient client, String id, double aheadS)
      throws Exception {
    List<String> z = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      z.add(String.format(Locale.ROOT, "%.3f", 0.3 * Math.sin(i)));
    }
    String list = String.join(",", z);
    String json =
        "{\"device_id\":\"%s\",\"x\":[%s],\"y\":[%s],\"z\":[%s],\"device_t\":%.3f,\"sr\":100}"
            .formatted(id, list, list, list, System.currentTimeMillis() / 1000.0 - 0.02 + aheadS);
    client
        .toAsync()
        .publishWith()
        .topic("haetae/v1/" + id + "/samples")
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(json.getBytes(UTF_8))
        .send()
        .get(10, TimeUnit.SECONDS);
  }

  @Test
  void anAccelerometerWithAWrongClockIsKeptButNotUsedAndOneStruckOffIsCutOff() throws Exception {
    try (LivePlatform started = start()) {
      platform = started;
      String right = token("right", "R1");
      String wrong = token("wrong", "R2");
      token("third", "R3");
      Mqtt5BlockingClient rightClient = client("right", right);
      Mqtt5BlockingClient wrongClient = client("wrong", wrong);
      for (int s = 0; s < 4; s++) {
        publish(rightClient, "right", 0);
        publish(wrongClient, "wrong", 4);
        Thread.sleep(1000);
      }
      until("the right one is heard", () -> known("AM.R1"));
      assertFalse(known("AM.R2"), "its samples were not used");
      assertEquals(12, state("wrong", "packetsHeldBack"));
      assertEquals(0, state("right", "packetsHeldBack"));
      JsonNode offset = ask("GET", DEVICES + "/wrong", "", 200).path("state").path("clockOffsetS");
      assertTrue(offset.path("from").asDouble() > 3 && offset.path("from").asDouble() < 4.1);
      ask("DELETE", DEVICES + "/right", "", 204);
      var unused =
          rightClient
              .toAsync()
              .publishWith()
              .topic("haetae/v1/right/samples")
              .payload(new byte[3])
              .send();
      until("cut off", () -> !rightClient.getState().isConnected());
      assertFalse(unused.isCancelled());
      wrongClient.disconnect();
    }
  }

  private String token(String id, String station) throws Exception {
    return ask("POST", DEVICES, request(id, station, ""), 201).path("token").asString();
  }
}
