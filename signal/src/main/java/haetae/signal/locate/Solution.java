package haetae.signal.locate;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Phase;

/**
 * Where the least squares ended, with all that follows from it.
 *
 * @param at residuals and weights there
 * @param equations the last normal equations, undamped
 */
record Solution(Prediction at, NormalEquations equations, boolean fixedDepth, int iterations) {
  private static final double CHI2_TWO_UNKNOWNS_68 = 2.2957;
  private static final double CAP = 4;

  /** Covariance of east, north, (depth,) time: N⁻¹ × max(1, χ²/ν). */
  double[][] covariance() {
    double[][] covariance = equations.covariance();
    double factor = max(1, reducedChi2());
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
    return covariance;
  }

  /** χ²/ν of the picks that count; 0 if there are no more of them than unknowns. */
  private double reducedChi2() {
    double freedom = -equations.unknowns;
    for (int i = 0; i < at.observations.size; i++) {
      freedom += at.robustFactor[i] * at.distanceFactor[i];
    }
    return freedom <= 0.5 ? 0 : at.misfit(at) / freedom;
  }

  /** 68.27 % ellipse of the epicentre: eigenvectors of its covariance. */
  ErrorEllipse ellipse(double[][] covariance) {
    double xx = covariance[0][0];
    double yy = covariance[1][1];
    double xy = covariance[0][1];
    double mean = (xx + yy) / 2;
    double half = sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
    double azimuthDeg = Math.toDegrees(Math.atan2(2 * xy, yy - xx)) / 2;
    return new ErrorEllipse(
        sqrt(CHI2_TWO_UNKNOWNS_68 * (mean + half)),
        sqrt(CHI2_TWO_UNKNOWNS_68 * max(0, mean - half)),
        azimuthDeg < 0 ? azimuthDeg + 180 : azimuthDeg);
  }

  /** Root mean square of the residuals, by their shares, s. */
  double rmsS() {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < at.observations.size; i++) {
      double share = at.shareOf(i) * at.shareOf(i);
      sum += share * at.residualS[i] * at.residualS[i];
      weights += share;
    }
    return weights == 0 ? 0 : sqrt(sum / weights);
  }

  /** Mean capped misfit, by distance weight, for choosing among solutions. */
  double cost() {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < at.observations.size; i++) {
      double share = at.distanceFactor[i] * at.observations.picks.get(i).quality();
      sum += share * min(CAP, abs(at.residualS[i] / at.sigmaS[i]));
      weights += share;
    }
    return sum / weights;
  }

  /** Number of picks of weight above zero. */
  int used() {
    int used = 0;
    for (int i = 0; i < at.observations.size; i++) {
      used += at.shareOf(i) > 0 ? 1 : 0;
    }
    return used;
  }

  /** Whether an S pick has weight above zero. */
  boolean usesS() {
    for (int i = 0; i < at.observations.size; i++) {
      if (at.observations.phases[i] == Phase.S && at.shareOf(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Distance of the nearest pick of weight above zero, km. */
  double nearestKm() {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < at.observations.size; i++) {
      nearest = at.shareOf(i) > 0 ? min(nearest, at.distanceKm[i]) : nearest;
    }
    return nearest;
  }
}
