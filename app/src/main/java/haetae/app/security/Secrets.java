package haetae.app.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses: 256 random bits in base64url (ASVS 5.0.0, 7.2.3 and 11.5.1). */
public final class Secrets {
  /** How tokens of machines begin, so that a lost one is found by those who look for such. */
  public static final String MACHINE = "hae_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  /** A new id of a session or a CSRF token. */
  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new token of a machine, to be told once. */
  public static String machineToken() {
    return MACHINE + fresh();
  }
}
