package haetae.app.sense.seedlink;

/** What a server has said, fit for a message: printable and short. */
final class Shown {
  private static final int MOST = 80;

  private Shown() {}

  /** At most 80 letters; those that cannot be printed as {@code ?}. */
  static String of(String text) {
    String start = text.length() > MOST ? text.substring(0, MOST) : text;
    String plain = start.replaceAll("[^\\x20-\\x7e]", "?");
    return text.length() > MOST ? plain + " ..." : plain;
  }
}
