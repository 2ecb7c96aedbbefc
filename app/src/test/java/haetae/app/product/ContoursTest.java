package haetae.app.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final ShakingLayer CONE = MadeMap.map().find(IntensityMeasure.MMI).orElseThrow();

  /** MMI is 8 less ten times the distance in degrees: level L is a circle of (8 - L) / 10. */
  @Test
  void contoursOfAConeAreCircles() {
    List<Contours> contours = Contours.of(MadeMap.GRID, CONE);
    int circles = 0;
    for (Contours contour : contours) {
      double radius = (8 - contour.value()) / 10;
      if (radius > 0.04 && radius < 0.29) {
        circles++;
        assertEquals(1, contour.lines().size());
        List<double[]> line = contour.lines().getFirst();
        assertEquals(line.getFirst()[0], line.getLast()[0], 0, "closed");
        for (double[] p : line) {
          assertEquals(radius, Math.hypot(p[0] - 129.3, p[1] - 36.1), 1e-4);
        }
      }
    }
    assertEquals(5, circles, "5.5, 6.0, 6.5, 7.0 and 7.5");
  }

  @Test
  void levelsOfAPeakAreOneTwoFiveOfEveryDecade() {
    ShakingLayer pga = MadeMap.map().find(IntensityMeasure.PGA).orElseThrow();
    List<Double> levels = Contours.of(MadeMap.GRID, pga).stream().map(Contours::value).toList();
    assertEquals(List.of(2.0, 5.0, 10.0, 20.0), levels);
  }

  @Test
  void aSaddleIsCutByItsMiddle() {
    double[] saddle = {1, 0, 0, 1};
    List<List<ContourTracer.Point>> low = new ContourTracer(saddle, 2, 2).trace(0.4);
    List<List<ContourTracer.Point>> high = new ContourTracer(saddle, 2, 2).trace(0.6);
    assertEquals(2, low.size());
    assertEquals(2, high.size());
    assertTrue(around(low, 1, 0) && around(low, 0, 1), "the low corners are cut off");
    assertTrue(around(high, 0, 0) && around(high, 1, 1), "the high corners are cut off");
  }

  /** Whether one of the lines stays beside the corner. */
  private static boolean around(List<List<ContourTracer.Point>> lines, double column, double row) {
    return lines.stream()
        .anyMatch(line ->
            line.stream().allMatch(p -> Math.hypot(p.column() - column, p.row() - row) < 0.9));
  }

  @Test
  void linesEndAtTheEdgeAndAtTheUnknown() {
    double[] slope = new double[25];
    Arrays.setAll(slope, i -> i % 5);
    assertEquals(1, new ContourTracer(slope, 5, 5).trace(1.5).size());
    slope[2 * 5 + 1] = Double.NaN;
    List<List<ContourTracer.Point>> broken = new ContourTracer(slope, 5, 5).trace(1.5);
    assertEquals(2, broken.size());
    for (List<ContourTracer.Point> line : broken) {
      assertTrue(line.stream().allMatch(p -> p.column() == 1.5));
    }
    assertTrue(new ContourTracer(slope, 5, 5).trace(9).isEmpty());
  }

  @Test
  void theSmoothFieldPassesThroughTheNodesAndKeepsPlanes() {
    double[] plane = new double[20];
    Arrays.setAll(plane, i -> 3 + 2 * (i % 5) - 0.5 * Math.floorDiv(i, 5));
    SmoothField field = new SmoothField(plane, 5, 4);
    assertEquals(3 + 2 * 3.3 - 0.5 * 2.4, field.at(3.3, 2.4), 1e-9);
    assertEquals(3 + 2 * 0.2 - 0.5 * 0.1, field.at(0.2, 0.1), 1e-9);
    plane[7] = 100;
    assertEquals(100, new SmoothField(plane, 5, 4).at(2, 1), 1e-12);
    plane[0] = Double.NaN;
    assertTrue(Double.isNaN(new SmoothField(plane, 5, 4).at(0.5, 0.5)));
    assertEquals(plane[18], new SmoothField(plane, 5, 4).at(3, 3), 1e-12);
  }
}
