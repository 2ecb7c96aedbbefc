package haetae.app.api.part;

import haetae.app.api.http.Reply;
import haetae.app.security.Principal;
import java.util.Optional;

/** Logging in and out. Implementations set and clear the cookie {@link Gate#cookie}. */
public interface LoginRoutes {
  /**
   * Somebody tries to log in.
   *
   * @param secure whether over TLS
   * @param session id of the session that goes on until then; it ends with the new one
   */
  record Attempt(
      String name, String password, String remote, boolean secure, Optional<String> session) {
    /** Nothing of the secrets. */
    @Override
    public String toString() {
      return "login from " + remote;
    }
  }

  /**
   * Opens a session.
   *
   * @return with the header {@code Set-Cookie}, and the CSRF token in the body
   * @throws haetae.app.api.http.Refusal 401 if name and password do not fit, 429 after too many
   */
  Reply login(Attempt attempt);

  /** Ends a session. */
  Reply logout(Principal who, Optional<String> session, boolean secure);

  /** Who one is, and the CSRF token of the session. */
  Reply session(Principal who, Optional<String> session);
}
