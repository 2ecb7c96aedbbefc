package haetae.app.security.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A provider of OpenID Connect on this machine, as right or wrong as a test wants it. */
public final class MadeProvider implements AutoCloseable {
  public static final String CLIENT = "haetae";
  public static final String CODE = "the-code-of-this-login";

  private final HttpServer server;
  final List<Map<String, String>> forms = new ArrayList<>();
  final List<String> authorizations = new ArrayList<>();
  ECKey key;
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  UnaryOperator<String> token = UnaryOperator.identity();
  Optional<String> otherIssuer = Optional.empty();
  Instant now = Instant.now();
  int keysAsked;
  String challenge = "";
  String nonce = "";

  public MadeProvider() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.start();
  }

  /** Its address, which its tokens name. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void discover(HttpExchange asked) throws IOException {
    answer(
        asked,
        200,
        """
        {"issuer":"%s","authorization_endpoint":"%s/go?a=b","token_endpoint":"%s/token","jwks_uri":"%s/keys"}
        """
            .formatted(otherIssuer.orElse(issuer()), issuer(), issuer(), issuer()));
  }

  private void keys(HttpExchange asked) throws IOException {
    keysAsked++;
    answer(asked, 200, new JWKSet(key).toString());
  }

  /** Checks the code and its proof as RFC 7636 says, and gives a token. */
  private void token(HttpExchange asked) throws IOException {
    String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = form(body);
    forms.add(form);
    authorizations.add(String.valueOf(asked.getRequestHeaders().getFirst("Authorization")));
    boolean proven =
        OidcLogin.challenge(form.getOrDefault("code_verifier", "")).equals(challenge)
            && CODE.equals(form.get("code"));
    answer(
        asked,
        proven ? 200 : 400,
        proven ? "{\"id_token\":\"" + token.apply(signed()) + "\"}" : "{\"error\":\"bad\"}");
  }

  /** The token of the login that was asked for last. */
  String signed() {
    try {
      JWTClaimsSet.Builder usual =
          new JWTClaimsSet.Builder()
              .issuer(issuer())
              .audience(CLIENT)
              .subject("248289761001")
              .issueTime(Date.from(now))
              .expirationTime(Date.from(now.plusSeconds(300)))
              .claim("nonce", nonce)
              .claim("groups", List.of("everybody", "safety-office"));
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .keyID(key.getKeyID())
                  .type(JOSEObjectType.JWT)
                  .build(),
              claims.apply(usual).build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a browser would do: goes where it is sent, and comes back with this state. */
  public String visit(URI to) {
    Map<String, String> asked = form(to.getRawQuery());
    challenge = asked.getOrDefault("code_challenge", "");
    nonce = asked.getOrDefault("nonce", "");
    return asked.getOrDefault("state", "");
  }

  static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] both = pair.split("=", 2);
      fields.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void answer(HttpExchange asked, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
