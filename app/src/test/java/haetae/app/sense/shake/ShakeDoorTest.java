package haetae.app.sense.shake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.DeviceSettings;
import haetae.app.sense.device.RememberingIntake;
import haetae.app.sense.device.SensorChannel;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datagrams through a real socket; two loopback addresses are two senders. */
class ShakeDoorTest {
  private static final String GOOD = "{'EHZ', 1700000000.292, 14168, -14927, 16112}";
  private static final ChannelId EHZ = ChannelId.of("AM", "R1234", "00", "EHZ");

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RememberingIntake behind = new RememberingIntake();
  private ShakeDoor door;

  @BeforeEach
  void open() throws IOException {
    DeviceRegister register = new DeviceRegister(folder.resolve("devices.tsv"));
    SensorChannel geophone =
        new SensorChannel("00", "EHZ", new Sensitivity(GroundQuantity.VELOCITY, 4e8), 0, -90, 100);
    register.put(
        new Device(
            "rs",
            new StationId("AM", "R1234"),
            new GeoPoint(36, 129),
            "a".repeat(64),
            "127.0.0.1",
            List.of(geophone),
            ""));
    Instant now = Instant.ofEpochSecond(1_700_000_001);
    DeviceIntake intake =
        new DeviceIntake(behind, register, DeviceSettings.DEFAULT, () -> now, meters);
    door = ShakeDoor.start("127.0.0.1", 0, register, intake, meters);
  }

  @AfterEach
  void close() {
    door.close();
  }

  private void send(String from, String text) throws IOException {
    byte[] bytes = text.getBytes(US_ASCII);
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(from, 0))) {
      InetAddress to = InetAddress.ofLiteral("127.0.0.1");
      socket.send(new DatagramPacket(bytes, bytes.length, to, door.port()));
    }
  }

  private double count(String name) {
    return meters.get("haetae.shake.datagrams" + name).counter().count();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited 10 s in vain");
      Thread.sleep(5);
    }
  }

  @Test
  void aDatagramIsAPacketOfItsChannel() throws Exception {
    send("127.0.0.1", GOOD);
    await(() -> behind.used.size() == 1);
    Packet packet = behind.used.getFirst();
    assertEquals(EHZ, packet.channel());
    assertEquals(1_700_000_000_292_000_000L, packet.startNanos());
    assertEquals(100, packet.sampleRateHz());
    assertEquals(3, packet.count());
    assertEquals(-14_927, packet.sample(1));
  }

  @Test
  void whoIsNotRegisteredIsNotHeard() throws Exception {
    send("127.0.0.2", GOOD);
    await(() -> count(".denied") == 1);
    send("127.0.0.1", GOOD.replace("EHZ", "EHN"));
    send("127.0.0.1", "{'EHZ', 1");
    await(() -> count(".malformed") == 2);
    send("127.0.0.1", GOOD);
    await(() -> behind.used.size() == 1);
    assertEquals(4, count(""));
  }

  @Test
  void aFloodIsCutDownToTheRate() throws Exception {
    for (int i = 0; i < 300; i++) {
      send("127.0.0.1", GOOD);
    }
    await(() -> count("") == 300);
    assertTrue(count(".over.the.rate") > 100, "over the rate: " + count(".over.the.rate"));
    assertTrue(behind.used.size() >= 80, "taken: " + behind.used.size());
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () ->
                ShakeDoor.start(
                    "127.0.0.1",
                    door.port(),
                    new DeviceRegister(folder.resolve("none.tsv")),
                    new DeviceIntake(
                        behind,
                        new DeviceRegister(folder.resolve("none.tsv")),
                        DeviceSettings.DEFAULT,
                        Instant::now,
                        meters),
                    meters));
    assertTrue(e.getMessage().contains("127.0.0.1:" + door.port()), e.getMessage());
  }

  private static Packet read(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    return Datagram.read(bytes, bytes.length).packet(EHZ, 100);
  }

  @Test
  void blanksAndWholeSecondsDoNotMatter() {
    assertEquals(1_700_000_000_000_000_000L, read("{'EHZ',1700000000,1}").startNanos());
    assertEquals(2, read(" { 'EHZ' , 1700000000.5 , -1 , 2 } \r\n").count());
    assertEquals(500_000_001L, read("{'EHZ',0.5000000012,1}").startNanos());
  }

  @Test
  void whatIsNoDatagramIsRefusedWithItsPlace() {
    for (String bad :
        List.of(
            "",
            "{",
            "{'EHZ'}",
            "{'EHZ', 1700000000.5}",
            "{'ehz', 1, 2}",
            "{'ABCDEFGHI', 1, 2}",
            "{'EHZ', -1, 2}",
            "{'EHZ', 1, 2.5}",
            "{'EHZ', 1, 2} x",
            "{'EHZ', 99999999999, 2}",
            "{'EHZ', 1, 99999999999999999999}",
            "{'EHZ', 1" + ", 2".repeat(1025) + "}")) {
      InvalidValue e = assertThrows(InvalidValue.class, () -> read(bad), bad);
      assertTrue(e.getMessage().contains("at byte"), e.getMessage());
    }
    assertEquals(1024, read("{'EHZ', 1" + ", 2".repeat(1024) + "}").count());
  }

  /** Bytes changed by chance are a datagram or are refused; nothing else happens. */
  @Test
  void changedBytesDoNoHarm() {
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = GOOD.getBytes(US_ASCII);
      for (int k = random.nextInt(4); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Packet packet = Datagram.read(bytes, random.nextInt(bytes.length + 1)).packet(EHZ, 100);
        assertTrue(packet.count() >= 1 && packet.startNanos() >= 0);
      } catch (InvalidValue e) {
        refused++;
      }
    }
    assertTrue(refused > 100_000, "refused " + refused);
  }
}
