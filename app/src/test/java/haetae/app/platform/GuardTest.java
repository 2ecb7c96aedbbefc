package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.Gate.Credentials;
import haetae.app.api.part.LoginRoutes.Attempt;
import haetae.app.security.Account;
import haetae.app.security.Accounts;
import haetae.app.security.Passwords;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.world.data.Observation;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class GuardTest {
  private static final String PASSWORD = "a long enough password";
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private final List<String> audit = new ArrayList<>();
  private final String deviceToken = Tokens.fresh();
  private final String machineToken = Tokens.fresh();
  private Guard guard;

  @BeforeEach
  void people() throws Exception {
    Accounts accounts = new Accounts(folder.resolve("accounts.tsv"));
    accounts.put(new Account("kim", Role.OFFICER, Passwords.keep(PASSWORD), false));
    accounts.put(new Account("plant-1", Role.OPERATOR, Tokens.hash(machineToken), true));
    DeviceRegister devices = new DeviceRegister(folder.resolve("devices.tsv"));
    devices.put(
        new Device(
            "d1", new StationId("XX", "D1"), new GeoPoint(36, 129), Tokens.hash(deviceToken)));
    guard =
        new Guard(accounts, devices, () -> NOON, (kind, by, json) -> audit.add(kind + by + json));
  }

  private static Credentials shown(String bearer, String session, String csrf, boolean changes) {
    return new Credentials(text(bearer), text(session), text(csrf), "127.0.0.1", changes);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Reply login(String name, String password, String remote) {
    return guard.login(new Attempt(name, password, remote, true, Optional.empty()));
  }

  private static String id(Reply reply) {
    return reply.headers().get("Set-Cookie").replaceAll("[^=]+=([^;]+);.*", "$1");
  }

  private int refused(Credentials shown) {
    return assertThrows(Refusal.class, () -> guard.who(shown)).problem().status();
  }

  @Test
  void tokensTellMachinesAndDevices() {
    assertEquals(Principal.ANONYMOUS, guard.who(shown("", "", "", true)));
    assertEquals(new Principal("d1", Role.DEVICE), guard.who(shown(deviceToken, "", "", true)));
    assertEquals(
        new Principal("plant-1", Role.OPERATOR), guard.who(shown(machineToken, "", "", false)));
    assertEquals(401, refused(shown("haed_wrong", "", "", false)));
  }

  @Test
  void aSessionNeedsItsCsrfTokenToChangeAnything() {
    Reply reply = login("kim", PASSWORD, "127.0.0.1");
    String cookie = reply.headers().get("Set-Cookie");
    assertTrue(
        cookie.matches(
            "__Host-haetae=[^;]+; Path=/; HttpOnly; SameSite=Strict; Max-Age=\\d+; Secure"));
    String id = id(reply);
    byte[] body = ((Reply.Bytes) reply.content()).all();
    String csrf = JsonMapper.shared().readTree(body).path("csrf").asString();
    assertEquals("kim", guard.who(shown("", id, "", false)).name());
    assertEquals(403, refused(shown("", id, "", true)));
    assertEquals(403, refused(shown("", id, csrf + "x", true)));
    assertEquals(Role.OFFICER, guard.who(shown("", id, csrf, true)).role());
    guard.logout(new Principal("kim", Role.OFFICER), Optional.of(id), true);
    assertEquals(Principal.ANONYMOUS, guard.who(shown("", id, csrf, false)));
  }

  @Test
  void aNewSessionEndsTheOneBefore() {
    String first = id(login("kim", PASSWORD, "127.0.0.1"));
    Reply second =
        guard.login(new Attempt("kim", PASSWORD, "127.0.0.1", false, Optional.of(first)));
    assertTrue(second.headers().get("Set-Cookie").startsWith("haetae="), "no TLS, no prefix");
    assertEquals(Principal.ANONYMOUS, guard.who(shown("", first, "", false)));
    assertEquals("kim", guard.who(shown("", id(second), "", false)).name());
  }

  @Test
  void aLockEndsSessionsAndTokensAtOnce() throws Exception {
    String id = id(login("kim", PASSWORD, "127.0.0.1"));
    Accounts command = new Accounts(folder.resolve("accounts.tsv"));
    command.put(command.find("kim").orElseThrow().withLock(true));
    command.put(command.find("plant-1").orElseThrow().withLock(true));
    assertEquals(Principal.ANONYMOUS, guard.who(shown("", id, "", false)));
    assertEquals(401, refused(shown(machineToken, "", "", false)));
    assertEquals(
        401,
        assertThrows(Refusal.class, () -> login("kim", PASSWORD, "127.0.0.1")).problem().status());
    assertTrue(audit.toString().contains("\"locked\":true"), audit.toString());
  }

  @Test
  void wrongNamesAndPasswordsAreAnsweredAlikeAndSoonNotAtAll() {
    List<Integer> statuses = new ArrayList<>();
    for (String name : List.of("kim", "nobody", "plant-1", "kim", "kim", "kim", "kim")) {
      Refusal refusal = assertThrows(Refusal.class, () -> login(name, machineToken, "10.0.0.1"));
      statuses.add(refusal.problem().status());
    }
    assertEquals(List.of(401, 401, 401, 401, 401, 429, 429), statuses);
  }

  @Test
  void noSecretIsWrittenDown() throws Exception {
    login("kim", PASSWORD, "127.0.0.1");
    assertThrows(Refusal.class, () -> login("kim", "wrong-secret-1", "127.0.0.1"));
    String all =
        audit
            + Files.readString(folder.resolve("accounts.tsv"), StandardCharsets.UTF_8)
            + Files.readString(folder.resolve("devices.tsv"), StandardCharsets.UTF_8)
            + shown("bearer-1", "session-1", "csrf-1", true);
    for (String secret :
        List.of(PASSWORD, "wrong-secret-1", deviceToken, machineToken, "bearer-1", "session-1")) {
      assertFalse(all.contains(secret), secret);
    }
    assertEquals(2, audit.size());
  }

  @Test
  void observationsAreFoundByDayDeviceAndQuantity() throws Exception {
    Observations book = new Observations(folder.resolve("observations"), id -> "");
    for (int i = 0; i < 48; i++) {
      book.keep(new Observation("d" + i % 2, "water-level", "m", NOON.plusSeconds(3600L * i), i))
          .get();
    }
    Path day = folder.resolve("observations/2026-11-24.tsv");
    Files.writeString(day, "2026-11-24T1", StandardOpenOption.APPEND);
    List<Observation> found =
        book.find("d1"::equals, Optional.empty(), NOON, NOON.plusSeconds(36 * 3600), 100);
    assertEquals(18, found.size());
    assertEquals(35, found.getLast().value());
    assertEquals(
        List.of(), book.find(id -> true, Optional.of("gas"), NOON, NOON.plusSeconds(360_000), 9));
    assertEquals(
        3, book.find(id -> true, Optional.empty(), NOON, NOON.plusSeconds(9999999), 3).size());
  }
}
