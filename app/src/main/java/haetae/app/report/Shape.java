package haetae.app.report;

import static haetae.app.report.Svg.number;

/** Symbols as SVG path data, around a centre. */
final class Shape {
  private Shape() {}

  static String circle(double x, double y, double r) {
    String arc = "a%s %s 0 1 ".formatted(number(r), number(r));
    return "M%s %s%s0 %s 0%s0 %s 0Z"
        .formatted(number(x - r), number(y), arc, number(2 * r), arc, number(-2 * r));
  }

  static String triangle(double x, double y, double r) {
    return "M%s %sL%s %sL%s %sZ"
        .formatted(
            number(x), number(y - r),
            number(x + 0.9 * r), number(y + 0.65 * r),
            number(x - 0.9 * r), number(y + 0.65 * r));
  }

  static String diamond(double x, double y, double r) {
    return "M%s %sl%s %sl%s %sl%s %sZ"
        .formatted(
            number(x),
            number(y - r),
            number(r),
            number(r),
            number(-r),
            number(r),
            number(-r),
            number(-r));
  }

  static String cross(double x, double y, double r) {
    return "M%s %sl%s %sm0 %sl%s %s"
        .formatted(
            number(x - r),
            number(y - r),
            number(2 * r),
            number(2 * r),
            number(-2 * r),
            number(-2 * r),
            number(2 * r));
  }

  /** A five-pointed star. */
  static String star(double x, double y, double r) {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < 10; k++) {
      double angle = Math.PI * k / 5;
      double radius = k % 2 == 0 ? r : 0.42 * r;
      path.append(k == 0 ? 'M' : 'L')
          .append(number(x + radius * Math.sin(angle)))
          .append(' ')
          .append(number(y - radius * Math.cos(angle)));
    }
    return path.append('Z').toString();
  }
}
