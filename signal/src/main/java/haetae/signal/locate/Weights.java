package haetae.signal.locate;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import haetae.world.quake.Phase;
import java.util.Arrays;

/** Standard deviations and weights of the residuals of one prediction. */
final class Weights {
  private static final double MEDIAN_TO_SIGMA = 1.4826;

  /** Fewer picks than this do not show their own spread, and none of them is thrown away. */
  static final int LEAST_FOR_SCALE = 6;

  private Weights() {}

  /** Standard deviation of an onset, s: the pick's own, or the least that is believed. */
  static double pickSigmaS(Observations observations, int i, LocateSettings settings) {
    double leastS = observations.phases[i] == Phase.P ? settings.sigmaPS() : settings.sigmaSS();
    return max(leastS, observations.picks.get(i).sigmaS());
  }

  /** Fills the standard deviations: onset and model in squares, over quality. */
  static void sigmas(Prediction at, LocateSettings settings) {
    Observations observations = at.observations;
    for (int i = 0; i < observations.size; i++) {
      double onsetS = pickSigmaS(observations, i, settings);
      double modelS = settings.modelError() * at.travelS[i];
      double total = sqrt(onsetS * onsetS + modelS * modelS);
      at.sigmaS[i] = total / observations.picks.get(i).quality();
    }
  }

  /**
   * Fills the distance weights: 1 to the full-weight distance D, then (D/x)^power; times the share
   * of the station.
   */
  static void distanceFactors(Prediction at, LocateSettings settings) {
    double full = fullWeightKm(at, settings);
    for (int i = 0; i < at.observations.size; i++) {
      double ratio = full / max(full, at.distanceKm[i]);
      at.distanceFactor[i] =
          pow(ratio, settings.distancePower()) * at.observations.densityFactor[i];
    }
  }

  private static double fullWeightKm(Prediction at, LocateSettings settings) {
    double[] near = new double[at.observations.size];
    int stations = 0;
    for (int i = 0; i < near.length; i++) {
      if (at.observations.firstOfStation[i]) {
        near[stations++] = at.distanceKm[i];
      }
    }
    Arrays.sort(near, 0, stations);
    double reach = near[min(stations, settings.fullWeightStations()) - 1];
    return max(settings.fullWeightKm(), settings.fullWeightStretch() * reach);
  }

  /**
   * Spread of the residuals in units of their sigma, by their median: at least 1, so that good data
   * are not thrown away for being very good.
   */
  static double scale(Prediction at) {
    int n = at.observations.size;
    if (n < LEAST_FOR_SCALE) {
      return 1;
    }
    double[] u = new double[n];
    for (int i = 0; i < n; i++) {
      u[i] = abs(at.normalised(i));
    }
    Arrays.sort(u);
    return max(1, MEDIAN_TO_SIGMA * (u[(n - 1) / 2] + u[n / 2]) / 2);
  }

  /** Fills the robust factors for residuals of a given spread. */
  static void robustFactors(Prediction at, RobustWeight robust, double scale) {
    for (int i = 0; i < at.observations.size; i++) {
      at.robustFactor[i] = robust.factor(at.normalised(i) / scale);
    }
  }
}
