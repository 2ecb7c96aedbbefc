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
  private static final double LOGINS_PER_S = 0.1;
  private static final double LOGINS_AT_ONCE = 5;

  /** A wrong name takes as long as a wrong password. Made at the first login. */
  private static final class Nobody {
    private static final String SECRET = Passwords.keep("nobody-has-this-password");
  }

  private final Accounts accounts;
  private final DeviceRegister devices;
  private final Sessions sessions;
  private final Audit audit;
  private final RateLimits asks = new RateLimits(ASKS_PER_S, ASKS_AT_ONCE, System::nanoTime);
  private final RateLimits logins = new RateLimits(LOGINS_PER_S, LOGINS_AT_ONCE, System::nanoTime);

  Guard(Accounts accounts, DeviceRegister devices, InstantSource clock, Audit audit) {
    this.accounts = accounts;
    this.devices = devices;
    this.audit = audit;
    sessions = new Sessions(clock);
  }

  @Override
  public Principal who(Credentials shown) {
    if (shown.bearer().isPresent()) {
      return ofToken(shown.bearer().get());
    }
    if (shown.session().isPresent()) {
      Sessions.Session session =
          sessions
              .use(shown.session().get())
              .orElseThrow(() -> new Refusal(401, "session", "The session is over: log in again."));
      if (shown.changes() && !same(session.csrf(), shown.csrf().orElse(""))) {
        throw new Refusal(403, "csrf", "The header " + CSRF + " does not fit the session.");
      }
      return session.who();
    }
    return Principal.ANONYMOUS;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** Tokens have 256 random bits: finding one by its hash tells nobody anything. */
  private Principal ofToken(String token) {
    String hash = Tokens.hash(token);
    Optional<Principal> machine =
        accounts.ofToken(hash).map(account -> new Principal(account.name(), account.role()));
    return machine
        .or(() ->
            devices.all().stream()
                .filter(device -> device.tokenHash().equals(hash))
                .findFirst()
                .map(Device::id)
                .map(id -> new Principal(id, Role.DEVICE)))
        .orElseThrow(() -> new Refusal(401, "token", "The token is not known."));
  }

  @Override
  public Optional<Duration> wait(Principal who, String remote) {
    return asks.take(who.equals(Principal.ANONYMOUS) ? "at " + remote : "of " + who.name());
  }

  @Override
  public Reply login(String name, String password, String remote, boolean secure) {
    logins
        .take("at " + remote)
        .or(() -> logins.take("of " + name))
        .ifPresent(wait -> {
          throw Refusal.later(429, "too-many-logins", "Too many tries; wait.", wait);
        });
    Optional<Account> account = accounts.find(name).filter(a -> !a.machine());
    boolean right =
        Passwords.matches(password, account.map(Account::secret).orElseGet(() -> Nobody.SECRET));
    if (account.isEmpty() || !right) {
      say("anonymous", "refused", remote);
      throw new Refusal(401, "login", "Name and password do not fit.");
    }
    Principal who = new Principal(account.get().name(), account.get().role());
    String id = sessions.begin(who);
    say(who.name(), "in", remote);
    return session(who, Optional.of(id))
        .with("Set-Cookie", COOKIE + "=" + id + cookie(secure, Sessions.LONGEST));
  }

  private static String cookie(boolean secure, Duration age) {
    return "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
        + age.toSeconds()
        + (secure ? "; Secure" : "");
  }

  @Override
  public Reply logout(Principal who, Optional<String> session) {
    session.ifPresent(sessions::end);
    say(who.name(), "out", "");
    return Reply.nothing().with("Set-Cookie", COOKIE + "=" + cookie(false, Duration.ZERO));
  }

  @Override
  public Reply session(Principal who, Optional<String> session) {
    ObjectNode node = Bodies.object();
    node.put("name", who.name());
    node.put("role", who.role().name());
    node.put("csrf", session.flatMap(sessions::use).map(Sessions.Session::csrf).orElse(null));
    return Reply.of(200, MediaType.JSON, node.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void say(String name, String what, String remote) {
    ObjectNode node = Bodies.object();
    node.put("login", what);
    node.put("from", remote);
    audit.say(Kind.LOGIN, name, node.toString());
  }
}
