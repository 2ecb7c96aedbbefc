package haetae.signal.travel;

import static java.lang.Math.max;
import static java.lang.Math.min;

/** Distances of the table: 0.1 km apart below 20 km, 0.5 km apart beyond. */
final class DistanceGrid {
  private static final double NEAR_KM = 20;
  private static final int NEAR_CELLS = 200;
  private static final double NEAR_STEP_KM = 0.1;
  private static final double FAR_STEP_KM = 0.5;

  private final int size;

  DistanceGrid(double maxKm) {
    size = NEAR_CELLS + (int) Math.ceil((maxKm - NEAR_KM) / FAR_STEP_KM) + 1;
  }

  int size() {
    return size;
  }

  /** Cell that holds a distance; the last one for all beyond. */
  int cell(double distanceKm) {
    double near = max(0, distanceKm) / NEAR_STEP_KM;
    if (near < NEAR_CELLS) {
      return (int) near;
    }
    return min(size - 2, NEAR_CELLS + (int) ((distanceKm - NEAR_KM) / FAR_STEP_KM));
  }

  /** Distance of a node, km. */
  double km(int node) {
    return node <= NEAR_CELLS ? node * NEAR_STEP_KM : NEAR_KM + (node - NEAR_CELLS) * FAR_STEP_KM;
  }

  /** Width of a cell, km. */
  double stepKm(int cell) {
    return cell < NEAR_CELLS ? NEAR_STEP_KM : FAR_STEP_KM;
  }
}
