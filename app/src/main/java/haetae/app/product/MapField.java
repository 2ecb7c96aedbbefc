package haetae.app.product;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The coloured field and its contours. */
final class MapField {
  private static final int STEPS = 400;

  private final MapSheet sheet;
  private final IntensityScale scale;
  private final double[] values;

  MapField(MapSheet sheet, IntensityScale scale, double[] values) {
    this.sheet = sheet;
    this.scale = scale;
    this.values = values;
  }

  /** Intensity as colour, smooth between the points of the grid; unknown is left as paper. */
  void colours(Pen pen) {
    int width = (int) sheet.width();
    int height = (int) sheet.height();
    ShakingGrid grid = sheet.grid();
    SmoothField field = new SmoothField(values, grid.columns(), grid.rows());
    int[] colours = table();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      double row = (y + 0.5) / height * (grid.rows() - 1);
      for (int x = 0; x < width; x++) {
        double value = field.at((x + 0.5) / width * (grid.columns() - 1), row);
        image.setRGB(x, y, Double.isNaN(value) ? MapColours.PAPER.getRGB() : colours[step(value)]);
      }
    }
    pen.image(image, sheet.left(), sheet.top());
  }

  private int step(double value) {
    return Math.clamp(Math.round((value - 1) / (scale.classes() - 1) * STEPS), 0, STEPS);
  }

  private int[] table() {
    int[] colours = new int[STEPS + 1];
    for (int k = 0; k <= STEPS; k++) {
      colours[k] = scale.colour(1 + (double) k / STEPS * (scale.classes() - 1)).getRGB();
    }
    return colours;
  }

  /** Lines in halves: whole classes strong, halves thin. */
  void contours(Pen pen, double scaleOfLines) {
    for (Contours contour : contours()) {
      boolean whole = contour.value() == Math.rint(contour.value());
      for (List<double[]> line : contour.lines()) {
        Shape path = path(line);
        if (whole) {
          pen.draw(path, MapColours.clear(Color.WHITE, 120), 3.6 * scaleOfLines);
        }
        pen.draw(
            path,
            MapColours.clear(MapColours.INK, whole ? 205 : 75),
            (whole ? 1.7 : 0.9) * scaleOfLines);
      }
    }
  }

  private List<Contours> contours() {
    return Contours.ofIntensity(sheet.grid(), values);
  }

  private Shape path(List<double[]> line) {
    Path2D path = new Path2D.Double();
    for (double[] point : line) {
      double x =
          sheet.left()
              + (point[0] - sheet.grid().westDeg())
                  / (sheet.grid().eastDeg() - sheet.grid().westDeg())
                  * sheet.width();
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, sheet.y(point[1]));
      } else {
        path.lineTo(x, sheet.y(point[1]));
      }
    }
    return path;
  }

  /** Numerals on whole classes, where the line is long enough and no other numeral is near. */
  void numerals(Pen pen, Font font) {
    List<double[]> taken = new ArrayList<>();
    for (Contours contour : contours()) {
      if (contour.value() == Math.rint(contour.value())) {
        contour.lines().stream()
            .filter(line -> line.size() > 60)
            .forEach(line -> numeral(pen, font, (int) contour.value(), line, taken));
      }
    }
  }

  private void numeral(
      Pen pen, Font font, int intensity, List<double[]> line, List<double[]> taken) {
    for (int share : new int[] {3, 6, 2, 8, 5}) {
      double[] point = line.get(line.size() * share / 10);
      double x = sheet.x(point[0]);
      double y = sheet.y(point[1]);
      boolean inside =
          x > sheet.left() + 30
              && x < sheet.left() + sheet.width() - 30
              && y > sheet.top() + 40
              && y < sheet.top() + sheet.height() - 60;
      if (inside && taken.stream().allMatch(t -> Math.hypot(t[0] - x, t[1] - y) > 70)) {
        pen.haloed(IntensityScale.roman(intensity), x, y + 6, font, MapColours.INK);
        taken.add(new double[] {x, y});
        return;
      }
    }
  }
}
