package haetae.app.api.part;

import haetae.app.api.http.Reply;
import haetae.app.security.Principal;
import java.util.Optional;

/** Logging in and out. Implementations set and clear the cookie {@link Gate#COOKIE}. */
public interface LoginRoutes {
  /**
   * Opens a session.
   *
   * @return with the header {@code Set-Cookie}, and the CSRF token in the body
   * @throws haetae.app.api.http.Refusal 401 if name and password do not fit, 429 after too many
   */
  Reply login(String name, String password, String remote, boolean secure);

  /** Ends a session. */
  Reply logout(Principal who, Optional<String> session);

  /** Who one is, and the CSRF token of the session. */
  Reply session(Principal who, Optional<String> session);
}
