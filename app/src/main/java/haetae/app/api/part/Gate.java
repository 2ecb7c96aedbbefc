package haetae.app.api.part;

import haetae.app.security.Principal;
import java.util.Optional;

/** Says who is asking. */
@FunctionalInterface
public interface Gate {
  /**
   * What a caller shows.
   *
   * @param bearer token of the {@code Authorization} header
   * @param session value of the cookie {@value #COOKIE}
   * @param csrf value of the header {@value #CSRF}
   * @param changes whether the request would change something: then a session needs its CSRF token
   */
  record Credentials(
      Optional<String> bearer,
      Optional<String> session,
      Optional<String> csrf,
      String remote,
      boolean changes) {
    /** Says nothing of the secrets. */
    @Override
    public String toString() {
      return "credentials of " + remote;
    }
  }

  /** Name of the cookie of a session without TLS, for a machine of one's own. */
  String COOKIE = "haetae";

  /** Name of the cookie of a session under TLS: browsers take it for this host alone. */
  String SECURE_COOKIE = "__Host-haetae";

  /** Name of the cookie of a session. */
  static String cookie(boolean secure) {
    return secure ? SECURE_COOKIE : COOKIE;
  }

  /** Name of the header that shows that a page of ours is asking. */
  String CSRF = "X-CSRF-Token";

  /**
   * Who it is; {@link Principal#ANONYMOUS} if nothing is shown.
   *
   * @throws haetae.app.api.http.Refusal 401 if what is shown is not, or no longer, good; 403 if the
   *     CSRF token is missing
   */
  Principal who(Credentials credentials);
}
