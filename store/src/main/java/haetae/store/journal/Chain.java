package haetae.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hash of an entry: SHA-256 over the hash before and the entry's fields, as the line has them.
 */
final class Chain {
  /** What the first entry follows. */
  static final String BEGINNING = "0".repeat(64);

  private Chain() {}

  static String hash(String before, long number, Instant at, String kind, String by, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head = before + '\n' + number + '\t' + at + '\t' + kind + '\t' + by + '\t';
      digest.update(head.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static boolean holds(String before, JournalEntry e) {
    return hash(before, e.number(), e.at(), e.kind(), e.by(), e.body()).equals(e.hash());
  }
}
