package haetae.app.security.oidc;

/** A login at the provider came to nothing. Says why, without codes and tokens; no stack trace. */
public final class OidcRefusal extends RuntimeException {
  private final boolean ours;

  /**
   * @param ours whether the provider or the way to it is at fault, not the one who logs in
   */
  OidcRefusal(String message, boolean ours) {
    super(message, null, false, false);
    this.ours = ours;
  }

  /** Whether to try again later helps. */
  public boolean later() {
    return ours;
  }
}
