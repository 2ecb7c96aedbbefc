package haetae.signal.locate;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Phase;

/**
 * What a hypocentre predicts for each pick, with the weights that follow. Reused from step to step.
 */
final class Prediction {
  final Observations observations;
  final double[] distanceKm;
  final double[] azimuthDeg;
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
    azimuthDeg = new double[n];
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
    for (int i = 0; i < observations.size; i++) {
      GeoPoint site = observations.places[i];
      distanceKm[i] = to.place().distanceKm(site);
      travelS[i] =
          times.timeS(
              observations.phases[i], distanceKm[i], to.depthKm(), observations.elevationKm[i]);
      residualS[i] = observations.timeS[i] - to.timeS() - travelS[i];
    }
  }

  /** Computes azimuths from the epicentre, degrees. */
  void takeBearings() {
    for (int i = 0; i < observations.size; i++) {
      azimuthDeg[i] = hypocentre.place().azimuthDeg(observations.places[i]);
    }
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
    double azimuth = Math.toRadians(azimuthDeg[i]);
    row[0] = -p * Math.sin(azimuth);
    row[1] = -p * Math.cos(azimuth);
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
