package haetae.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.platform.PlatformSettings;
import haetae.world.InvalidValue;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path folder;

  private List<Finding> examine(String text) throws Exception {
    Path file = folder.resolve("haetae.toml");
    Files.writeString(file, text);
    return Doctor.examine(Optional.of(file));
  }

  private static Finding of(List<Finding> findings, String subject) {
    return findings.stream().filter(f -> f.subject().equals(subject)).findFirst().orElseThrow();
  }

  private String sound(int port) {
    return "city = \"%s\"\ndata = \"%s\"\n[http]\nport = %d\n[mqtt]\nport = 0\n"
        .formatted(Path.of("..", "cities", "pohang"), folder.resolve("data"), port);
  }

  @Test
  void aSoundSetUpIsNotBad() throws Exception {
    List<Finding> findings = examine(sound(0));
    assertEquals(
        List.of(),
        findings.stream()
            .filter(f -> f.verdict() == Verdict.BAD && !f.subject().equals("data space"))
            .toList());
    assertEquals(Verdict.OK, of(findings, "java").verdict());
    assertEquals(Verdict.OK, of(findings, "http.port").verdict());
    assertEquals(Verdict.WARN, of(findings, "stations").verdict());
    assertFalse(Files.exists(folder.resolve("data")), "a doctor changes nothing");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Finding port = of(examine(sound(taken.getLocalPort())), "http.port");
      assertEquals(Verdict.BAD, port.verdict());
      assertTrue(port.is().en().contains(":" + taken.getLocalPort()), port.is().en());
      assertTrue(port.toDo().en().contains("ss -ltnp"), port.toDo().en());
      assertTrue(port.toDo().ko().contains("http.port"), port.toDo().ko());
    }
  }

  @Test
  void aFileThatCannotBeReadIsOneFinding() throws Exception {
    Finding config = of(examine("[http]\nprot = 1\n"), "config");
    assertEquals(Verdict.BAD, config.verdict());
    assertTrue(config.is().en().contains("'http.prot' is no setting"), config.is().en());
  }

  @Test
  void aCityThatIsNotThereIsNamed() throws Exception {
    Finding city = of(examine("city = \"nowhere\"\ndata = \"" + folder + "\"\n"), "city");
    assertEquals(Verdict.BAD, city.verdict());
    assertTrue(city.is().en().contains("no city 'nowhere'"), city.is().en());
  }

  @Test
  void theDataOfAnExerciseAreRefused() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("PURPOSE"), "EXERCISE\n");
    Finding purpose = of(examine(sound(0)), "data purpose");
    assertEquals(Verdict.BAD, purpose.verdict());
    assertTrue(purpose.is().en().contains("EXERCISE"), purpose.is().en());
  }

  @Test
  void accountsThatOthersMayReadAreFound() throws Exception {
    Path file = Files.createFile(folder.resolve("accounts.tsv"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Verdict.WARN, FolderCheck.ownOnly(file).verdict());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(Verdict.OK, FolderCheck.ownOnly(file).verdict());
  }

  @Test
  void roomIsJudgedAgainstTheArchive() {
    assertEquals(Verdict.BAD, FolderCheck.room(0.5, 100).verdict());
    assertEquals(Verdict.WARN, FolderCheck.room(99, 100).verdict());
    assertEquals(Verdict.OK, FolderCheck.room(101, 100).verdict());
  }

  @Test
  void javaMemoryAndFilesHaveTheirLimits() {
    assertEquals(Verdict.BAD, MachineCheck.java(24).verdict());
    assertEquals(Verdict.OK, MachineCheck.java(25).verdict());
    assertEquals(Verdict.WARN, MachineCheck.heap(256).verdict());
    assertEquals(Verdict.OK, MachineCheck.heap(512).verdict());
    assertEquals(Verdict.WARN, MachineCheck.files(1024).verdict());
    assertEquals(Verdict.OK, MachineCheck.files(65_536).verdict());
  }

  @Test
  void aClockOutOfTheWorldIsBadALeapIsDoubtful() throws Exception {
    assertEquals(Verdict.BAD, ClockCheck.date(Instant.parse("1970-01-01T00:05:00Z")).verdict());
    assertEquals(Verdict.OK, ClockCheck.date(Instant.parse("2026-11-23T00:00:00Z")).verdict());
    assertEquals(Verdict.WARN, ClockCheck.pace(-5000).verdict());
    assertEquals(Verdict.OK, ClockCheck.pace(3).verdict());
    Path sign = Files.createFile(folder.resolve("synchronized"));
    assertEquals(
        Verdict.OK, of(new ClockCheck(List.of(sign)).findings(), "clock keeper").verdict());
    assertEquals(Verdict.WARN, of(new ClockCheck(List.of()).findings(), "clock keeper").verdict());
  }

  @Test
  void beingOpenToTheWorldWithoutTlsIsDoubtful() {
    assertEquals(Verdict.OK, DoorCheck.plain("http.host", "127.0.0.1").verdict());
    Finding open = DoorCheck.plain("http.host", "0.0.0.0");
    assertEquals(Verdict.WARN, open.verdict());
    assertTrue(open.toDo().en().contains("http.certificate"), open.toDo().en());
  }

  private List<Verdict> certificate(String now, Path key) throws Exception {
    Path file = folder.resolve("certificate.pem");
    try (var in = DoctorTest.class.getResourceAsStream("made-certificate.pem")) {
      Files.write(file, in.readAllBytes());
    }
    PlatformSettings.Http http =
        new PlatformSettings.Http("127.0.0.1", 0, file.toString(), key.toString());
    return new CertificateCheck(http, Instant.parse(now))
        .findings().stream().map(Finding::verdict).toList();
  }

  /** The certificate is of 2026-11-23 and goes on for a year. */
  @Test
  void certificatesBeginEndAndHaveAKeyOfTheirOwner() throws Exception {
    Path key = Files.createFile(folder.resolve("key.pem"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertEquals(List.of(Verdict.OK, Verdict.OK), certificate("2027-06-01T00:00:00Z", key));
    assertEquals(List.of(Verdict.WARN, Verdict.OK), certificate("2027-11-15T00:00:00Z", key));
    assertEquals(List.of(Verdict.BAD, Verdict.OK), certificate("2027-12-01T00:00:00Z", key));
    assertEquals(List.of(Verdict.BAD, Verdict.OK), certificate("2026-11-01T00:00:00Z", key));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(List.of(Verdict.OK, Verdict.WARN), certificate("2027-06-01T00:00:00Z", key));
    Path none = folder.resolve("none.pem");
    assertEquals(List.of(Verdict.OK, Verdict.BAD), certificate("2027-06-01T00:00:00Z", none));
  }

  @Test
  void whatIsNotWellSaysWhatToDo() {
    assertThrows(InvalidValue.class, () -> Finding.bad("x", new Words("나쁨", "bad"), Words.NONE));
    assertEquals(Verdict.OK, Doctor.worst(List.of()));
  }
}
