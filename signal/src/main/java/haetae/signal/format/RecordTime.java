package haetae.signal.format;

/** Calendar of record headers: year and day of year to nanoseconds since 1970, and back. */
final class RecordTime {
  static final long SECOND = 1_000_000_000L;
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;

  private RecordTime() {}

  static boolean plausibleDate(int year, int dayOfYear) {
    return year >= FIRST_YEAR && year <= LAST_YEAR && dayOfYear >= 1 && dayOfYear <= 366;
  }

  static boolean plausibleClock(int hour, int minute, int second) {
    return hour <= 23 && minute <= 59 && second <= 60;
  }

  /** Nanoseconds since 1970 of a date and time in UTC; second 60 is the next minute's first. */
  static long nanos(int year, int dayOfYear, int hour, int minute, int second) {
    long days = 365L * (year - 1970) + leapDaysBefore(year) - leapDaysBefore(1970) + dayOfYear - 1;
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * SECOND;
  }

  private static int leapDaysBefore(int year) {
    int past = year - 1;
    return past / 4 - past / 100 + past / 400;
  }
}
