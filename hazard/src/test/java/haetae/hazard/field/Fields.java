package haetae.hazard.field;

import haetae.hazard.motion.Motion;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Made-up observations and targets for tests. */
final class Fields {
  private Fields() {}

  /** Rows and columns of places between two corners. */
  static Targets grid(double west, double south, double east, double north, int rows, int columns) {
    double[] lat = new double[rows * columns];
    double[] lon = new double[rows * columns];
    for (int i = 0; i < lat.length; i++) {
      lat[i] = north - (north - south) * (i / columns) / (rows - 1);
      lon[i] = west + (east - west) * (i % columns) / (columns - 1);
    }
    return new Targets(lat, lon);
  }

  /** The same prior everywhere. */
  static Motion prior(int size, double mean, double tau, double phi) {
    Motion prior = new Motion(size);
    Arrays.fill(prior.mean, mean);
    Arrays.fill(prior.tau, tau);
    Arrays.fill(prior.phi, phi);
    return prior;
  }

  /** Instruments, denser towards the middle of a box, residuals drawn. */
  static Residuals clustered(int count, double lat, double lon, double spreadDeg, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Residuals.Builder rows = Residuals.builder();
    for (int i = 0; i < count; i++) {
      double r = spreadDeg * random.nextDouble() * random.nextDouble();
      double azimuth = 2 * Math.PI * random.nextDouble();
      double sigmaEps = i % 3 == 0 ? 0 : 0.3;
      double residual = 0.3 + 0.5 * random.nextGaussian();
      double atLat = lat + r * Math.cos(azimuth);
      double atLon = lon + r * Math.sin(azimuth);
      rows.add(atLat, atLon, 1.0, residual, 0.35, 0.55, sigmaEps, 1);
    }
    return rows.build();
  }
}
