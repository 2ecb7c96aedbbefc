package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** How sure the map is: a small map of the standard deviation, dark where little is known. */
final class MapUncertainty {
  private static final double LEAST_PX = 150;
  private static final List<String> SHADES = List.of("#f3f6f9", "#b9c8d6", "#7d93a8", "#3c5268");

  private final Pen pen;
  private final Lettering lettering;
  private final ShakingProducts map;
  private final IntensityScale scale;

  MapUncertainty(Pen pen, Lettering lettering, ShakingProducts map, IntensityScale scale) {
    this.pen = pen;
    this.lettering = lettering;
    this.map = map;
    this.scale = scale;
  }

  /** Draws it where there is room; otherwise nothing. */
  void draw(double x, double y, double width, double height) {
    Optional<ShakingGrid> grid = map.grid();
    Optional<ShakingLayer> layer =
        map.find(scale == IntensityScale.MMI ? IntensityMeasure.MMI : IntensityMeasure.PGA);
    if (grid.isEmpty() || layer.isEmpty() || height < LEAST_PX) {
      return;
    }
    MapSheet sheet = MapSheet.inside(grid.get(), x, y, width * 0.58, height);
    MapSheet left = new MapSheet(grid.get(), x, y, sheet.width(), sheet.height());
    double[] sigma = layer.get().sigma;
    Span span = Span.of(sigma);
    pen.image(image(left, sigma, span), left.left(), left.top());
    pen.draw(left.frame(), MapColours.INK, 1);
    if (left.shows(map.event().epicentre().latDeg(), map.event().epicentre().lonDeg())) {
      double ex = left.x(map.event().epicentre().lonDeg());
      double ey = left.y(map.event().epicentre().latDeg());
      pen.fill(Pen.star(ex, ey, 8), MapColours.SIGNAL);
    }
    words(span, x + sheet.width() + 16, y);
  }

  private void words(Span span, double x, double y) {
    boolean mmi = scale == IntensityScale.MMI;
    pen.text(
        lettering.pick("불확실도", "Uncertainty"), x, y + 14, lettering.bold(14.5), MapColours.INK);
    pen.text(mmi ? "σ, MMI" : "σ, ln PGA", x, y + 33, lettering.plain(12), MapColours.QUIET);
    for (int k = 0; k < 4; k++) {
      double value = span.least() + (span.most() - span.least()) * k / 3;
      double row = y + 48 + k * 24;
      Color colour = MapColours.between(SHADES, k);
      pen.fill(Pen.box(x, row, 26, 18), colour);
      pen.draw(Pen.box(x, row, 26, 18), MapColours.clear(MapColours.INK, 80), 0.8);
      pen.text(
          "± " + Decimal.fixed(value, 2), x + 34, row + 14, lettering.plain(13), MapColours.INK);
    }
  }

  private static BufferedImage image(MapSheet sheet, double[] sigma, Span span) {
    ShakingGrid grid = sheet.grid();
    int width = Math.max(1, (int) sheet.width());
    int height = Math.max(1, (int) sheet.height());
    SmoothField field = new SmoothField(sigma, grid.columns(), grid.rows());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double value =
            field.at(
                (x + 0.5) / width * (grid.columns() - 1), (y + 0.5) / height * (grid.rows() - 1));
        Color colour =
            Double.isNaN(value)
                ? MapColours.PAPER
                : MapColours.between(SHADES, span.share(value) * (SHADES.size() - 1));
        image.setRGB(x, y, colour.getRGB());
      }
    }
    return image;
  }

  /** Least and most of the numbers; never empty, so that it can be divided by. */
  private record Span(double least, double most) {
    static Span of(double[] values) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
      return most >= least ? new Span(least, Math.max(most, least + 0.01)) : new Span(0, 1);
    }

    double share(double value) {
      return (value - least) / (most - least);
    }
  }
}
