package haetae.app.cli;

import haetae.app.platform.DataFolder;
import haetae.app.platform.PlatformFile;
import haetae.app.security.Account;
import haetae.app.security.AccountBook;
import haetae.app.security.Accounts;
import haetae.app.security.PasswordRules;
import haetae.app.security.Role;
import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./haetae account}: who may log in, kept by whoever may write the data folder. A running
 * platform sees what is changed at once and takes it down in the journal.
 */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = {"계정: 사람과 기계", "Accounts of people and machines."})
final class AccountCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = CommandLine.ScopeType.INHERIT,
      description = "data folder of the platform; default: that of the settings")
  @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "haetae.toml that names the data folder")
  @Nullable Path config;

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  private DataFolder folder() {
    Path given = data;
    Path root =
        given == null ? Path.of(PlatformFile.read(Optional.ofNullable(config)).data()) : given;
    if (!Files.isDirectory(root)) {
      throw new InvalidValue(
          "data folder " + root + " does not exist; expected one of a platform (--data DIR)");
    }
    return new DataFolder(root);
  }

  private Accounts accounts() {
    return new Accounts(folder().accounts());
  }

  private AccountBook book() {
    return new AccountBook(
        accounts(), PasswordRules.of(folder().lostPasswords()), InstantSource.system());
  }

  private static void tell(String what, String secret) {
    System.err.println("다시 보이지 않습니다. Shown once: " + what);
    System.out.println(secret);
  }

  @Command(
      name = "list",
      description = {"계정 목록", "Who there is, without secrets."})
  int list() {
    for (Account a : accounts().all()) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %-9s %-8s %-7s %s%n",
          a.name(),
          a.role().name().toLowerCase(Locale.ROOT),
          a.machine() ? "machine" : "person",
          a.locked() ? "locked" : "open",
          a.until().map(end -> "until " + end).orElse(""));
    }
    return 0;
  }

  @Command(
      name = "add",
      description = {"계정을 만들고 비밀을 한 번 보입니다", "Makes an account, shows its secret once."})
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              description = "citizen, operator, officer, approver, admin")
          String role,
      @Option(names = "--machine", description = "a machine with a token, not a person")
          boolean machine,
      @Option(names = "--days", defaultValue = "90", description = "a token ends after so many")
          int days,
      @Option(
              names = "--plant",
              split = ",",
              paramLabel = "ID",
              description = "facilities an operator runs")
          @Nullable Set<String> plants) {
    Set<String> own = plants == null ? Set.of() : plants;
    new Account(name, role(role), "", true).withPlants(own); // refused before anything is made
    String secret =
        machine ? book().machine(name, role(role), days) : book().person(name, role(role));
    if (!own.isEmpty()) {
      book().plants(name, own);
    }
    tell((machine ? "token of " : "first password of ") + name, secret);
    return 0;
  }

  private static Role role(String text) {
    try {
      return Role.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(
          "--role is '" + text + "'; expected citizen, operator, officer, approver or admin", e);
    }
  }

  @Command(
      name = "reset",
      description = {"새 비밀번호나 토큰", "A new password or token, for one that is lost or ends."})
  int reset(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--days", defaultValue = "90", description = "a token ends after so many")
          int days) {
    tell("new secret of " + name, book().renew(name, days));
    return 0;
  }

  @Command(
      name = "role",
      description = {"역할 바꾸기", "Another role."})
  int role(
      @Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") String role) {
    book().role(name, role(role));
    return 0;
  }

  @Command(
      name = "lock",
      description = {"잠그기", "Shuts an account out; its sessions end."})
  int lock(@Parameters(paramLabel = "NAME") String name) {
    book().lock(name, true);
    return 0;
  }

  @Command(
      name = "unlock",
      description = {"풀기", "Lets an account in again."})
  int unlock(@Parameters(paramLabel = "NAME") String name) {
    book().lock(name, false);
    return 0;
  }

  @Command(
      name = "remove",
      description = {"지우기", "Strikes an account off."})
  int remove(@Parameters(paramLabel = "NAME") String name) {
    book().remove(name);
    return 0;
  }
}
