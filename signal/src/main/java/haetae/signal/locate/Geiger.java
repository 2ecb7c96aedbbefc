package haetae.signal.locate;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;

/**
 * Damped, iteratively reweighted least squares from one start (Geiger 1912; SCIENCE section 3.4).
 */
final class Geiger {
  private static final double FIRST_LAMBDA = 1e-3;
  private static final double CONVERGED_KM = 1e-4;
  /** Part of the misfit by which a step must lower it to be worth another one. */
  private static final double LEAST_GAIN = 1e-9;

  private static final double MAX_DEPTH_STEP_KM = 5;
  private static final double MAX_STEP_KM = 50;
  private static final int TRIES = 8;

  /** Steps of Huber weights before the ones that throw picks away. */
  private static final int GENTLE_STEPS = 3;

  /** Steps after which the spread of the residuals is kept. */
  private static final int SCALE_STEPS = 8;

  private final TravelTimes times;
  private final LocateSettings settings;

  Geiger(TravelTimes times, LocateSettings settings) {
    this.times = times;
    this.settings = settings;
  }

  /**
   * The best hypocentre near the start.
   *
   * @param fixedDepth whether the depth stays that of the start
   */
  Solution solve(Observations observations, Hypocentre start, boolean fixedDepth) {
    Prediction now = new Prediction(observations, times, start);
    Prediction next = new Prediction(observations, times, start);
    NormalEquations equations = new NormalEquations(fixedDepth ? 3 : 4);
    double lambda = FIRST_LAMBDA;
    double scale = 1;
    int iterations = 0;
    boolean moving = true;
    while (moving && iterations < settings.maxIterations()) {
      scale = iterations < SCALE_STEPS ? weigh(now, iterations) : reweigh(now, scale);
      fill(equations, now, fixedDepth);
      iterations++;
      double before = now.misfit(now);
      double movedKm = 0;
      boolean better = false;
      for (int i = 0; i < TRIES && !better; i++) {
        double[] step = equations.step(lambda);
        movedKm = move(now.hypocentre, step, fixedDepth, next);
        better = next.misfit(now) <= before;
        lambda = better ? max(1e-9, lambda / 10) : lambda * 10;
      }
      boolean gained = before - next.misfit(now) > LEAST_GAIN * before;
      if (better) {
        Prediction swap = now;
        now = next;
        next = swap;
      }
      moving = better && ((gained && movedKm > CONVERGED_KM) || iterations <= GENTLE_STEPS);
    }
    weigh(now, SCALE_STEPS);
    fill(equations, now, fixedDepth);
    return new Solution(now, equations, fixedDepth, iterations);
  }

  /** Weights of a step; returns the spread they were made with. */
  private double weigh(Prediction at, int iteration) {
    Weights.sigmas(at, settings);
    Weights.distanceFactors(at, settings);
    double scale = Weights.scale(at);
    Weights.robustFactors(at, robust(iteration), scale);
    return scale;
  }

  private double reweigh(Prediction at, double scale) {
    Weights.sigmas(at, settings);
    Weights.distanceFactors(at, settings);
    Weights.robustFactors(at, settings.robust(), scale);
    return scale;
  }

  private RobustWeight robust(int iteration) {
    boolean gentle = iteration < GENTLE_STEPS && settings.robust() == RobustWeight.BIWEIGHT;
    return gentle ? RobustWeight.HUBER : settings.robust();
  }

  private static void fill(NormalEquations equations, Prediction at, boolean fixedDepth) {
    equations.clear();
    at.takeBearings();
    double[] row = new double[4];
    for (int i = 0; i < at.observations.size; i++) {
      at.derivatives(i, row);
      if (fixedDepth) {
        row[2] = row[3];
      }
      equations.add(row, at.residualS[i], at.weight(i));
    }
  }

  /** Moves to the end of the step; returns its length in space, km. */
  private double move(Hypocentre from, double[] step, boolean fixedDepth, Prediction to) {
    double horizontal = sqrt(step[0] * step[0] + step[1] * step[1]);
    double shorten = min(1, MAX_STEP_KM / max(1e-12, horizontal));
    GeoPoint place = new LocalPlane(from.place()).toEarth(step[0] * shorten, step[1] * shorten);
    double down = fixedDepth ? 0 : Math.clamp(step[2], -MAX_DEPTH_STEP_KM, MAX_DEPTH_STEP_KM);
    double depthKm =
        fixedDepth
            ? from.depthKm()
            : Math.clamp(from.depthKm() + down, settings.minDepthKm(), settings.maxDepthKm());
    double originS = from.timeS() + step[fixedDepth ? 2 : 3];
    to.moveTo(new Hypocentre(place, depthKm, originS));
    double vertical = depthKm - from.depthKm();
    return sqrt(horizontal * horizontal * shorten * shorten + vertical * vertical);
  }
}
