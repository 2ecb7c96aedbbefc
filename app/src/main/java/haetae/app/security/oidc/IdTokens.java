package haetae.app.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import haetae.app.security.Principal;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks ID tokens as OpenID Connect Core 1.0, section 3.1.3.7 says: signature by a key of the
 * provider with RS256, PS256 or ES256, issuer, audience, authorised party, times, nonce.
 */
final class IdTokens {
  /** Names of people who log in elsewhere begin so; names of accounts here cannot. */
  static final String ELSEWHERE = "oidc:";

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final int SKEW_S = 30;
  private static final Duration OLDEST = Duration.ofMinutes(10);
  private static final int LONGEST_SUBJECT = 255; // Core 1.0, section 2

  private final OidcSettings settings;
  private final OidcProvider provider;
  private final InstantSource clock;

  IdTokens(OidcSettings settings, OidcProvider provider, InstantSource clock) {
    this.settings = settings;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * Who it is.
   *
   * @param nonce that was sent with the question
   * @throws OidcRefusal if anything of the token does not fit
   */
  Principal who(String token, String nonce) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      String key = signed.getHeader().getKeyID();
      JWTClaimsSet claims = processor(key == null ? "" : key, nonce).process(signed, null);
      checkParty(claims);
      checkAge(claims);
      return principal(claims);
    } catch (ParseException e) {
      throw new OidcRefusal("the ID token cannot be read", false);
    } catch (BadJOSEException | JOSEException e) {
      throw new OidcRefusal("the ID token does not fit: " + reason(e), false);
    }
  }

  /** What is wrong, in words of the library that hold no token. */
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("[\\r\\n]", " ");
  }

  private DefaultJWTProcessor<SecurityContext> processor(String key, String nonce) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(provider.keys(key))));
    JWTClaimsSet exactly =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer().toString())
            .claim("nonce", nonce)
            .build();
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            settings.clientId(), exactly, Set.of("sub", "exp", "iat", "nonce")) {
          @Override
          protected @Nullable Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    claims.setMaxClockSkew(SKEW_S);
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }

  private void checkParty(JWTClaimsSet claims) throws ParseException {
    String party = claims.getStringClaim("azp");
    boolean several = claims.getAudience().size() > 1;
    if (party == null ? several : !party.equals(settings.clientId())) {
      throw new OidcRefusal("the ID token is for another party", false);
    }
  }

  private void checkAge(JWTClaimsSet claims) {
    Instant issued = claims.getIssueTime().toInstant();
    Instant now = clock.instant();
    if (issued.isBefore(now.minus(OLDEST)) || issued.isAfter(now.plusSeconds(SKEW_S))) {
      throw new OidcRefusal("the ID token was not issued just now", false);
    }
  }

  private static String subject(JWTClaimsSet claims) {
    String subject = claims.getSubject();
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !printable(subject)) {
      throw new OidcRefusal("the ID token's subject cannot be used", false);
    }
    return subject;
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127); // Core 1.0, section 2: ASCII
  }

  private Principal principal(JWTClaimsSet claims) throws ParseException {
    Object said = claims.getClaim(settings.claim());
    List<String> groups =
        said instanceof String one
            ? List.of(one)
            : said instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    return settings
        .principal(ELSEWHERE + subject(claims), groups)
        .orElseThrow(() -> new OidcRefusal("none of the groups has a role here", false));
  }
}
