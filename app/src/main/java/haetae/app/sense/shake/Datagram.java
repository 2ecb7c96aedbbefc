package haetae.app.sense.shake;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.util.Arrays;

/**
 * One datagram of a Raspberry Shake: {@code {'EHZ', 1582315130.292, 14168, 14927, 16112}}, a
 * channel code, the time of the first sample in seconds since 1970, and counts.
 */
final class Datagram {
  /** More samples are refused: a Shake sends 25. */
  static final int MOST_SAMPLES = 1024;

  private final String code;
  private final long startNanos;
  private final double[] counts;

  private Datagram(String code, long startNanos, double[] counts) {
    this.code = code;
    this.startNanos = startNanos;
    this.counts = counts;
  }

  /**
   * Reads the first bytes of an array.
   *
   * @throws InvalidValue saying at which byte it is none
   */
  static Datagram read(byte[] bytes, int length) {
    return new Reader(bytes, length).read();
  }

  /** Code of its channel. */
  String code() {
    return code;
  }

  /**
   * Its samples as a packet.
   *
   * @param rateHz which the datagram does not say
   */
  Packet packet(ChannelId channel, double rateHz) {
    return new Packet(channel, startNanos, rateHz, counts, counts.length);
  }

  /** A cursor over the bytes. */
  private static final class Reader {
    private static final int MOST_CODE = 8;
    private static final long MOST_SECONDS = 9_000_000_000L;
    private static final long MOST_COUNT = 1L << 40;
    private static final int NANO_DIGITS = 9;

    private final byte[] bytes;
    private final int length;
    private int at;

    Reader(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    Datagram read() {
      expect('{');
      expect('\'');
      final String code = code();
      expect(',');
      final long startNanos = time();
      double[] counts = new double[32];
      int count = 0;
      while (peek() == ',') {
        at++;
        if (count == MOST_SAMPLES) {
          throw wrong("at most " + MOST_SAMPLES + " samples");
        }
        counts = count == counts.length ? Arrays.copyOf(counts, 2 * count) : counts;
        counts[count++] = count();
      }
      expect('}');
      if (count == 0) {
        throw wrong("one sample or more");
      }
      if (peek() != 0) {
        throw wrong("nothing more");
      }
      return new Datagram(code, startNanos, Arrays.copyOf(counts, count));
    }

    /** The next byte that is no blank; 0 at the end. */
    private int peek() {
      while (at < length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r')) {
        at++;
      }
      return at < length ? bytes[at] : 0;
    }

    private void expect(char c) {
      if (peek() != c) {
        throw wrong("'" + c + "'");
      }
      at++;
    }

    private String code() {
      StringBuilder code = new StringBuilder();
      while (at < length && bytes[at] != '\'') {
        char c = (char) bytes[at++];
        if (code.length() == MOST_CODE || !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
          throw wrong("a channel code of capital letters and digits");
        }
        code.append(c);
      }
      expect('\'');
      return code.toString();
    }

    private long time() {
      long seconds = digits(MOST_SECONDS);
      long nanos = 0;
      if (at < length && bytes[at] == '.') {
        at++;
        int read = 0;
        for (; digit(); at++, read++) {
          nanos = read < NANO_DIGITS ? 10 * nanos + bytes[at] - '0' : nanos;
        }
        for (; read < NANO_DIGITS; read++) {
          nanos *= 10;
        }
      }
      return seconds * 1_000_000_000L + nanos;
    }

    private double count() {
      boolean negative = peek() == '-';
      at += negative ? 1 : 0;
      long value = digits(MOST_COUNT);
      return negative ? -value : value;
    }

    private boolean digit() {
      return at < length && bytes[at] >= '0' && bytes[at] <= '9';
    }

    private long digits(long most) {
      peek();
      int from = at;
      long value = 0;
      for (; digit(); at++) {
        value = 10 * value + bytes[at] - '0';
        if (value > most) {
          throw wrong("a number up to " + most);
        }
      }
      if (at == from) {
        throw wrong("a digit");
      }
      return value;
    }

    private InvalidValue wrong(String expected) {
      return new InvalidValue(
          "datagram of " + length + " bytes, at byte " + at + ": expected " + expected);
    }
  }
}
