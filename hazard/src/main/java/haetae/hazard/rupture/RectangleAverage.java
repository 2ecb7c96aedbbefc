package haetae.hazard.rupture;

import static java.lang.Math.cos;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * Exact distances averaged over rectangles through the hypocentre: five deviates of the area within
 * two deviations, eight dips, 7 x 7 positions of the hypocentre on the rectangle (middles of equal
 * cells), all azimuths in 18-degree steps. A rectangle that would break the surface is moved down;
 * none is wider than the crust's 18 km allow. SCIENCE2 section 24.2, item 2.
 */
final class RectangleAverage implements FaultAverage {
  private static final double CRUST_KM = 18;
  private static final int DIPS = 8;
  private static final int PLACES = 7;
  private static final int AZIMUTHS = 20;
  private static final double[] COSINES = cosines();

  /** Middles of five equal parts of -2 to 2 deviations, and the normal distribution in each. */
  private static final double[] DEVIATES = {-1.6, -0.8, 0, 0.8, 1.6};

  private static final double[] DEVIATE_WEIGHTS = weights();

  private final double log10Area;
  private final double deviation;
  private final double depthKm;
  private final FaultOfUnknownSize fault;
  private double rjb;
  private double rrup;
  private double rjb2;
  private double rrup2;

  RectangleAverage(double magnitude, double depthKm, FaultOfUnknownSize fault) {
    log10Area = fault.scaling().log10AreaKm2(magnitude);
    deviation = fault.scaling().deviation(magnitude);
    this.depthKm = depthKm;
    this.fault = fault;
  }

  /** Φ(-1.2)-Φ(-2), Φ(-0.4)-Φ(-1.2), Φ(0.4)-Φ(-0.4), …, made to add to one. */
  private static double[] weights() {
    double outer = 0.1150697 - 0.0227501;
    double inner = 0.3445783 - 0.1150697;
    double middle = 1 - 2 * 0.3445783;
    double sum = 2 * outer + 2 * inner + middle;
    return new double[] {outer / sum, inner / sum, middle / sum, inner / sum, outer / sum};
  }

  private static double[] cosines() {
    double[] cosines = new double[AZIMUTHS];
    java.util.Arrays.setAll(cosines, a -> cos(2 * Math.PI * (a + 0.5) / AZIMUTHS));
    return cosines;
  }

  @Override
  public Moments at(double repiKm) {
    rjb = 0;
    rrup = 0;
    rjb2 = 0;
    rrup2 = 0;
    for (int e = 0; e < DEVIATES.length; e++) {
      double areaKm2 = pow(10, log10Area + deviation * DEVIATES[e]);
      for (int d = 0; d < DIPS; d++) {
        double span = fault.dipHighDeg() - fault.dipLowDeg();
        double dip = toRadians(fault.dipLowDeg() + span * (d + 0.5) / DIPS);
        overPositions(areaKm2, dip, repiKm, DEVIATE_WEIGHTS[e] / DIPS);
      }
    }
    return new Moments(rjb, rrup, max(0, rjb2 - rjb * rjb), max(0, rrup2 - rrup * rrup));
  }

  private void overPositions(double areaKm2, double dip, double repiKm, double weight) {
    double sinDip = sin(dip);
    double cosDip = cos(dip);
    double width = min(sqrt(areaKm2 / fault.aspect()), CRUST_KM / sinDip);
    double length = areaKm2 / width;
    for (int f = 0; f < PLACES; f++) {
      double ztor = max(0, depthKm - (f + 0.5) / PLACES * width * sinDip);
      double downDip = (depthKm - ztor) / sinDip;
      InclinedRectangle rectangle = new InclinedRectangle(length, width, sinDip, cosDip, ztor);
      for (int g = 0; g < PLACES; g++) {
        double along = (g + 0.5) / PLACES * length;
        overAzimuths(
            rectangle, downDip * cosDip, along, repiKm, weight / (PLACES * PLACES * AZIMUTHS));
      }
    }
  }

  private void overAzimuths(
      InclinedRectangle rectangle, double x0, double y0, double repiKm, double weight) {
    for (int a = 0; a < AZIMUTHS; a++) {
      double x = x0 + repiKm * COSINES[a];
      double y = y0 + repiKm * COSINES[(a + AZIMUTHS - AZIMUTHS / 4) % AZIMUTHS];
      double jb2 = rectangle.rjbKm2(x, y);
      double up2 = rectangle.rrupKm2(x, y);
      rjb += weight * sqrt(jb2);
      rrup += weight * sqrt(up2);
      rjb2 += weight * jb2;
      rrup2 += weight * up2;
    }
  }
}
