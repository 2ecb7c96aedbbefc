package haetae.app.platform;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.Admission;
import haetae.app.api.part.Gate;
import haetae.app.api.part.LoginRoutes;
import haetae.app.security.Account;
import haetae.app.security.Accounts;
import haetae.app.security.Audit;
import haetae.app.security.Busy;
import haetae.app.security.LoginPatience;
import haetae.app.security.Passwords;
import haetae.app.security.Principal;
import haetae.app.security.RateLimits;
import haetae.app.security.Role;
import haetae.app.security.Sessions;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.app.situation.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands at the door of the API: tells who is asking from a session, from the token of a machine or
 * from that of a device, logs in and out, and holds back who asks too often.
 */
final class Guard implements Gate, LoginRoutes, Admission {
  private static final double ASKS_PER_S = 20;
  private static final double ASKS_AT_ONCE = 200;

  /** A wrong name takes as long as a wrong password. Made at the first login. */
  private static final class Nobody {
    private static final String SECRET = Passwords.keep("nobody-has-this-password");
  }

  private final Accounts accounts;
  private final DeviceRegister devices;
  private final InstantSource clock;
  private final Sessions sessions;
  private final Audit audit;
  private final RateLimits asks = new RateLimits(ASKS_PER_S, ASKS_AT_ONCE, System::nanoTime);
  private final LoginPatience patience;

  Guard(Accounts accounts, DeviceRegister devices, InstantSource clock, Audit audit) {
    this.accounts = accounts;
    this.devices = devices;
    this.clock = clock;
    this.audit = audit;
    sessions = new Sessions(clock);
    patience = new LoginPatience(clock);
    accounts.onChange(this::changedElsewhere);
  }

  /** Somebody has used the command: what an account was until now is over. */
  private void changedElsewhere(Account account) {
    sessions.endAll(account.name());
    ObjectNode node = Bodies.object().put("account", account.name());
    node.put("role", account.role().name()).put("locked", account.locked());
    audit.say(Kind.SETTING, "command", node.toString());
  }

  /** How often somebody may ask, from now on. */
  void limit(double asksPerS, double asksAtOnce) {
    asks.limit(asksPerS, asksAtOnce);
  }

  /** Who has logged in. */
  Sessions sessions() {
    return sessions;
  }

  @Override
  public Principal who(Credentials shown) {
    if (shown.bearer().isPresent()) {
      return ofToken(shown.bearer().get());
    }
    Optional<Sessions.Session> session =
        shown.session().flatMap(sessions::use).filter(this::stillOpen);
    if (session.isEmpty()) {
      return Principal.ANONYMOUS; // also of a session that is over: what is public stays so
    }
    if (shown.changes() && !same(session.get().csrf(), shown.csrf().orElse(""))) {
      throw new Refusal(403, "csrf", "The header " + CSRF + " does not fit the session.");
    }
    return session.get().who();
  }

  /** A lock, another role or a struck-off account end a session at once. */
  private boolean stillOpen(Sessions.Session session) {
    Principal who = session.who();
    return session.elsewhere()
        || accounts
            .find(who.name())
            .filter(a -> !a.locked() && a.principal().equals(who))
            .isPresent();
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** Tokens have 256 random bits: finding one by its hash tells nobody anything. */
  private Principal ofToken(String token) {
    String hash = Tokens.hash(token);
    Instant now = clock.instant();
    Optional<Principal> machine =
        accounts.ofToken(hash).filter(account -> account.open(now)).map(Account::principal);
    return machine
        .or(() -> devices.ofToken(hash).map(Device::id).map(id -> new Principal(id, Role.DEVICE)))
        .orElseThrow(() -> new Refusal(401, "token", "The token is not known."));
  }

  @Override
  public Optional<Duration> wait(Principal who, String remote) {
    return asks.take(
        who.equals(Principal.ANONYMOUS)
            ? "at " + LoginPatience.network(remote)
            : "of " + who.name());
  }

  @Override
  public Reply login(Attempt attempt) {
    tries(attempt.name(), attempt.remote());
    Optional<Account> account = accounts.find(attempt.name()).filter(a -> !a.machine());
    boolean right =
        right(attempt.password(), account.map(Account::secret).orElseGet(() -> Nobody.SECRET));
    if (account.isEmpty() || !right || !account.get().open(clock.instant())) {
      refused(attempt.remote());
      throw new Refusal(401, "login", "Name and password do not fit.");
    }
    patience.succeeded(attempt.name(), attempt.remote());
    attempt.session().ifPresent(sessions::end);
    Principal who = account.get().principal();
    String id = sessions.begin(who, account.get().until().isPresent(), false);
    say(who.name(), "in", attempt.remote());
    return session(who, Optional.of(id))
        .with("Set-Cookie", cookie(attempt.secure(), id, Sessions.LONGEST));
  }

  /** Begins a session of one whom a provider has vouched for; its id. */
  String begin(Principal who, String remote) {
    String id = sessions.begin(who, false, true);
    say(who.name(), "in", remote);
    return id;
  }

  /** Takes down that somebody has tried in vain. */
  void refused(String remote) {
    say("anonymous", "refused", remote);
  }

  private void tries(String name, String remote) {
    patience
        .begin(name, remote)
        .ifPresent(wait -> {
          throw Refusal.later(429, "too-many-logins", "Too many tries; wait.", wait);
        });
  }

  /**
   * Lets one who knows the password of an account pass.
   *
   * @throws Refusal 403 if it is another, 429 after too many tries
   */
  void confirm(Account account, String password, String remote) {
    tries(account.name(), remote);
    if (!right(password, account.secret())) {
      say(account.name(), "not confirmed", remote);
      throw new Refusal(403, "password", "The password is another.");
    }
    patience.succeeded(account.name(), remote);
  }

  private static boolean right(String password, String kept) {
    try {
      return Passwords.matches(password, kept);
    } catch (Busy busy) {
      throw Refusal.later(503, "busy", "Many log in just now; try again.", busy.after());
    }
  }

  static String cookie(boolean secure, String value, Duration age) {
    return Gate.cookie(secure)
        + "="
        + value
        + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
        + age.toSeconds()
        + (secure ? "; Secure" : "");
  }

  @Override
  public Reply logout(Principal who, Optional<String> session, boolean secure) {
    session.ifPresent(sessions::end);
    if (!who.equals(Principal.ANONYMOUS)) {
      say(who.name(), "out", "");
    }
    return Reply.nothing()
        .with("Set-Cookie", cookie(secure, "", Duration.ZERO))
        .with("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  @Override
  public Reply session(Principal who, Optional<String> session) {
    Optional<Sessions.Session> begun = session.flatMap(sessions::use);
    ObjectNode node = Bodies.object();
    node.put("name", who.name());
    node.put("role", who.role().name());
    node.put("csrf", begun.map(Sessions.Session::csrf).orElse(null));
    node.put("mustChangePassword", begun.filter(Sessions.Session::mustChange).isPresent());
    return Reply.of(200, MediaType.JSON, node.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void say(String name, String what, String remote) {
    ObjectNode node = Bodies.object();
    node.put("login", what);
    node.put("from", remote);
    audit.say(Kind.LOGIN, name, node.toString());
  }
}
