package haetae.app.security;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id with the second recommended choice of RFC 9106, section 4: 64 MiB, three
 * passes, four lanes, salt of 128 bits, tag of 256 bits. One in four processors at most is busy
 * with them, so that a flood of logins takes neither the memory nor the warning path's time.
 */
public final class Passwords {
  /** Shorter passwords are refused (ASVS 5.0.0, 6.2.1: at least 8, 15 recommended). */
  public static final int SHORTEST = 12;

  /** Longer ones too: nobody makes us hash a novel. */
  public static final int LONGEST = 200;

  private static final Cost USUAL = new Cost(64 * 1024, 3, 4);

  /** OWASP's least. Enough for passwords of 138 random bits, and a first start is not held up. */
  private static final Cost FRESH = new Cost(19 * 1024, 2, 1);

  private static final int BYTES = 32;
  private static final int SALT = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 4), true);

  private Passwords() {}

  /** What a hash costs. */
  private record Cost(int memoryKiB, int passes, int lanes) {
    Argon2Parameters.Builder with(byte[] salt) {
      return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
          .withSalt(salt)
          .withMemoryAsKB(memoryKiB)
          .withIterations(passes)
          .withParallelism(lanes);
    }
  }

  /**
   * The text that is kept of a password: {@code $argon2id$v=19$m=65536,t=3,p=4$salt$hash}.
   *
   * @throws InvalidValue if it is too short or too long
   * @throws Busy if too many are worked out
   */
  public static String keep(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new InvalidValue(
          "password has " + length + " characters; expected " + SHORTEST + " to " + LONGEST);
    }
    return keep(password, USUAL);
  }

  /** The text that is kept of what {@link #fresh} gave. */
  public static String keepFresh(String password) {
    return keep(password, FRESH);
  }

  private static String keep(String password, Cost cost) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKiB(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash(password, salt, cost)));
  }

  /**
   * Whether a password is the one that was kept.
   *
   * @throws Busy if too many are worked out
   */
  public static boolean matches(String password, String kept) {
    String[] parts = kept.split("\\$", -1);
    if (parts.length != 6 || !parts[1].equals("argon2id") || password.length() > 2 * LONGEST) {
      return false;
    }
    String[] costs = parts[3].split("[^0-9]+", -1);
    Cost cost =
        new Cost(
            Integer.parseInt(costs[1]), Integer.parseInt(costs[2]), Integer.parseInt(costs[3]));
    byte[] hash = hash(password, Base64.getDecoder().decode(parts[4]), cost);
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
  }

  private static byte[] hash(String password, byte[] salt, Cost cost) {
    try {
      if (!AT_ONCE.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy(PATIENCE);
    }
    try {
      return hash(password.getBytes(StandardCharsets.UTF_8), cost.with(salt), BYTES);
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

  /** A password for the first days: 138 random bits in letters that are not mistaken. */
  public static String fresh() {
    String letters = "abcdefghjkmnpqrstuvwxyz23456789";
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 28; i++) {
      password.append(i > 0 && i % 7 == 0 ? "-" : "");
      password.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return password.toString();
  }
}
