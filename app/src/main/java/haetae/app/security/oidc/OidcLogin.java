package haetae.app.security.oidc;

import haetae.app.security.Principal;
import haetae.app.security.Secrets;
import haetae.app.sense.device.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Logging in at the provider: sends the browser there, takes it back, and exchanges the code for an
 * ID token. State, nonce and PKCE verifier are of one login and one browser, used once, for ten
 * minutes at most. The tokens of the provider are not kept. Safe for threads.
 */
public final class OidcLogin implements AutoCloseable {
  /** So long a login may take. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int MOST = 1000;
  private static final int LONGEST_CODE = 4096;

  private final OidcSettings settings;
  private final InstantSource clock;
  private final OidcFetch fetch = new OidcFetch();
  private final OidcProvider provider;
  private final IdTokens tokens;
  private final Map<String, Pending> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST;
        }
      };

  private record Pending(String browserHash, String nonce, String verifier, Instant began) {
    @Override
    public String toString() {
      return "login since " + began;
    }
  }

  /**
   * Where a browser goes, and the secret that it shows when it comes back.
   *
   * @param browser value of a cookie
   */
  public record Start(URI to, String browser) {
    /** Nothing of the secret. */
    @Override
    public String toString() {
      return "login at " + to.getHost();
    }
  }

  /**
   * @param clock of the platform
   */
  public OidcLogin(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    provider = new OidcProvider(settings.issuer(), fetch, clock);
    tokens = new IdTokens(settings, provider, clock);
  }

  /**
   * Begins.
   *
   * @throws OidcRefusal if the provider cannot be asked
   */
  public Start begin() {
    URI at = provider.known().authorisation();
    String state = Secrets.fresh();
    String browser = Secrets.fresh();
    Pending login =
        new Pending(Tokens.hash(browser), Secrets.fresh(), Secrets.fresh(), clock.instant());
    synchronized (pending) {
      pending.put(state, login);
    }
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", settings.clientId());
    asked.put("redirect_uri", settings.redirect().toString());
    asked.put("scope", "openid");
    asked.put("state", state);
    asked.put("nonce", login.nonce());
    asked.put("code_challenge", challenge(login.verifier()));
    asked.put("code_challenge_method", "S256");
    String joined = at.getQuery() == null ? "?" : "&";
    return new Start(URI.create(at + joined + form(asked)), browser);
  }

  /**
   * The browser is back.
   *
   * @param issuer as the provider says it in the answer (RFC 9207); empty if it does not
   * @param browser the secret of {@link Start}
   * @throws OidcRefusal if anything does not fit
   */
  public Principal finish(String state, String code, Optional<String> issuer, String browser) {
    Pending login = take(state);
    boolean same =
        MessageDigest.isEqual(
            Tokens.hash(browser).getBytes(StandardCharsets.US_ASCII),
            login.browserHash().getBytes(StandardCharsets.US_ASCII));
    if (!same) {
      throw new OidcRefusal("the login was begun by another browser", false);
    }
    if (issuer.isPresent() && !issuer.get().equals(settings.issuer().toString())) {
      throw new OidcRefusal("the answer is another provider's", false);
    }
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      throw new OidcRefusal("the provider has given no code", false);
    }
    return tokens.who(exchange(code, login.verifier()), login.nonce());
  }

  private Pending take(String state) {
    Pending login;
    synchronized (pending) {
      login = pending.remove(state);
    }
    if (login == null || login.began().plus(LONGEST).isBefore(clock.instant())) {
      throw new OidcRefusal("the login is not known, or took too long", false);
    }
    return login;
  }

  private String exchange(String code, String verifier) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("grant_type", "authorization_code");
    asked.put("code", code);
    asked.put("redirect_uri", settings.redirect().toString());
    asked.put("client_id", settings.clientId());
    asked.put("code_verifier", verifier);
    JsonNode answer =
        OidcProvider.json(fetch.post(provider.known().token(), form(asked), authentication()));
    String token = answer.path("id_token").asString("");
    if (token.isEmpty()) {
      throw new OidcRefusal("the provider has given no ID token", true);
    }
    return token;
  }

  /** RFC 6749, section 2.3.1: name and secret, each encoded, as Basic. */
  private String[] authentication() {
    return settings
        .clientSecret()
        .map(secret -> {
          String both = encode(settings.clientId()) + ":" + encode(secret);
          byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
          return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes)
          };
        })
        .orElseGet(() -> new String[0]);
  }

  /** RFC 7636, section 4.2: S256. */
  static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    fetch.close();
  }
}
