package haetae.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private long nanos;

  @Test
  void theFirstRunMakesAnAdministratorOnce() throws Exception {
    Path file = folder.resolve("accounts.tsv");
    String password = new Accounts(file).firstRun(now).orElseThrow();
    Accounts again = new Accounts(file);
    assertEquals(Optional.empty(), again.firstRun(now));
    Account admin = again.find("admin").orElseThrow();
    assertEquals(Role.ADMIN, admin.role());
    assertTrue(Passwords.matches(password, admin.secret()));
    assertFalse(Passwords.matches(password + "x", admin.secret()));
    assertFalse(Files.readString(file).contains(password));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(admin.toString().contains(admin.secret()));
    assertTrue(admin.open(now.plus(Duration.ofDays(6))));
    assertFalse(admin.open(now.plus(Duration.ofDays(8))), "a first password ends");
  }

  @Test
  void accountsComeAndGo() throws Exception {
    Accounts accounts = new Accounts(folder.resolve("a.tsv"));
    accounts.put(new Account("machine", Role.OPERATOR, "hash", true));
    assertEquals("machine", accounts.ofToken("hash").orElseThrow().name());
    assertTrue(accounts.remove("machine"));
    assertFalse(accounts.remove("machine"));
    assertEquals(0, new Accounts(folder.resolve("a.tsv")).all().size());
  }

  @Test
  void anOperatorsPlantsOutliveTheFileAndNobodyElseHasAny() throws Exception {
    Path file = folder.resolve("a.tsv");
    Account plant = new Account("plant", Role.OPERATOR, "hash", true);
    new Accounts(file).put(plant.withPlants(Set.of("H-1", "W-2")));
    Account read = new Accounts(file).find("plant").orElseThrow();
    assertEquals(Set.of("H-1", "W-2"), read.plants());
    assertTrue(read.principal().sees("W-2"));
    assertFalse(read.principal().sees("H-2"));
    assertEquals(Set.of(), read.withRole(Role.OFFICER).plants());
    Account officer = new Account("kim", Role.OFFICER, "hash", true);
    assertTrue(officer.principal().sees("H-2"));
    assertThrows(InvalidValue.class, () -> officer.withPlants(Set.of("H-1")));
    assertThrows(InvalidValue.class, () -> plant.withPlants(Set.of("a\tb")));
    Files.writeString(file, "older\tOPERATOR\tmachine\tx\topen\t\n");
    assertEquals(Set.of(), new Accounts(file).find("older").orElseThrow().plants());
  }

  @Test
  void whatIsNoAccountIsNamed() throws Exception {
    Path file = folder.resolve("bad.tsv");
    Files.writeString(file, "kim\tKING\tperson\tx\n");
    InvalidValue e = assertThrows(InvalidValue.class, () -> new Accounts(file));
    assertTrue(e.getMessage().contains("the line of 'kim' is no account"), e.getMessage());
    assertThrows(InvalidValue.class, () -> new Account("Kim", Role.ADMIN, "x", false));
    assertThrows(InvalidValue.class, () -> new Account("kim", Role.DEVICE, "x", true));
    assertThrows(InvalidValue.class, () -> Passwords.keep("too short"));
  }

  @Test
  void whatACommandWritesIsSeenAtOnceAndTold() throws Exception {
    Path file = folder.resolve("a.tsv");
    Accounts platform = new Accounts(file);
    platform.put(new Account("kim", Role.OFFICER, "h1", false));
    List<Account> told = new ArrayList<>();
    platform.onChange(told::add);
    Accounts command = new Accounts(file);
    command.put(new Account("kim", Role.OFFICER, "h1", false).withLock(true));
    command.put(
        new Account("plant-1", Role.OPERATOR, "h2", true, false, Optional.of(now.plusSeconds(9))));
    assertFalse(platform.find("kim").orElseThrow().open(now));
    Account plant = platform.ofToken("h2").orElseThrow();
    assertTrue(plant.open(now));
    assertFalse(plant.open(now.plusSeconds(9)), "a token ends");
    command.remove("kim");
    assertEquals(Optional.empty(), platform.find("kim"));
    assertEquals(List.of("kim", "plant-1", "kim"), told.stream().map(Account::name).toList());
    assertTrue(told.getLast().locked(), "who is struck off is told as locked");
  }

  @Test
  void aSpoiltFileChangesNothingWhileThePlatformRuns() throws Exception {
    Path file = folder.resolve("a.tsv");
    Accounts platform = new Accounts(file);
    platform.put(new Account("kim", Role.OFFICER, "h1", false));
    Files.writeString(file, "half a li");
    assertEquals(Role.OFFICER, platform.find("kim").orElseThrow().role());
    Files.writeString(file, "kim\tADMIN\tperson\th1\n");
    assertEquals(Role.ADMIN, platform.find("kim").orElseThrow().role(), "four fields will do");
  }

  @Test
  void anEleventhSessionEndsTheOldest() {
    Sessions sessions = new Sessions(() -> now);
    Principal kim = new Principal("kim", Role.OFFICER);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i <= Sessions.MOST_OF_ONE; i++) {
      now = now.plusSeconds(1);
      ids.add(sessions.begin(kim));
    }
    assertEquals(Optional.empty(), sessions.use(ids.getFirst()));
    assertTrue(sessions.use(ids.get(1)).isPresent());
    assertEquals(43, ids.getFirst().length(), "256 bits");
  }

  @Test
  void nobodyApprovesTheirOwnProposal() {
    Principal lee = new Principal("lee", Role.APPROVER);
    TwoPeople.check("kim", lee);
    InvalidValue own = assertThrows(InvalidValue.class, () -> TwoPeople.check("lee", lee));
    assertTrue(own.getMessage().contains("expected somebody else"), own.getMessage());
    assertThrows(
        InvalidValue.class, () -> TwoPeople.check("kim", new Principal("root", Role.ADMIN)));
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndAfterTwelveHours() {
    Sessions sessions = new Sessions(() -> now);
    Principal kim = new Principal("kim", Role.OFFICER);
    String id = sessions.begin(kim);
    assertNotEquals(id, sessions.begin(kim));
    assertEquals(kim, sessions.use(id).orElseThrow().who());
    for (int i = 0; i < 25; i++) {
      now = now.plus(Duration.ofMinutes(29));
      assertEquals(
          Duration.ofMinutes(29L * (i + 1)).compareTo(Sessions.LONGEST) <= 0,
          sessions.use(id).isPresent());
    }
    String other = sessions.begin(kim);
    now = now.plus(Duration.ofMinutes(31));
    assertEquals(Optional.empty(), sessions.use(other));
    String third = sessions.begin(kim);
    sessions.endAll("kim");
    assertEquals(Optional.empty(), sessions.use(third));
  }

  @Test
  void bucketsFillWithTime() {
    RateLimits limits = new RateLimits(2, 3, () -> nanos);
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limits.take("a"));
    }
    assertEquals(Optional.of(Duration.ofMillis(500)), limits.take("a"));
    assertEquals(Optional.empty(), limits.take("b"));
    nanos += 500_000_000;
    assertEquals(Optional.empty(), limits.take("a"));
    assertTrue(limits.take("a").isPresent());
  }
}
