package haetae.app.product;

import haetae.world.place.GeoPoint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Where the grid lies on the picture: equirectangular, true to scale at its middle latitude.
 *
 * @param left pixels, as are top, width and height
 */
record MapSheet(ShakingGrid grid, double left, double top, double width, double height) {
  /** The largest sheet of the grid's shape in a box, centred. */
  static MapSheet inside(
      ShakingGrid grid, double left, double top, double mostWidth, double mostHeight) {
    double ratio = shape(grid);
    double width = Math.min(mostWidth, mostHeight * ratio);
    double height = width / ratio;
    return new MapSheet(
        grid,
        Math.rint(left + (mostWidth - width) / 2),
        Math.rint(top + (mostHeight - height) / 2),
        Math.rint(width),
        Math.rint(height));
  }

  /** Width over height, kept within what a page can bear. */
  static double shape(ShakingGrid grid) {
    double across = (grid.eastDeg() - grid.westDeg()) * cosine(grid);
    double down = grid.northDeg() - grid.southDeg();
    return Math.clamp(across / down, 0.25, 4);
  }

  private static double cosine(ShakingGrid grid) {
    double middle = (grid.northDeg() + grid.southDeg()) / 2;
    return Math.max(0.02, Math.cos(Math.toRadians(middle)));
  }

  double x(double lonDeg) {
    double middle = (grid.westDeg() + grid.eastDeg()) / 2;
    double fromMiddle = Math.IEEEremainder(lonDeg - middle, 360);
    return left + width / 2 + fromMiddle / (grid.eastDeg() - grid.westDeg()) * width;
  }

  double y(double latDeg) {
    return top + (grid.northDeg() - latDeg) / (grid.northDeg() - grid.southDeg()) * height;
  }

  boolean shows(double latDeg, double lonDeg) {
    double x = x(lonDeg);
    double y = y(latDeg);
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }

  double pxPerKm() {
    return height / ((grid.northDeg() - grid.southDeg()) * GeoPoint.KM_PER_DEGREE);
  }

  Shape frame() {
    return Pen.box(left, top, width, height);
  }

  /** A line through places; a step over the far side of the Earth lifts the pen. */
  Shape line(List<GeoPoint> places) {
    Path2D path = new Path2D.Double();
    double before = Double.NaN;
    for (GeoPoint place : places) {
      double x = x(place.lonDeg());
      if (Double.isNaN(before) || Math.abs(x - before) > width) {
        path.moveTo(x, y(place.latDeg()));
      } else {
        path.lineTo(x, y(place.latDeg()));
      }
      before = x;
    }
    return path;
  }
}
