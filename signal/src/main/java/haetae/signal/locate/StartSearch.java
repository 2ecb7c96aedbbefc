package haetae.signal.locate;

import static java.lang.Math.abs;
import static java.lang.Math.hypot;
import static java.lang.Math.max;
import static java.lang.Math.min;

import haetae.signal.travel.TravelTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where to begin. A coarse grid over the picked stations, then ever finer cells around the
 * best few; the misfit of a cell is the sum of capped absolute residuals about their median, so
 * that the origin time drops out and a wrong pick costs the same wherever the cell is (as in equal
 * differential time, Font et al. 2004). A cell's own size is part of the tolerance.
 */
final class StartSearch {
  /** The earliest picks are the nearest ones and suffice for a start. */
  private static final int MAX_PICKS = 20;

  private static final int CELLS = 12;
  private static final int KEPT = 4;
  private static final double FINEST_KM = 1;
  private static final double CAP = 4;
  private static final double ELSEWHERE_KM = 5;
  private static final double OTHER_DEPTH_KM = 3;
  private static final double LEAST_MODEL_ERROR = 0.02;

  /** Time that a wave needs for a part of a cell, s per km of its step. */
  private static final double CELL_S_KM = 0.07;

  /** A cell, km on the plane of the observations, with its misfit and origin time. */
  private record Cell(double eastKm, double northKm, double depthKm, double misfit, double timeS) {}

  private final Observations observations;
  private final TravelTimes times;
  private final LocateSettings settings;
  private final int count;
  private final double[] liftS;
  private final double[] origins;
  private final double[] sorted;
  private final double[] sigmas;

  StartSearch(Observations observations, TravelTimes times, LocateSettings settings) {
    this.observations = observations;
    this.times = times;
    this.settings = settings;
    count = min(MAX_PICKS, observations.size);
    liftS = new double[count];
    origins = new double[count];
    sorted = new double[count];
    sigmas = new double[count];
    for (int i = 0; i < count; i++) {
      liftS[i] =
          times.timeS(observations.phases[i], 0, 5, observations.elevationKm[i])
              - times.timeS(observations.phases[i], 0, 5, 0);
    }
  }

  /** The best places to begin, best first, at least one. */
  List<Hypocentre> find() {
    double stepKm = extentKm() / CELLS;
    double depthStepKm = 8;
    List<Cell> best = coarse(stepKm);
    while (stepKm > FINEST_KM) {
      stepKm /= 2;
      depthStepKm = max(1, depthStepKm / 1.5);
      best = finer(best, stepKm, depthStepKm);
    }
    return distinct(best);
  }

  private double extentKm() {
    double eastKm = range(observations.eastKm);
    double northKm = range(observations.northKm);
    return max(eastKm, northKm) + 2 * settings.marginKm();
  }

  private double range(double[] values) {
    return high(values) - low(values);
  }

  private double low(double[] values) {
    return Arrays.stream(values, 0, count).min().orElse(0);
  }

  private double high(double[] values) {
    return Arrays.stream(values, 0, count).max().orElse(0);
  }

  private List<Cell> coarse(double stepKm) {
    double midEast = (low(observations.eastKm) + high(observations.eastKm)) / 2;
    double midNorth = (low(observations.northKm) + high(observations.northKm)) / 2;
    List<Cell> cells = new ArrayList<>();
    for (double depthKm : settings.startDepths()) {
      for (int i = -CELLS / 2; i <= CELLS / 2; i++) {
        for (int j = -CELLS / 2; j <= CELLS / 2; j++) {
          cells.add(cell(midEast + i * stepKm, midNorth + j * stepKm, depthKm, stepKm));
        }
      }
    }
    return keep(cells);
  }

  private List<Cell> finer(List<Cell> parents, double stepKm, double depthStepKm) {
    List<Cell> cells = new ArrayList<>();
    for (Cell parent : parents) {
      for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
          for (int k = -1; k <= 1; k++) {
            double depthKm = clampDepth(parent.depthKm + k * depthStepKm);
            double eastKm = parent.eastKm + i * stepKm;
            cells.add(cell(eastKm, parent.northKm + j * stepKm, depthKm, stepKm));
          }
        }
      }
    }
    return keep(cells);
  }

  private double clampDepth(double depthKm) {
    return Math.clamp(depthKm, settings.minDepthKm(), settings.maxDepthKm());
  }

  private static List<Cell> keep(List<Cell> cells) {
    return cells.stream()
        .distinct()
        .sorted(Comparator.comparingDouble(Cell::misfit))
        .limit(KEPT)
        .toList();
  }

  private Cell cell(double eastKm, double northKm, double depthKm, double stepKm) {
    double cellS = CELL_S_KM * stepKm;
    double modelError = max(LEAST_MODEL_ERROR, settings.modelError());
    for (int i = 0; i < count; i++) {
      double east = observations.eastKm[i] - eastKm;
      double north = observations.northKm[i] - northKm;
      double x = Math.sqrt(east * east + north * north);
      double travelS = times.timeS(observations.phases[i], x, depthKm, 0) + liftS[i];
      double leastS = Weights.pickSigmaS(observations, i, settings);
      double modelS = modelError * travelS;
      sigmas[i] = Math.sqrt(leastS * leastS + modelS * modelS + cellS * cellS);
      origins[i] = observations.timeS[i] - travelS;
    }
    double originS = median();
    double misfit = 0;
    for (int i = 0; i < count; i++) {
      misfit += min(CAP, abs(origins[i] - originS) / sigmas[i]);
    }
    return new Cell(eastKm, northKm, depthKm, misfit, originS);
  }

  private double median() {
    System.arraycopy(origins, 0, sorted, 0, count);
    Arrays.sort(sorted);
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
  }

  /**
   * The best cell, the best one elsewhere, and the best epicentre at every other depth to begin at:
   * depth has more than one minimum where interfaces bend t(z).
   */
  private List<Hypocentre> distinct(List<Cell> cells) {
    Cell best = cells.getFirst();
    List<Hypocentre> starts = new ArrayList<>();
    starts.add(hypocentre(best, best.depthKm));
    cells.stream()
        .filter(
            cell -> hypot(cell.eastKm - best.eastKm, cell.northKm - best.northKm) > ELSEWHERE_KM)
        .findFirst()
        .ifPresent(cell -> starts.add(hypocentre(cell, cell.depthKm)));
    for (double depthKm : settings.startDepths()) {
      if (abs(depthKm - best.depthKm) > OTHER_DEPTH_KM) {
        starts.add(hypocentre(best, depthKm));
      }
    }
    return starts;
  }

  private Hypocentre hypocentre(Cell cell, double depthKm) {
    return new Hypocentre(
        observations.plane.toEarth(cell.eastKm, cell.northKm), depthKm, cell.timeS);
  }
}
