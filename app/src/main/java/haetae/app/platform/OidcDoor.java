package haetae.app.platform;

import static haetae.app.api.route.Row.get;

import haetae.app.api.Cookies;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.route.Roles;
import haetae.app.api.route.Route;
import haetae.app.security.Principal;
import haetae.app.security.Sessions;
import haetae.app.security.oidc.OidcLogin;
import haetae.app.security.oidc.OidcRefusal;
import haetae.app.security.oidc.OidcSettings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends people to the provider of OpenID Connect and begins their session when they come back. */
final class OidcDoor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(OidcDoor.class.getName());
  private static final String PATH = "/api/v1/session/oidc";

  private final OidcLogin login;
  private final Guard guard;

  private OidcDoor(OidcLogin login, Guard guard) {
    this.login = login;
    this.guard = guard;
  }

  /**
   * The door; empty if no provider is set.
   *
   * @param environment where {@code HAETAE_OIDC_SECRET} is
   */
  static Optional<OidcDoor> of(
      PlatformSettings.Oidc oidc,
      Map<String, String> environment,
      Guard guard,
      InstantSource clock) {
    if (oidc.issuer().isEmpty()) {
      return Optional.empty();
    }
    OidcSettings settings =
        new OidcSettings(
            URI.create(oidc.issuer()),
            oidc.clientId(),
            Optional.ofNullable(environment.get("HAETAE_OIDC_SECRET")),
            URI.create(oidc.redirect()),
            oidc.claim(),
            OidcSettings.mappings(oidc.roles()));
    return Optional.of(new OidcDoor(new OidcLogin(settings, clock), guard));
  }

  /** The two rows of the table. */
  List<Route> routes() {
    return List.of(
        get(PATH, "oidc")
            .says("OpenID Connect로 로그인", "Sends the browser to the provider of OpenID Connect")
            .openTo(Roles.PUBLIC)
            .gives("Text", MediaType.TEXT)
            .by(this::begin),
        get(PATH + "/back", "oidcBack")
            .says("OpenID Connect에서 돌아옴", "Where the provider sends the browser back to")
            .openTo(Roles.PUBLIC)
            .freeQuery()
            .gives("Text", MediaType.TEXT)
            .by(this::back));
  }

  private static String cookie(boolean secure) {
    return (secure ? "__Host-" : "") + "haetae-oidc";
  }

  private Reply begin(Question question) {
    try {
      OidcLogin.Start start = login.begin();
      boolean secure = question.call().secure();
      return to(start.to().toString())
          .with(
              "Set-Cookie",
              cookie(secure)
                  + "="
                  + start.browser()
                  + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                  + OidcLogin.LONGEST.toSeconds()
                  + (secure ? "; Secure" : ""));
    } catch (OidcRefusal refusal) {
      throw refused(refusal, question);
    }
  }

  private static Reply to(String address) {
    return Reply.of(302, "", new byte[0])
        .with("Location", address)
        .with("Cache-Control", "no-store");
  }

  private Reply back(Question question) {
    boolean secure = question.call().secure();
    String header = question.call().said("Cookie");
    try {
      Principal who =
          login.finish(
              first(question, "state").orElse(""),
              first(question, "code").orElse(""),
              first(question, "iss"),
              Cookies.value(header, cookie(secure)).orElse(""));
      String id = guard.begin(who, question.call().remote());
      return to("/").with("Set-Cookie", Guard.cookie(secure, id, Sessions.LONGEST));
    } catch (OidcRefusal refusal) {
      throw refused(refusal, question);
    }
  }

  private static Optional<String> first(Question question, String name) {
    return Optional.ofNullable(question.query().get(name)).map(List::getFirst);
  }

  private Refusal refused(OidcRefusal refusal, Question question) {
    LOG.log(System.Logger.Level.WARNING, "login elsewhere refused: {0}", refusal.getMessage());
    guard.refused(question.call().remote());
    return refusal.later()
        ? Refusal.later(
            503, "provider", "The login provider does not answer.", Duration.ofSeconds(10))
        : new Refusal(401, "login", "The login at the provider came to nothing; begin again.");
  }

  @Override
  public void close() {
    login.close();
  }
}
