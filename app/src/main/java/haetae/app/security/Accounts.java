package haetae.app.security;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Who there is; a file with a line for each that only the owner may read: name, role, kind, secret.
 * Secrets are hashes. Safe for threads.
 */
public final class Accounts {
  private final Path file;
  private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();

  /**
   * Reads the accounts.
   *
   * @param file made with the first account
   * @throws InvalidValue naming the line that is none
   */
  public Accounts(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          Account account = account(line);
          accounts.put(account.name(), account);
        }
      }
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Account account(String line) {
    String[] f = line.split("\t", -1);
    try {
      return new Account(f[0], Role.valueOf(f[1]), f[3], f[2].equals("machine"));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidValue(file + ": the line of '" + f[0] + "' is no account", e);
    }
  }

  /** An account by its name. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  /** The machine with a token of this hash. */
  public Optional<Account> ofToken(String hash) {
    return accounts.values().stream()
        .filter(a -> a.machine() && a.secret().equals(hash))
        .findFirst();
  }

  /** Everybody, by name. */
  public Collection<Account> all() {
    return List.copyOf(accounts.values());
  }

  /** Adds an account or changes one. */
  public synchronized void put(Account account) throws IOException {
    Map<String, Account> next = new TreeMap<>(accounts);
    next.put(account.name(), account);
    write(next);
    accounts.put(account.name(), account);
  }

  /** Strikes an account off; false if there is none. */
  public synchronized boolean remove(String name) throws IOException {
    Map<String, Account> next = new TreeMap<>(accounts);
    boolean known = next.remove(name) != null;
    write(next);
    accounts.remove(name);
    return known;
  }

  private void write(Map<String, Account> all) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Account a : all.values()) {
      String kind = a.machine() ? "machine" : "person";
      text.append(String.join("\t", a.name(), a.role().name(), kind, a.secret())).append('\n');
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Makes an administrator where there is nobody.
   *
   * @return the password, to be shown once; empty if there is somebody already
   */
  public Optional<String> firstRun() throws IOException {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    String password = Passwords.fresh();
    put(new Account("admin", Role.ADMIN, Passwords.keep(password), false));
    return Optional.of(password);
  }
}
