package haetae.app.report;

/** The few pieces of HTML every part of the page is made of. */
public final class Html {
  private Html() {}

  /**
   * Text that is safe between tags and inside quoted attributes; control characters are dropped.
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escape(out, c));
    return out.toString();
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
          boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
          out.appendCodePoint(half ? 0xFFFD : c);
        }
      }
    }
  }

  /** A section with its heading; {@code body} is HTML. */
  public static String section(String id, Label heading, String body) {
    return "<section id=\"%s\" aria-labelledby=\"%s-h\"><h2 id=\"%s-h\">%s</h2>%s</section>\n"
        .formatted(id, id, id, heading.html(), body);
  }

  /** A drawing with its caption above and its legend below; both may hold HTML. */
  public static String figure(String cls, String caption, String drawing, String legend) {
    String below = legend.isEmpty() ? "" : "<p class=\"legend\">" + legend + "</p>";
    return "<figure class=\"%s\"><figcaption>%s</figcaption>%s%s</figure>\n"
        .formatted(cls, caption, drawing, below);
  }

  /** A box that scrolls sideways on narrow screens, also with the keyboard. */
  static String scroll(Label name, String body) {
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">%s</div>"
        .formatted(escape(name.text()), body);
  }

  /** A part that can be folded; {@code body} is HTML. */
  public static String fold(boolean open, Label summary, String body) {
    return "<details%s><summary>%s</summary>%s</details>\n"
        .formatted(open ? " open" : "", summary.html(), body);
  }

  /** A quiet remark in both languages. */
  public static String note(Label text) {
    return "<p class=\"note\">" + text.html() + "</p>";
  }
}
