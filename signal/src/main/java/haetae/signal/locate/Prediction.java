package haetae.signal.locate;

import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Phase;

/**
 * What a hypocentre predicts for each pick, with the weights that follow. Reused from step to step.
 */
final class Prediction {
  /** Haversine from which an arcsine is ill-conditioned, 120 degrees away. */
  private static final double NEARLY_ROUND_THE_EARTH = 0.75;

  final Observations observations;
  final double[] distanceKm;

  /** Sine and cosine of the azimuth from the epicentre. */
  private final double[] eastward;

  private final double[] northward;

  final double[] travelS;
  final double[] residualS;
  final double[] sigmaS;
  final double[] distanceFactor;
  final double[] robustFactor;
  Hypocentre hypocentre;
  private final TravelTimes times;

  Prediction(Observations observations, TravelTimes times, Hypocentre hypocentre) {
    this.observations = observations;
    this.times = times;
    this.hypocentre = hypocentre;
    int n = observations.size;
    distanceKm = new double[n];
    eastward = new double[n];
    northward = new double[n];
    travelS = new double[n];
    residualS = new double[n];
    sigmaS = new double[n];
    distanceFactor = new double[n];
    robustFactor = new double[n];
    moveTo(hypocentre);
  }

  /** Computes distances, times and residuals anew. */
  void moveTo(Hypocentre to) {
    hypocentre = to;
    double latRad = toRadians(to.place().latDeg());
    double lonRad = toRadians(to.place().lonDeg());
    double cosLat = cos(latRad);
    for (int i = 0; i < observations.size; i++) {
      distanceKm[i] = distanceKm(i, latRad, lonRad, cosLat);
      travelS[i] =
          times.timeS(
              observations.phases[i], distanceKm[i], to.depthKm(), observations.elevationKm[i]);
      residualS[i] = observations.timeS[i] - to.timeS() - travelS[i];
    }
  }

  /** {@link GeoPoint#distanceKm} with what stays the same from step to step kept. */
  private double distanceKm(int i, double latRad, double lonRad, double cosLat) {
    double sinLat = sin((observations.latRad[i] - latRad) / 2);
    double sinLon = sin((observations.lonRad[i] - lonRad) / 2);
    double h = sinLat * sinLat + cosLat * observations.cosLat[i] * sinLon * sinLon;
    return h > NEARLY_ROUND_THE_EARTH
        ? hypocentre.place().distanceKm(observations.places[i])
        : 2 * GeoPoint.EARTH_RADIUS_KM * asin(sqrt(h));
  }

  /** Computes the directions from the epicentre, as {@link GeoPoint#azimuthDeg}. */
  void takeBearings() {
    double latRad = toRadians(hypocentre.place().latDeg());
    double lonRad = toRadians(hypocentre.place().lonDeg());
    double sinLat = sin(latRad);
    double cosLat = cos(latRad);
    for (int i = 0; i < observations.size; i++) {
      double dLon = observations.lonRad[i] - lonRad;
      double east = sin(dLon) * observations.cosLat[i];
      double north = cosLat * observations.sinLat[i] - sinLat * observations.cosLat[i] * cos(dLon);
      double length = sqrt(east * east + north * north);
      eastward[i] = length == 0 ? 0 : east / length; // at the epicentre itself: north
      northward[i] = length == 0 ? 1 : north / length;
    }
  }

  /** Azimuth from the epicentre, degrees. */
  double azimuthDeg(int i) {
    return hypocentre.place().azimuthDeg(observations.places[i]);
  }

  /** Residual over its standard deviation, the latter grown by the distance weight. */
  double normalised(int i) {
    return residualS[i] / sigmaS[i] * distanceFactor[i];
  }

  /** Weight of a pick, 1/s. */
  double weight(int i) {
    return robustFactor[i] * distanceFactor[i] / sigmaS[i];
  }

  /** Weight as published, 0 to 1: robust, distance and quality. */
  double shareOf(int i) {
    double quality = observations.picks.get(i).quality();
    return robustFactor[i] * distanceFactor[i] * quality;
  }

  /** Fills ∂τ/∂(east, north, depth) and 1 for the origin time, s/km. */
  void derivatives(int i, double[] row) {
    Phase phase = observations.phases[i];
    double p = times.distanceSlownessSKm(phase, distanceKm[i], hypocentre.depthKm());
    row[0] = -p * eastward[i];
    row[1] = -p * northward[i];
    row[2] = times.depthSlownessSKm(phase, distanceKm[i], hypocentre.depthKm());
    row[3] = 1;
  }

  /** Sum of squared weighted residuals, with weights taken from another prediction. */
  double misfit(Prediction weights) {
    double sum = 0;
    for (int i = 0; i < observations.size; i++) {
      double w = weights.weight(i) * residualS[i];
      sum += w * w;
    }
    return sum;
  }
}
