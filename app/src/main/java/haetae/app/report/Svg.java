package haetae.app.report;

import java.util.Locale;

/**
 * Writes one inline drawing. Lengths are in drawing units (pixels at full size); y grows downwards.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(4096);

  /**
   * Begins a drawing.
   *
   * @param id unique within the page
   * @param title what it is, read aloud
   * @param description what it shows, read aloud
   */
  Svg(String id, double width, double height, String title, String description) {
    out.append("<svg viewBox=\"0 0 %s %s\" role=\"img\"".formatted(number(width), number(height)))
        .append(" aria-labelledby=\"%s-t %s-d\">".formatted(id, id))
        .append("<title id=\"%s-t\">%s</title>".formatted(id, Html.escape(title)))
        .append("<desc id=\"%s-d\">%s</desc>".formatted(id, Html.escape(description)));
  }

  /** A length with at most one decimal. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  /**
   * Begins a rectangle outside of which nothing of the group is seen; end it with {@link #close}.
   */
  Svg clip(String id, double x, double y, double width, double height) {
    out.append("<clipPath id=\"").append(id).append("\">");
    rectangle("", x, y, width, height);
    out.append("</clipPath><g clip-path=\"url(#").append(id).append(")\">");
    return this;
  }

  /** Ends the group begun last. */
  Svg close() {
    out.append("</g>");
    return this;
  }

  Svg rectangle(String cls, double x, double y, double width, double height) {
    begin("rect", cls);
    attribute("x", x);
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    out.append("/>");
    return this;
  }

  Svg line(String cls, double x1, double y1, double x2, double y2) {
    begin("line", cls);
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    out.append("/>");
    return this;
  }

  /** An ellipse turned clockwise by {@code turnDeg}. */
  Svg ellipse(String cls, double x, double y, double rx, double ry, double turnDeg) {
    begin("ellipse", cls);
    attribute("rx", rx);
    attribute("ry", ry);
    out.append(" transform=\"translate(%s %s)".formatted(number(x), number(y)))
        .append(" rotate(%s)\"/>".formatted(number(turnDeg)));
    return this;
  }

  /** A line or area given as SVG path data. */
  Svg path(String cls, CharSequence data) {
    begin("path", cls);
    out.append(" d=\"").append(data).append("\"/>");
    return this;
  }

  /** A symbol that says what it is when pointed at. */
  Svg mark(String cls, CharSequence data, String hint) {
    begin("path", cls);
    out.append(" d=\"").append(data).append("\"><title>");
    out.append(Html.escape(hint)).append("</title></path>");
    return this;
  }

  /**
   * A line of text.
   *
   * @param cls style; {@code m} centres the text on x, {@code e} ends it there
   */
  Svg text(String cls, double x, double y, String text) {
    begin("text", cls);
    attribute("x", x);
    attribute("y", y);
    out.append('>').append(Html.escape(text)).append("</text>");
    return this;
  }

  /** The finished drawing. */
  String finish() {
    return out + "</svg>";
  }

  private void begin(String tag, String cls) {
    out.append('<').append(tag);
    if (!cls.isEmpty()) {
      out.append(" class=\"").append(cls).append('"');
    }
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }
}
