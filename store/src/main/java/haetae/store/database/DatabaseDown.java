package haetae.store.database;

/**
 * The database does not answer; nothing is lost, the question may be asked again later (HTTP 503).
 */
public final class DatabaseDown extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says why, without secrets. */
  public DatabaseDown(String why) {
    super(why);
  }

  /** Says why, without secrets. */
  public DatabaseDown(String why, Throwable cause) {
    super(why, cause);
  }
}
