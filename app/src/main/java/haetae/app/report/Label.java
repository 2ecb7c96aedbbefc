package haetae.app.report;

/**
 * A name in both languages, Korean first.
 *
 * @param ko Korean, plain text
 * @param en English, plain text
 */
public record Label(String ko, String en) {
  /** Both as HTML, each marked with its language. */
  public String html() {
    return "<span lang=\"ko\">%s</span> <span lang=\"en\">%s</span>"
        .formatted(Html.escape(ko), Html.escape(en));
  }

  /** Both as plain text, for titles and SVG. */
  public String text() {
    return ko + " " + en;
  }
}
