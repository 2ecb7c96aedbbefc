package haetae.app.sense.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceRegisterTest {
  private static final String HASH = "a".repeat(64);
  private static final GeoPoint PLACE = new GeoPoint(36.1, 129.3);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("devices.tsv");
  }

  private static Device shake(String id, String station, String address) {
    SensorChannel geophone =
        new SensorChannel("00", "EHZ", new Sensitivity(GroundQuantity.VELOCITY, 4e8), 0, -90, 100);
    SensorChannel east =
        new SensorChannel("", "ENE", new Sensitivity(GroundQuantity.ACCELERATION, -4e5), 90, 0, 50);
    return new Device(
        id, new StationId("AM", station), PLACE, HASH, address, List.of(geophone, east), "H-1");
  }

  @Test
  void everythingOfADeviceIsReadAgain() throws IOException {
    DeviceRegister register = new DeviceRegister(file());
    Device mems = new Device("m-1", new StationId("XX", "M1"), PLACE, "b".repeat(64));
    register.putAll(List.of(shake("rs", "R1234", "192.0.2.7"), mems));
    DeviceRegister again = new DeviceRegister(file());
    assertEquals(register.all(), again.all());
    assertEquals(Optional.of(mems), again.find("m-1"));
    assertEquals("rs", again.ofAddress("192.0.2.7").orElseThrow().id());
    Channel east = again.find("rs").orElseThrow().channels().get(1);
    assertEquals("AM.R1234..ENE", east.id().toString());
    assertEquals(-4e5, east.sensitivity().orElseThrow().countsPerUnit());
    assertEquals(90, east.azimuthDeg());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  /** Files of the time before devices had addresses and channels. */
  @Test
  void shortLinesAreCityAccelerometers() throws IOException {
    Files.writeString(file(), "d1\tXX\tD1\t36.0\t129.0\t" + HASH + "\n");
    assertTrue(new DeviceRegister(file()).find("d1").orElseThrow().cityAccelerometer());
  }

  @Test
  void aLineThatIsNoDeviceIsNamed() throws IOException {
    for (String line :
        List.of(
            "d1",
            "d1\tXX\tD1\t36.0\tx\t" + HASH,
            "d1\tXX\tD1\t36.0\t129.0\t" + HASH + "\t\t00 EHZ VELOCITY",
            "d1\tXX\tD1\t36.0\t129.0\t" + HASH + "\thost.example\t")) {
      Files.writeString(file(), line + "\n");
      InvalidValue e = assertThrows(InvalidValue.class, () -> new DeviceRegister(file()), line);
      assertTrue(e.getMessage().contains("'d1' is no device"), e.getMessage());
    }
  }

  @Test
  void twoDevicesMayNotHaveOneStationOrOneAddress() throws IOException {
    DeviceRegister register = new DeviceRegister(file());
    register.put(shake("one", "R1", "192.0.2.7"));
    assertThrows(InvalidValue.class, () -> register.put(shake("two", "R1", "192.0.2.8")));
    assertThrows(InvalidValue.class, () -> register.put(shake("two", "R2", "192.0.2.7")));
    assertEquals(1, new DeviceRegister(file()).all().size(), "nothing half done");
    register.put(shake("one", "R1", "192.0.2.9"));
    assertEquals(Optional.empty(), register.ofAddress("192.0.2.7"), "it has moved");
    register.put(shake("two", "R2", "192.0.2.7"));
    assertEquals(2, register.all().size());
  }

  @Test
  void addressesAreNumbersInOneForm() {
    assertEquals("2001:db8:0:0:0:0:0:7", shake("s", "R1", "2001:db8::7").address());
    InvalidValue e = assertThrows(InvalidValue.class, () -> shake("s", "R1", "shake.example.org"));
    assertTrue(e.getMessage().contains("192.0.2.7"), e.getMessage());
    assertThrows(
        InvalidValue.class,
        () -> new Device("d", new StationId("XX", "D"), PLACE, HASH, "192.0.2.7", List.of(), ""));
  }

  @Test
  void whoListensHearsOfEveryChange() throws IOException {
    DeviceRegister register = new DeviceRegister(file());
    AtomicInteger heard = new AtomicInteger();
    register.onChange(heard::incrementAndGet);
    register.put(shake("one", "R1", ""));
    assertTrue(register.remove("one"));
    assertEquals(2, heard.get());
    assertTrue(!register.remove("one"));
    assertEquals(2, heard.get(), "nothing has changed");
  }
}
