package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.signal.format.StationXmlWriter;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Station files that change under a running platform. */
class LiveInventoryTest {
  private static final StationId FIRST = new StationId("XX", "A1");
  private static final StationId SECOND = new StationId("XX", "A2");

  @TempDir Path folder;
  private Path files;
  private DeviceRegister devices;
  private LiveInventory inventory;

  @BeforeEach
  void open() throws IOException {
    files = Files.createDirectories(folder.resolve("stations"));
    write("one.xml", FIRST);
    devices = new DeviceRegister(folder.resolve("devices.tsv"));
    devices.put(device("m1", new StationId("HM", "M1")));
    inventory = new LiveInventory(List.of(files.toString()), devices);
  }

  @AfterEach
  void close() {
    inventory.close();
  }

  private static Device device(String id, StationId station) {
    return new Device(id, station, new GeoPoint(36, 129), "a".repeat(64));
  }

  private void write(String name, StationId station) throws IOException {
    List<Channel> channels = device("x", station).channels();
    try (OutputStream out = Files.newOutputStream(files.resolve(name))) {
      StationXmlWriter.write(new Inventory(channels), "test", Instant.EPOCH, out);
    }
  }

  private boolean knows(StationId station) {
    return inventory.get().findPlace(station).isPresent();
  }

  @Test
  void aFileThatComesIsUsedAndOneThatGoesIsNot() throws IOException {
    Inventory before = inventory.get();
    inventory.look();
    assertSame(before, inventory.get(), "nothing has changed");
    write("two.xml", SECOND);
    inventory.look();
    assertNotSame(before, inventory.get());
    assertTrue(knows(FIRST) && knows(SECOND) && knows(new StationId("HM", "M1")));
    Files.delete(files.resolve("one.xml"));
    inventory.look();
    assertTrue(!knows(FIRST) && knows(SECOND) && knows(new StationId("HM", "M1")));
  }

  @Test
  void whatCannotBeUsedChangesNothingUntilItCan() throws IOException {
    write("two.xml", SECOND);
    byte[] whole = Files.readAllBytes(files.resolve("two.xml"));
    Files.write(files.resolve("two.xml"), Arrays.copyOf(whole, whole.length / 2));
    inventory.look();
    assertTrue(knows(FIRST) && !knows(SECOND));
    assertTrue(inventory.trouble().contains("two.xml"), inventory.trouble());
    Files.write(files.resolve("two.xml"), whole);
    inventory.look();
    assertTrue(knows(SECOND));
    assertEquals("", inventory.trouble());
  }

  @Test
  void theStationOfADeviceIsRefused() throws IOException {
    write("two.xml", new StationId("HM", "M1"));
    inventory.look();
    assertTrue(inventory.trouble().contains("HM.M1 is that of device m1"), inventory.trouble());
    assertTrue(knows(FIRST));
  }
}
