package haetae.app.security;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id (RFC 9106): 19 MiB, two passes, one lane (OWASP's least). At most four are
 * worked out at once, so that a flood of logins cannot take the memory.
 */
public final class Passwords {
  /** Shorter passwords are refused (OWASP ASVS 5.0, 6.2.1: at least 8; 15 are recommended). */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int BYTES = 32;
  private static final int SALT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE = new Semaphore(4);

  private Passwords() {}

  /**
   * The text that is kept of a password: {@code m.t.salt.hash}.
   *
   * @throws InvalidValue if it is too short or too long
   */
  public static String keep(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidValue(
          "password has "
              + password.length()
              + " characters; expected "
              + SHORTEST
              + " to "
              + LONGEST);
    }
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return MEMORY_KIB
        + "."
        + PASSES
        + "."
        + base64.encodeToString(salt)
        + "."
        + base64.encodeToString(hash(password, salt, MEMORY_KIB, PASSES));
  }

  /** Whether a password is the one that was kept. */
  public static boolean matches(String password, String kept) {
    String[] parts = kept.split("\\.", -1);
    if (parts.length != 4 || password.length() > LONGEST) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] hash = hash(password, salt, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
  }

  private static byte[] hash(String password, byte[] salt, int memoryKiB, int passes) {
    AT_ONCE.acquireUninterruptibly();
    try {
      Argon2Parameters.Builder parameters =
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withSalt(salt)
              .withMemoryAsKB(memoryKiB)
              .withIterations(passes)
              .withParallelism(1);
      return hash(password.getBytes(StandardCharsets.UTF_8), parameters, BYTES);
    } finally {
      AT_ONCE.release();
    }
  }

  static byte[] hash(byte[] password, Argon2Parameters.Builder parameters, int bytes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(password, hash);
    return hash;
  }

  /** A password for the first day: 120 random bits in letters that are not mistaken. */
  public static String fresh() {
    String letters = "abcdefghjkmnpqrstuvwxyz23456789";
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      password.append(i > 0 && i % 6 == 0 ? "-" : "");
      password.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return password.toString();
  }
}
