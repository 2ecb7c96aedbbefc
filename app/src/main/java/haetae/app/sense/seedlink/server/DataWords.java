package haetae.app.sense.seedlink.server;

import haetae.world.data.Packet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The words behind DATA, FETCH and TIME -> first number and times wanted. */
final class DataWords {
  private static final long NEW = Long.MAX_VALUE;

  private final boolean version4;
  private final long next;

  /**
   * @param next number of the next record
   */
  DataWords(boolean version4, long next) {
    this.version4 = version4;
    this.next = next;
  }

  /** Sets what is wanted; false if the words mean nothing. */
  boolean apply(String[] words, Wanted wanted) {
    try {
      int times = 1;
      if (words[0].equals("TIME")) {
        wanted.from(1);
      } else {
        wanted.from(words.length > 1 ? from(words[1]) : next);
        times = 2;
      }
      wanted.window(
          words.length > times ? nanos(words[times]) : Long.MIN_VALUE,
          words.length > times + 1 ? nanos(words[times + 1]) : Long.MAX_VALUE);
      return words.length <= times + 2;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private long from(String word) {
    if (word.equals("ALL")) {
      return 1;
    }
    if (version4) {
      long number = Long.parseUnsignedLong(word);
      return number < 0 ? NEW : number;
    }
    long low = Long.parseLong(word, 16) & 0xffffff;
    long full = (next & ~0xffffffL) | low; // the newest number that ends in these 24 bits
    long known = full > next ? full - 0x1000000L : full;
    return known == 0 ? 1 : known < 0 ? NEW : known; // 0 is before the first: all there are
  }

  /** {@code 2021,04,18,14,11,40} of SeedLink 3, {@code 2021-04-18T14:11:40Z} of SeedLink 4. */
  private static long nanos(String word) {
    if (!word.contains(",")) {
      return Packet.nanos(Instant.parse(word));
    }
    String[] parts = word.split(",", -1);
    if (parts.length != 6) {
      throw new DateTimeException("expected year,month,day,hour,minute,second");
    }
    int[] n = new int[6];
    for (int i = 0; i < 6; i++) {
      n[i] = Integer.parseInt(parts[i]);
    }
    return Packet.nanos(
        LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC));
  }
}
