package haetae.signal.travel;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

/**
 * Flat layers: x = h p/q, t = h u²/q with q = √(u² − p²). A refracted ray runs along the interface.
 */
final class FlatGeometry implements Geometry {
  @Override
  public double scale(double depthKm) {
    return 1;
  }

  @Override
  public double legKm(double p, double topKm, double bottomKm, double u) {
    return (bottomKm - topKm) * p / sqrt(max(0, (u - p) * (u + p)));
  }

  @Override
  public double legS(double p, double topKm, double bottomKm, double u) {
    return (bottomKm - topKm) * u * u / sqrt(max(0, (u - p) * (u + p)));
  }

  @Override
  public double arcKm(double p, double topKm, double u) {
    return 0;
  }

  @Override
  public double arcS(double p, double topKm, double u) {
    return 0;
  }

  @Override
  public double widestArc(double topKm, double bottomKm) {
    return 0;
  }
}
