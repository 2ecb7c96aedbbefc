package haetae.app.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.world.InvalidValue;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OidcLoginTest {
  private MadeProvider provider;
  private OidcLogin login;
  private Instant now = Instant.now();

  @BeforeEach
  void begin() throws Exception {
    provider = new MadeProvider();
    login = new OidcLogin(settings(provider.issuer(), Optional.of("s3cret of haetae")), () -> now);
  }

  @AfterEach
  void end() {
    login.close();
    provider.close();
  }

  private static OidcSettings settings(String issuer, Optional<String> secret) {
    return new OidcSettings(
        URI.create(issuer),
        MadeProvider.CLIENT,
        secret,
        URI.create("https://haetae.example/api/v1/session/oidc/back"),
        "groups",
        OidcSettings.mappings(
            List.of(
                "mayor=approver",
                "safety-office=officer",
                "wells=operator:H-1, H-2",
                "harbour=operator:H-3")));
  }

  private Principal whole() {
    OidcLogin.Start start = login.begin();
    String state = provider.visit(start.to());
    return login.finish(state, MadeProvider.CODE, Optional.of(provider.issuer()), start.browser());
  }

  private String refused() {
    OidcRefusal refusal = assertThrows(OidcRefusal.class, this::whole);
    String message = String.valueOf(refusal.getMessage());
    assertFalse(message.contains("eyJ"), message);
    assertFalse(message.contains(MadeProvider.CODE), message);
    return message;
  }

  @Test
  void aGroupOfTheProviderBecomesARole() {
    assertEquals(new Principal("oidc:248289761001", Role.OFFICER), whole());
    Map<String, String> form = provider.forms.getFirst();
    assertEquals("authorization_code", form.get("grant_type"));
    assertEquals("https://haetae.example/api/v1/session/oidc/back", form.get("redirect_uri"));
    assertEquals(
        "Basic aGFldGFlOnMzY3JldCtvZitoYWV0YWU=", provider.authorizations.getFirst(), "encoded");
    provider.claims = c -> c.claim("groups", "mayor");
    assertEquals(Role.APPROVER, whole().role());
  }

  @Test
  void operatorsHaveThePlantsOfAllTheirGroups() {
    provider.claims = c -> c.claim("groups", List.of("harbour", "wells", "choir"));
    assertEquals(
        new Principal("oidc:248289761001", Role.OPERATOR, Set.of("H-1", "H-2", "H-3")), whole());
    provider.claims = c -> c.claim("groups", List.of("harbour", "safety-office"));
    assertEquals(new Principal("oidc:248289761001", Role.OFFICER), whole());
  }

  @Test
  void theBrowserIsSentWithEverythingItNeedsAndNoSecret() {
    URI to = login.begin().to();
    Map<String, String> asked = MadeProvider.form(to.getRawQuery());
    assertEquals("code", asked.get("response_type"));
    assertEquals("openid", asked.get("scope"));
    assertEquals("S256", asked.get("code_challenge_method"));
    assertEquals(43, asked.get("code_challenge").length());
    assertEquals("b", asked.get("a"), "the provider's own parameter stays");
    assertFalse(to.toString().contains("s3cret"), to.toString());
  }

  /** RFC 7636, appendix B. */
  @Test
  void theChallengeIsThatOfTheRfc() {
    assertEquals(
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        OidcLogin.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  }

  private void assertClaimRefused(UnaryOperator<JWTClaimsSet.Builder> claims, String why) {
    provider.claims = claims;
    String message = refused();
    assertTrue(message.contains(why), message);
  }

  @Test
  void everyClaimIsChecked() {
    assertClaimRefused(c -> c.issuer("https://other.example"), "iss");
    assertClaimRefused(c -> c.audience("another"), "aud");
    assertClaimRefused(c -> c.audience(List.of("haetae", "another")), "another party");
    assertClaimRefused(c -> c.claim("azp", "another"), "another party");
    assertClaimRefused(c -> c.claim("nonce", "of another login"), "nonce");
    assertClaimRefused(c -> c.expirationTime(Date.from(now.minusSeconds(60))), "xpired");
    assertClaimRefused(c -> c.notBeforeTime(Date.from(now.plusSeconds(300))), "before");
    assertClaimRefused(c -> c.issueTime(Date.from(now.minusSeconds(3600))), "just now");
    assertClaimRefused(c -> c.subject(null), "sub");
    assertClaimRefused(c -> c.subject("two words"), "subject");
    assertClaimRefused(c -> c.claim("groups", List.of("everybody")), "none of the groups");
    assertClaimRefused(c -> c.claim("groups", null), "none of the groups");
    provider.claims = c -> c.audience(List.of("haetae", "another")).claim("azp", "haetae");
    assertEquals(Role.OFFICER, whole().role());
  }

  @Test
  void onlyTheProvidersOwnSignatureCounts() throws Exception {
    provider.token = t -> t.substring(0, t.length() - 6) + "AAAAAA";
    assertTrue(refused().contains("does not fit"));
    provider.token = t -> unsigned();
    assertTrue(refused().contains("cannot be read"));
    provider.token = t -> macOfThePublicKey();
    assertTrue(refused().contains("does not fit"), "no symmetric algorithm");
    var stranger = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    var own = provider.key;
    provider.token =
        t -> {
          provider.key = stranger;
          String forged = provider.signed();
          provider.key = own;
          return forged;
        };
    assertTrue(refused().contains("does not fit"), "another key of the same name");
  }

  private String unsigned() {
    try {
      return new PlainJWT(SignedJWT.parse(provider.signed()).getJWTClaimsSet()).serialize();
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String macOfThePublicKey() {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
              SignedJWT.parse(provider.signed()).getJWTClaimsSet());
      jwt.sign(new MACSigner(provider.key.toECPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNewKeyIsFetchedButNotMoreThanOnceAMinute() throws Exception {
    whole();
    assertEquals(1, provider.keysAsked);
    provider.key = new ECKeyGenerator(Curve.P_256).keyID("k2").generate();
    refused();
    assertEquals(1, provider.keysAsked, "not within a minute");
    now = now.plusSeconds(61);
    provider.now = now;
    assertEquals(Role.OFFICER, whole().role());
    assertEquals(2, provider.keysAsked);
  }

  @Test
  void aLoginIsOfOneBrowserOnceAndInTime() {
    OidcLogin.Start start = login.begin();
    String state = provider.visit(start.to());
    Optional<String> iss = Optional.empty();
    assertThrows(OidcRefusal.class, () -> login.finish(state, MadeProvider.CODE, iss, "another"));
    assertThrows(
        OidcRefusal.class,
        () -> login.finish(state, MadeProvider.CODE, iss, start.browser()),
        "a state is used once");
    OidcLogin.Start late = login.begin();
    String lateState = provider.visit(late.to());
    now = now.plusSeconds(601);
    assertThrows(
        OidcRefusal.class, () -> login.finish(lateState, MadeProvider.CODE, iss, late.browser()));
    OidcLogin.Start mixed = login.begin();
    String mixedState = provider.visit(mixed.to());
    assertThrows(
        OidcRefusal.class,
        () ->
            login.finish(
                mixedState, MadeProvider.CODE, Optional.of("https://evil"), mixed.browser()));
    assertEquals(0, provider.forms.size(), "nobody was asked for a token");
  }

  @Test
  void aProviderThatNamesAnotherIssuerOrIsNotThereIsRefused() {
    provider.otherIssuer = Optional.of("https://other.example");
    OidcRefusal other = assertThrows(OidcRefusal.class, () -> login.begin());
    assertTrue(other.later() && String.valueOf(other.getMessage()).contains("another issuer"));
    try (OidcLogin nobody =
        new OidcLogin(settings("http://127.0.0.1:1", Optional.empty()), () -> now)) {
      assertTrue(assertThrows(OidcRefusal.class, nobody::begin).later());
    }
  }

  @Test
  void settingsAreChecked() {
    InvalidValue plain =
        assertThrows(InvalidValue.class, () -> settings("http://login.example", Optional.empty()));
    assertTrue(plain.getMessage().contains("expected https://"), plain.getMessage());
    for (String line :
        List.of(
            "x",
            "=officer",
            "a=king",
            "a=device",
            "a=officer:H-1",
            "a=operator:",
            "a=operator:H-1,")) {
      assertThrows(InvalidValue.class, () -> OidcSettings.mappings(List.of(line)), line);
    }
    assertFalse(settings(provider.issuer(), Optional.of("s3cret")).toString().contains("s3cret"));
  }
}
