package haetae.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** Argon2id against the test vector of RFC 9106, section 5.3. */
class PasswordsVerificationTest {
  private static byte[] of(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /** test.c of the reference implementation (P-H-C/phc-winner-argon2), Argon2id, version 0x13. */
  @Test
  void aVectorOfTheReferenceImplementation() {
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt("somesalt".getBytes(StandardCharsets.US_ASCII))
            .withMemoryAsKB(1 << 16)
            .withIterations(2)
            .withParallelism(1);
    assertEquals(
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        HexFormat.of()
            .formatHex(
                Passwords.hash("password".getBytes(StandardCharsets.US_ASCII), parameters, 32)));
  }

  @Test
  void theVectorOfTheRfc() {
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(of(16, 2))
            .withSecret(of(8, 3))
            .withAdditional(of(12, 4))
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4);
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(Passwords.hash(of(32, 1), parameters, 32)));
  }
}
