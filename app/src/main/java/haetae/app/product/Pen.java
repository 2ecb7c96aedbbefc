package haetae.app.product;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws on the map sheet; lengths in pixels, y downwards. Text is drawn as outlines. */
final class Pen {
  private final Graphics2D graphics;

  Pen(Graphics2D graphics) {
    this.graphics = graphics;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /** Nothing is drawn outside until {@link #unclip}. */
  void clip(Shape shape) {
    graphics.setClip(shape);
  }

  void unclip() {
    graphics.setClip(null);
  }

  void image(java.awt.image.BufferedImage image, double x, double y) {
    graphics.drawImage(image, AffineTransform.getTranslateInstance(x, y), null);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  void draw(Shape shape, Color colour, double width) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  void dashed(Shape shape, Color colour, double width, double dash) {
    graphics.setColor(colour);
    float[] pattern = {(float) dash, (float) dash};
    graphics.setStroke(
        new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, pattern, 0));
    graphics.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    draw(new Line2D.Double(x1, y1, x2, y2), colour, width);
  }

  /** Text whose base line begins at the point; returns its width. */
  double text(String text, double x, double y, Font font, Color colour) {
    if (text.isEmpty()) {
      return 0;
    }
    TextLayout layout = layout(text, font);
    fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)), colour);
    return layout.getAdvance();
  }

  /** Text centred on x. */
  void centred(String text, double x, double y, Font font, Color colour) {
    text(text, x - width(text, font) / 2, y, font, colour);
  }

  /** Text that ends at x. */
  void ending(String text, double x, double y, Font font, Color colour) {
    text(text, x - width(text, font), y, font, colour);
  }

  /** Centred text with a light edge, readable on any ground. */
  void haloed(String text, double x, double y, Font font, Color colour) {
    TextLayout layout = layout(text, font);
    double left = x - layout.getAdvance() / 2;
    Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(left, y));
    draw(outline, MapColours.clear(Color.WHITE, 215), 4.5);
    fill(outline, colour);
  }

  /** The text, or as much of its beginning as the width has room for. */
  String fitting(String text, double mostWidth, Font font) {
    String shown = text;
    for (int kept = text.length(); kept > 0 && width(shown, font) > mostWidth; kept--) {
      shown = text.substring(0, kept - 1).stripTrailing() + "…";
    }
    return width(shown, font) > mostWidth ? "" : shown;
  }

  /** The font, or the same smaller where the text would be wider than there is room. */
  Font shrunk(String text, double mostWidth, Font font) {
    double wide = width(text, font);
    double share = wide > mostWidth ? Math.max(0.5, mostWidth / wide) : 1;
    return font.deriveFont((float) (font.getSize2D() * share));
  }

  /** Width of a text. */
  double width(String text, Font font) {
    return text.isEmpty() ? 0 : layout(text, font).getAdvance();
  }

  private TextLayout layout(String text, Font font) {
    return new TextLayout(text, font, graphics.getFontRenderContext());
  }

  static Shape circle(double x, double y, double r) {
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  static Shape box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  static Shape rounded(double x, double y, double width, double height, double r) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * r, 2 * r);
  }

  static Shape triangle(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - r);
    path.lineTo(x + 0.92 * r, y + 0.68 * r);
    path.lineTo(x - 0.92 * r, y + 0.68 * r);
    path.closePath();
    return path;
  }

  static Shape star(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    for (int k = 0; k < 10; k++) {
      double angle = Math.PI * k / 5;
      double radius = k % 2 == 0 ? r : 0.42 * r;
      double px = x + radius * Math.sin(angle);
      double py = y - radius * Math.cos(angle);
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
