package haetae.store.city.osm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year out of {@code start_date}. OpenStreetMap wiki, "Key:start_date". */
final class StartDate {
  private static final Pattern YEAR =
      Pattern.compile("(?:~|before |after |early |mid |late )?(\\d{4})(?:s|-.*|\\.\\..*)?");
  private static final int EARLIEST = 500;
  private static final int LATEST = 2200;

  private StartDate() {}

  /** The year said first; 0 where none is (such as {@code C18}). */
  static int year(String text) {
    Matcher m = YEAR.matcher(text.strip());
    int year = m.matches() ? Integer.parseInt(m.group(1)) : 0;
    return year >= EARLIEST && year <= LATEST ? year : 0;
  }
}
