package haetae.app.fdsn;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as the FDSN services write them: UTC, with or without {@code Z}. */
final class FdsnTime {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)Z?");
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private FdsnTime() {}

  /** A date (its midnight) or a date and time; empty if it is none. */
  static Optional<Instant> parse(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      var time = TIME.matcher(text);
      return time.matches()
          ? Optional.of(LocalDateTime.parse(time.group(1)).toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With six decimals, without {@code Z}; empty for an open end. */
  static String text(Instant time) {
    return time.equals(Instant.MIN) || time.equals(Instant.MAX) ? "" : TEXT.format(time);
  }
}
