package haetae.app.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-encoded text of addresses (RFC 3986; in a query, plus is a space). */
public final class Percent {
  private static final int MOST_PARAMETERS = 64;

  private Percent() {}

  /**
   * The segments of a path.
   *
   * @throws Refusal if it does not start with a slash, a percent sign is followed by no hexadecimal
   *     digits, or the bytes are no UTF-8
   */
  public static List<String> segments(String path) {
    if (!path.startsWith("/")) {
      throw bad("path", path, "a slash first");
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(decode("path", segment, false));
    }
    return segments;
  }

  /**
   * The parameters of a query, in order.
   *
   * @throws Refusal as of {@link #segments}, or if there are more than 64
   */
  public static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query.isEmpty()) {
      return parameters;
    }
    String[] pairs = query.split("&", MOST_PARAMETERS + 1);
    if (pairs.length > MOST_PARAMETERS) {
      throw bad("query", "more", "at most " + MOST_PARAMETERS + " parameters");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode("query", equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : decode("query", pair.substring(equals + 1), true);
        parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String where, String text, boolean plusIsSpace) {
    ByteBuffer bytes = ByteBuffer.allocate(3 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw bad(where, text, "% and two hexadecimal digits");
        }
        bytes.put((byte) (16 * high + low));
        i += 2;
      } else {
        bytes.put(
            (c == '+' && plusIsSpace ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw bad(where, text, "UTF-8");
    }
  }

  private static Refusal bad(String where, String got, String expected) {
    return new Refusal(
        new Problem(
            400, "address", "The " + where + " cannot be read.", where, where, got, expected),
        Map.of());
  }
}
