package haetae.hazard.felt;

import static java.lang.Math.atan;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.cosh;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sinh;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/**
 * Universal transverse Mercator on WGS 84: Krüger's series to the third order of the flattening,
 * exact to about a millimetre inside a zone. Karney (2011), J. Geodesy 85, 475-485,
 * doi:10.1007/s00190-011-0445-3, Eq. 7-9, 11, 35, 36.
 */
final class TransverseMercator {
  /** Easting of the central meridian, m. */
  static final double FALSE_EASTING_M = 500_000;

  private static final double RADIUS_M = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double SCALE = 0.9996;
  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double E = sqrt(FLATTENING * (2 - FLATTENING));
  private static final double MERIDIAN_M =
      RADIUS_M / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
  private static final double[] FORWARD = {
    N / 2 - N * N * 2 / 3 + N * N * N * 5 / 16,
    N * N * 13 / 48 - N * N * N * 3 / 5,
    N * N * N * 61 / 240
  };
  private static final double[] BACK = {
    N / 2 - N * N * 2 / 3 + N * N * N * 37 / 96, N * N / 48 + N * N * N / 15, N * N * N * 17 / 480
  };

  private TransverseMercator() {}

  /**
   * Easting and northing, m, in the zone of the central meridian; northing is below 0 in the south.
   */
  static double[] forward(double latDeg, double lonFromCentreDeg) {
    double lat = toRadians(latDeg);
    double lambda = toRadians(lonFromCentreDeg);
    double tau = tan(lat);
    double sigma = sinh(E * atanh(E * tau / hypot(1, tau)));
    double conformal = tau * hypot(1, sigma) - sigma * hypot(1, tau);
    double xi1 = atan2(conformal, cos(lambda));
    double eta1 = asinh(sin(lambda) / hypot(conformal, cos(lambda)));
    double xi = xi1;
    double eta = eta1;
    for (int j = 1; j <= FORWARD.length; j++) {
      xi += FORWARD[j - 1] * sin(2 * j * xi1) * cosh(2 * j * eta1);
      eta += FORWARD[j - 1] * cos(2 * j * xi1) * sinh(2 * j * eta1);
    }
    return new double[] {FALSE_EASTING_M + SCALE * MERIDIAN_M * eta, SCALE * MERIDIAN_M * xi};
  }

  /** Latitude and longitude from the central meridian, degrees. */
  static double[] back(double eastingM, double northingM) {
    double xi = northingM / (SCALE * MERIDIAN_M);
    double eta = (eastingM - FALSE_EASTING_M) / (SCALE * MERIDIAN_M);
    double xi1 = xi;
    double eta1 = eta;
    for (int j = 1; j <= BACK.length; j++) {
      xi1 -= BACK[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
      eta1 -= BACK[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
    }
    double conformal = sin(xi1) / hypot(sinh(eta1), cos(xi1));
    double lambda = atan2(sinh(eta1), cos(xi1));
    return new double[] {toDegrees(atan(geographic(conformal))), toDegrees(lambda)};
  }

  /** Tangent of the latitude from that of the conformal latitude, by Newton's method. */
  private static double geographic(double conformal) {
    double tau = conformal / sqrt(1 - E * E);
    for (int i = 0; i < 4; i++) {
      double sigma = sinh(E * atanh(E * tau / hypot(1, tau)));
      double guess = tau * hypot(1, sigma) - sigma * hypot(1, tau);
      double slope = (1 - E * E) * hypot(1, guess) * hypot(1, tau) / (1 + (1 - E * E) * tau * tau);
      tau += (conformal - guess) / slope;
    }
    return tau;
  }

  private static double atanh(double x) {
    return Math.log1p(2 * x / (1 - x)) / 2;
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    double value = Math.log1p(size + size * size / (1 + hypot(1, size)));
    return x < 0 ? -value : value;
  }
}
