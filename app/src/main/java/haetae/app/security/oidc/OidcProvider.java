package haetae.app.security.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import haetae.world.InvalidValue;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says of itself (Discovery 1.0, section 4) and its keys. Read when first needed,
 * kept for an hour; keys are read anew for a token of an unknown key, once a minute at most.
 */
final class OidcProvider {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEYS_AT_MOST_EVERY = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 50;

  private final URI issuer;
  private final OidcFetch fetch;
  private final InstantSource clock;
  private Known known = Known.NOTHING;

  /** What is known of a provider since a time. */
  record Known(URI authorisation, URI token, URI keysAt, JWKSet keys, Instant since) {
    private static final Known NOTHING =
        new Known(URI.create(""), URI.create(""), URI.create(""), new JWKSet(), Instant.MIN);
  }

  OidcProvider(URI issuer, OidcFetch fetch, InstantSource clock) {
    this.issuer = issuer;
    this.fetch = fetch;
    this.clock = clock;
  }

  /** What is known of it now. */
  synchronized Known known() {
    Instant now = clock.instant();
    if (known.since().equals(Instant.MIN) || known.since().plus(KEPT).isBefore(now)) {
      known = discover(now);
    }
    return known;
  }

  /** Keys among which one of an id should be. */
  synchronized JWKSet keys(String id) {
    Known before = known();
    Instant now = clock.instant();
    boolean mayAsk = !before.since().plus(KEYS_AT_MOST_EVERY).isAfter(now);
    if (before.keys().getKeyByKeyId(id) == null && mayAsk) {
      known =
          new Known(
              before.authorisation(), before.token(), before.keysAt(), keys(before.keysAt()), now);
    }
    return known.keys();
  }

  private Known discover(Instant now) {
    String base = issuer.toString().replaceAll("/$", "");
    JsonNode said = json(fetch.get(URI.create(base + "/.well-known/openid-configuration")));
    if (!said.path("issuer").asString("").equals(issuer.toString())) {
      throw new OidcRefusal("the provider names another issuer than " + issuer, true);
    }
    URI keysAt = address(said, "jwks_uri");
    return new Known(
        address(said, "authorization_endpoint"),
        address(said, "token_endpoint"),
        keysAt,
        keys(keysAt),
        now);
  }

  private static URI address(JsonNode said, String field) {
    try {
      return OidcFetch.careful(URI.create(said.path(field).asString("")), field);
    } catch (InvalidValue | IllegalArgumentException e) {
      throw new OidcRefusal("the provider's " + field + " is no address of TLS", true);
    }
  }

  private JWKSet keys(URI at) {
    try {
      JWKSet keys = JWKSet.parse(fetch.get(at)).toPublicJWKSet();
      if (keys.size() > MOST_KEYS) {
        throw new OidcRefusal("the provider has more than " + MOST_KEYS + " keys", true);
      }
      return keys;
    } catch (ParseException e) {
      throw new OidcRefusal("the provider's keys cannot be read", true);
    }
  }

  static JsonNode json(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new OidcRefusal("the provider's answer is no JSON", true);
    }
  }
}
