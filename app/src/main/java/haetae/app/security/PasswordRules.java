package haetae.app.security;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which passwords are too easily guessed (ASVS 5.0.0, 6.2.4, 6.2.11, 6.2.12): those on a list the
 * city brings, those made of the account's name and of words of this place, rows and repetitions.
 * Any characters are welcome; none are demanded.
 */
public final class PasswordRules {
  /** Words of this place that make a password no longer. */
  public static final List<String> WORDS =
      List.of(
          "haetae",
          "해태",
          "password",
          "passwd",
          "비밀번호",
          "admin",
          "officer",
          "operator",
          "approver",
          "pohang",
          "포항",
          "earthquake",
          "지진",
          "safe city",
          "safecity",
          "korea",
          "welcome",
          "letmein");

  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "1qaz2wsx3edc4rfv5tgb",
          "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ");
  private static final int ROW = 4;
  private static final int LEAST_LEFT = 8;
  private static final int LEAST_DIFFERENT = 5;

  private final Set<String> known;

  /**
   * @param known passwords that others have lost, in small letters
   */
  public PasswordRules(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /**
   * Reads a list of lost passwords, one a line; without the file there is none.
   *
   * @throws InvalidValue if it cannot be read
   */
  public static PasswordRules of(Path list) {
    Set<String> all = new HashSet<>();
    if (Files.exists(list)) {
      try (var lines = Files.lines(list)) {
        lines
            .map(line -> line.strip().toLowerCase(Locale.ROOT))
            .filter(line -> line.length() >= Passwords.SHORTEST)
            .forEach(all::add);
      } catch (IOException e) {
        throw new InvalidValue(list + " cannot be read: " + e.getMessage(), e);
      }
    }
    return new PasswordRules(all);
  }

  /**
   * Lets a good password pass.
   *
   * @param name of the account it is for
   * @throws InvalidValue saying why it is none, without the password
   */
  public void check(String password, String name) {
    String small = password.toLowerCase(Locale.ROOT);
    if (small.codePoints().distinct().count() < LEAST_DIFFERENT) {
      throw new InvalidValue(
          "password repeats itself; expected " + LEAST_DIFFERENT + " different characters or more");
    }
    if (known.contains(small)) {
      throw new InvalidValue("password is on a list of lost passwords; expected another");
    }
    if (left(small, name).length() < LEAST_LEFT) {
      throw new InvalidValue(
          "password is made of names, words of this place or rows of the keyboard; expected "
              + LEAST_LEFT
              + " characters beside those");
    }
  }

  /** What is left without the name, the words of this place and rows. */
  private static String left(String small, String name) {
    String left = small.replace(name, "");
    for (String word : WORDS) {
      left = left.replace(word, "");
    }
    for (String row : ROWS) {
      left = withoutRow(withoutRow(left, row), new StringBuilder(row).reverse().toString());
    }
    return left;
  }

  private static String withoutRow(String text, String row) {
    String left = text;
    for (int length = row.length(); length >= ROW; length--) {
      for (int at = 0; at + length <= row.length(); at++) {
        left = left.replace(row.substring(at, at + length), "");
      }
    }
    return left;
  }
}
