package haetae.app.security;

import haetae.app.sense.device.Tokens;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * What may be done with accounts: by administrators through the API, or by whoever may write the
 * data folder through the command. Nobody chooses another's password; the last open administrator
 * stays.
 */
public final class AccountBook {
  /** A machine's token ends after so many days unless asked otherwise. */
  public static final int USUAL_DAYS = 90;

  private static final int MOST_DAYS = 366;

  private final Accounts accounts;
  private final PasswordRules rules;
  private final InstantSource clock;

  /**
   * @param rules of passwords that people choose
   */
  public AccountBook(Accounts accounts, PasswordRules rules, InstantSource clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.clock = clock;
  }

  /** Makes an account of a person; its first password, to be told once. */
  public String person(String name, Role role) {
    free(name);
    return renew(new Account(name, role, "", false), USUAL_DAYS);
  }

  /**
   * Makes an account of a machine; its token, to be told once.
   *
   * @param days after which the token ends, 1 to 366
   */
  public String machine(String name, Role role, int days) {
    free(name);
    return renew(new Account(name, role, "", true), days);
  }

  private void free(String name) {
    if (accounts.find(name).isPresent()) {
      throw new InvalidValue("account " + name + " exists already; expected a new name");
    }
  }

  /**
   * Gives an account a new secret, for one that is lost or ends.
   *
   * @param days after which a token ends; a password ends after seven
   * @return the secret, to be told once
   */
  public String renew(String name, int days) {
    return renew(get(name), days);
  }

  private String renew(Account account, int days) {
    Check.inRange("days", days, 1, MOST_DAYS, "days");
    Instant now = clock.instant();
    if (account.machine()) {
      String token = Secrets.machineToken();
      put(account.withSecret(Tokens.hash(token), Optional.of(now.plus(Duration.ofDays(days)))));
      return token;
    }
    String password = Passwords.fresh();
    Instant end = now.plus(Accounts.FIRST_PASSWORD);
    put(account.withSecret(Passwords.keepFresh(password), Optional.of(end)));
    return password;
  }

  /** A person's own new password, which does not end. */
  public void password(String name, String password) {
    Account account = get(name);
    if (account.machine()) {
      throw new InvalidValue("account " + name + " is a machine; expected a person");
    }
    rules.check(password, name);
    put(account.withSecret(Passwords.keep(password), Optional.empty()));
  }

  /** Gives an account another role. */
  public Account role(String name, Role role) {
    Account account = get(name);
    if (role != Role.ADMIN) {
      notTheLast(account);
    }
    return put(account.withRole(role));
  }

  /** Says which facilities an operator runs. */
  public Account plants(String name, Set<String> plants) {
    return put(get(name).withPlants(plants));
  }

  /** Shuts an account out, or lets it in again. */
  public Account lock(String name, boolean shut) {
    Account account = get(name);
    if (shut) {
      notTheLast(account);
    }
    return put(account.withLock(shut));
  }

  /** Strikes an account off. */
  public void remove(String name) {
    notTheLast(get(name));
    try {
      accounts.remove(name);
    } catch (IOException e) {
      throw new UncheckedIOException("accounts cannot be written", e);
    }
  }

  /** An account that is there. */
  public Account get(String name) {
    return accounts
        .find(name)
        .orElseThrow(() -> new InvalidValue("account " + name + " does not exist"));
  }

  private void notTheLast(Account account) {
    boolean other =
        accounts.all().stream()
            .anyMatch(
                a -> a.role() == Role.ADMIN && !a.machine() && !a.locked() && !a.equals(account));
    if (account.role() == Role.ADMIN && !account.machine() && !other) {
      throw new InvalidValue(
          "account " + account.name() + " is the last administrator; expected another one first");
    }
  }

  private Account put(Account account) {
    try {
      accounts.put(account);
      return account;
    } catch (IOException e) {
      throw new UncheckedIOException("accounts cannot be written", e);
    }
  }
}
