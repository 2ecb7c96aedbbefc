package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.security.Account;
import haetae.app.security.Accounts;
import haetae.app.security.Passwords;
import haetae.app.security.Role;
import haetae.app.sense.device.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCommandTest {
  @TempDir Path data;

  /** Runs {@code account} and gives what it printed. */
  private String account(int code, Object... args) {
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    PrintStream before = System.out;
    Object[] all = new Object[args.length + 3];
    all[0] = "account";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--data";
    all[args.length + 2] = data;
    try (PrintStream out = new PrintStream(caught, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      CommandRun run = CommandRun.of(all);
      assertEquals(code, run.code(), run.err());
      return caught.toString(StandardCharsets.UTF_8) + (code == 0 ? "" : run.err());
    } finally {
      System.setOut(before);
    }
  }

  private Account of(String name) {
    return new Accounts(data.resolve("accounts.tsv")).find(name).orElseThrow();
  }

  @Test
  void peopleAndMachinesComeChangeAndGo() {
    String first = account(0, "add", "lee", "--role", "admin").strip();
    assertTrue(Passwords.matches(first, of("lee").secret()));
    String token =
        account(0, "add", "plant-1", "--role", "operator", "--machine", "--days", "9").strip();
    assertEquals(Tokens.hash(token), of("plant-1").secret());
    assertFalse(of("plant-1").open(Instant.now().plusSeconds(10 * 86_400)));
    String list = account(0, "list");
    assertTrue(list.contains("plant-1") && list.contains("operator"), list);
    assertFalse(list.contains(of("lee").secret()), "no secrets in a list");
    account(0, "lock", "plant-1");
    assertTrue(of("plant-1").locked());
    account(0, "unlock", "plant-1");
    account(0, "role", "plant-1", "officer");
    assertEquals(Role.OFFICER, of("plant-1").role());
    assertFalse(account(0, "reset", "lee").strip().equals(first));
    assertFalse(Passwords.matches(first, of("lee").secret()));
    account(0, "remove", "plant-1");
    assertTrue(new Accounts(data.resolve("accounts.tsv")).find("plant-1").isEmpty());
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() {
    account(0, "add", "lee", "--role", "admin");
    assertTrue(account(2, "add", "lee", "--role", "officer").contains("exists already"));
    assertTrue(account(2, "add", "kim", "--role", "king").contains("--role is 'king'"));
    assertTrue(account(2, "add", "d1", "--role", "device").contains("devices are registered"));
    assertTrue(account(2, "add", "Kim", "--role", "officer").contains("account is 'Kim'"));
    assertTrue(account(2, "lock", "lee").contains("last administrator"));
    assertTrue(account(2, "remove", "nobody").contains("does not exist"));
    assertTrue(
        account(2, "add", "m1", "--role", "officer", "--machine", "--days", "0").contains("days"));
  }
}
