package haetae.store.city.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Guesses in which encoding a file was saved instead of UTF-8, to say it to the one who saved it.
 */
final class Encoding {
  private static final String KOREAN = "x-windows-949";

  private Encoding() {}

  /** What the first bytes of a file betray, if they are not those of UTF-8. */
  static Optional<String> foreignStart(byte[] head, int length) {
    if (length >= 2 && isUtf16(head[0] & 0xFF, head[1] & 0xFF)) {
      return Optional.of("the file looks like UTF-16; expected UTF-8: save as UTF-8");
    }
    if (length >= 2 && head[0] == 'P' && head[1] == 'K') {
      return Optional.of("the file is a ZIP or a spreadsheet; expected text: save as CSV, UTF-8");
    }
    return Optional.empty();
  }

  private static boolean isUtf16(int first, int second) {
    boolean mark = first + second == 0xFF + 0xFE && Math.max(first, second) == 0xFF;
    return mark || (first == 0) != (second == 0);
  }

  /** What to say of bytes that are not UTF-8; the first bad one stands at {@code bad}. */
  static String complaint(byte[] bytes, int from, int bad, int to) {
    if (isKorean(bytes, from, to)) {
      return "the text looks like CP949/EUC-KR: save as UTF-8";
    }
    return String.format("byte 0x%02X is not UTF-8; expected UTF-8: save as UTF-8", bytes[bad]);
  }

  private static boolean isKorean(byte[] bytes, int from, int to) {
    if (!Charset.isSupported(KOREAN)) {
      return false;
    }
    CharBuffer text = CharBuffer.allocate(to - from);
    ByteBuffer raw = ByteBuffer.wrap(bytes, from, to - from);
    boolean fits = Charset.forName(KOREAN).newDecoder().decode(raw, text, false).isUnderflow();
    return fits && text.flip().chars().anyMatch(Encoding::hangul);
  }

  private static boolean hangul(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
