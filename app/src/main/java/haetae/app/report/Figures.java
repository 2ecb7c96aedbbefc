package haetae.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as text: the same on every machine. */
public final class Figures {
  /** Stands for a value that is not known. */
  public static final String UNKNOWN = "–";

  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.S", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Figures() {}

  /** Fixed number of decimals; a dash where the value is not finite. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /** About three digits that count, without exponent down to 0.001. */
  static String digits(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    if (size != 0 && size < 0.001) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
  }

  /** Whole number in groups of three. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Date and time in Korea, to 0.1 s. */
  static String kst(Instant time) {
    return DAY_AND_TIME.format(tenth(time).atOffset(KOREA));
  }

  /** Date and time UTC, to 0.1 s. */
  static String utc(Instant time) {
    return DAY_AND_TIME.format(tenth(time).atOffset(ZoneOffset.UTC));
  }

  /** Time of day in Korea, to 0.1 s. */
  static String kstTime(Instant time) {
    return TIME.format(tenth(time).atOffset(KOREA));
  }

  /** Time of day in Korea, whole seconds. */
  static String kstSecond(Instant time) {
    return SECOND.format(time.atOffset(KOREA));
  }

  /** Latitude with its hemisphere. */
  static String latitude(double degrees, int decimals) {
    return fixed(Math.abs(degrees), decimals) + "°" + (degrees < 0 ? "S" : "N");
  }

  /** Longitude with its hemisphere. */
  static String longitude(double degrees, int decimals) {
    return fixed(Math.abs(degrees), decimals) + "°" + (degrees < 0 ? "W" : "E");
  }

  /** Seconds from one instant to another. */
  static double seconds(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    return span.getSeconds() + span.getNano() * 1e-9;
  }

  private static Instant tenth(Instant time) {
    return time.plusNanos(50_000_000L);
  }
}
