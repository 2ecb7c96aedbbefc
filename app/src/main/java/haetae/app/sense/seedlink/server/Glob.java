package haetae.app.sense.seedlink.server;

/**
 * A pattern of letters, {@code *} for any number of them and {@code ?} for one. Needs no more steps
 * than letters times letters of the pattern, whoever wrote it.
 */
record Glob(String pattern) {
  boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        retry = at;
      } else if (in < pattern.length() && fits(pattern.charAt(in), text.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    return pattern.substring(in).chars().allMatch(c -> c == '*');
  }

  private static boolean fits(char wanted, char letter) {
    return wanted == '?' || wanted == letter;
  }
}
