package haetae.app.security;

import haetae.app.files.OwnerFile;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who there is; a file with a line for each that only the owner may read. Secrets are hashes. What
 * another process writes to the file (the command {@code account}) is seen at the next question.
 * Safe for threads.
 */
public final class Accounts {
  /** A password that somebody else has chosen ends after so long, used or not. */
  public static final Duration FIRST_PASSWORD = Duration.ofDays(7);

  private static final System.Logger LOG = System.getLogger(Accounts.class.getName());

  private final OwnerFile file;
  private volatile Known known;
  private volatile Consumer<Account> changed = account -> {};

  /** What the file said when it had this stamp. */
  private record Known(
      String stamp, SortedMap<String, Account> byName, Map<String, Account> byToken) {
    static Known of(String stamp, SortedMap<String, Account> byName) {
      Map<String, Account> byToken = new HashMap<>();
      byName.values().stream().filter(Account::machine).forEach(a -> byToken.put(a.secret(), a));
      return new Known(stamp, byName, byToken);
    }
  }

  /**
   * Reads the accounts.
   *
   * @param path of the file, made with the first account
   * @throws InvalidValue naming the line that is none
   */
  public Accounts(Path path) {
    file = new OwnerFile(path);
    try {
      known = read();
    } catch (IOException e) {
      throw new InvalidValue(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Known read() throws IOException {
    String stamp = file.stamp();
    SortedMap<String, Account> all = new TreeMap<>();
    if (!stamp.isEmpty()) {
      for (String line : file.lines()) {
        Account account = account(line);
        all.put(account.name(), account);
      }
    }
    return Known.of(stamp, all);
  }

  private Account account(String line) {
    try {
      return AccountLine.read(line);
    } catch (InvalidValue e) {
      throw new InvalidValue(file.path() + ": " + e.getMessage(), e);
    }
  }

  /** Who there is now. A file that cannot be read any more changes nothing. */
  private Known now() {
    Known before = known;
    try {
      if (before.stamp().equals(file.stamp())) {
        return before;
      }
      synchronized (this) {
        return known.stamp().equals(before.stamp()) ? reread(before) : known;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "accounts cannot be read: {0}", e.getMessage());
      return before;
    }
  }

  private Known reread(Known before) throws IOException {
    Known after;
    try {
      after = read();
    } catch (InvalidValue e) {
      LOG.log(System.Logger.Level.ERROR, "accounts are left as they were: {0}", e.getMessage());
      after = new Known(file.stamp(), before.byName(), before.byToken());
    }
    known = after;
    for (Account one : after.byName().values()) {
      if (!one.equals(before.byName().get(one.name()))) {
        changed.accept(one);
      }
    }
    for (Account one : before.byName().values()) {
      if (!after.byName().containsKey(one.name())) {
        changed.accept(one.withLock(true));
      }
    }
    return after;
  }

  /**
   * Says who is told of accounts that another process has changed; those it has struck off are told
   * as locked.
   */
  public void onChange(Consumer<Account> told) {
    changed = told;
  }

  /** An account by its name. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(now().byName().get(name));
  }

  /** The machine with a token of this hash. */
  public Optional<Account> ofToken(String hash) {
    return Optional.ofNullable(now().byToken().get(hash));
  }

  /** Everybody, by name. */
  public Collection<Account> all() {
    return now().byName().values();
  }

  /** Adds an account or changes one. */
  public synchronized void put(Account account) throws IOException {
    SortedMap<String, Account> next = new TreeMap<>(now().byName());
    next.put(account.name(), account);
    write(next);
  }

  /** Strikes an account off; false if there is none. */
  public synchronized boolean remove(String name) throws IOException {
    SortedMap<String, Account> next = new TreeMap<>(now().byName());
    boolean there = next.remove(name) != null;
    write(next);
    return there;
  }

  private void write(SortedMap<String, Account> all) throws IOException {
    file.write(all.values().stream().map(AccountLine::of).toList());
    known = Known.of(file.stamp(), all);
  }

  /**
   * Makes an administrator where there is nobody.
   *
   * @param now after {@link #FIRST_PASSWORD} the password ends
   * @return the password, to be shown once; empty if there is somebody already
   */
  public synchronized Optional<String> firstRun(Instant now) throws IOException {
    if (!now().byName().isEmpty()) {
      return Optional.empty();
    }
    String password = Passwords.fresh();
    put(
        new Account("admin", Role.ADMIN, "", false)
            .withSecret(Passwords.keepFresh(password), Optional.of(now.plus(FIRST_PASSWORD))));
    return Optional.of(password);
  }
}
