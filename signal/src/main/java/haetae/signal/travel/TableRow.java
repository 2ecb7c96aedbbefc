package haetae.signal.travel;

import java.util.Arrays;

/**
 * One depth of the table. Each branch is walked along its angle once; between its rays t(x) is a
 * cubic Hermite, since dt/dx = p is known, and every node keeps the earliest time.
 */
final class TableRow {
  /** Step of a turning ray, radians: 5 km along the datum. */
  private static final double TURNING_STEP = 4e-4;

  private static final double DIRECT_STEP = 0.05;

  private final DistanceGrid grid;
  private final double[] timeS;
  private final double[] alongX;
  private final boolean[] down;

  // the last ray of the branch that is being walked, and the first node beyond it
  private double rayKm;
  private double rayS;
  private double rayP;
  private int next;

  TableRow(DistanceGrid grid) {
    this.grid = grid;
    timeS = new double[grid.size()];
    alongX = new double[grid.size()];
    down = new boolean[grid.size()];
  }

  /** Computes the earliest times from a source depth to all distances. */
  void fill(FirstArrival exact, double depthKm) {
    Arrays.fill(timeS, Double.POSITIVE_INFINITY);
    double maxKm = grid.km(grid.size() - 1);
    for (Branch branch : exact.branches(0, depthKm)) {
      if (branch.firstKm() <= maxKm) {
        walk(branch, branch.solve(maxKm));
      }
    }
  }

  /** Writes times and ray parameters into the table's arrays from the offset on. */
  void copyTo(float[] t, float[] dtdx, int offset) {
    for (int i = 0; i < timeS.length; i++) {
      t[offset + i] = (float) timeS[i];
      dtdx[offset + i] = (float) alongX[i];
    }
  }

  /** Writes dt/dz, as it is at a depth just above or below that of the row. */
  void copyVertical(FirstArrival exact, double depthKm, float[] dtdz, int offset) {
    for (int i = 0; i < timeS.length; i++) {
      double vertical = exact.verticalSlowness(alongX[i], depthKm);
      dtdz[offset + i] = (float) (down[i] ? -vertical : vertical);
    }
  }

  private void walk(Branch branch, double last) {
    start(branch);
    double s = branch.first();
    for (int i = 1; s < last; i++) {
      s = branch.turning ? branch.first() + i * TURNING_STEP : Math.atan(0.4 * sinh(i));
      s = Math.min(s, last);
      advance(branch.distanceKm(s), branch.timeS(s), branch.slowness(s), branch.turning);
    }
    for (; next < timeS.length; next++) {
      offer(next, rayS + rayP * (grid.km(next) - rayKm), rayP, branch.turning);
    }
  }

  /** Tangents of the direct rays: close together near the vertical, by 5 % each further out. */
  private static double sinh(int i) {
    return Math.sinh(i * DIRECT_STEP);
  }

  private void start(Branch branch) {
    rayKm = branch.firstKm();
    rayS = branch.timeS(branch.first());
    rayP = branch.slowness(branch.first());
    next = 0;
    while (next < timeS.length && grid.km(next) < rayKm - 1e-9) {
      next++;
    }
  }

  private void advance(double km, double s, double p, boolean downward) {
    double width = km - rayKm;
    for (; next < timeS.length && grid.km(next) <= km && width > 0; next++) {
      double f = (grid.km(next) - rayKm) / width;
      double t = PhaseTable.hermite(rayS, s, rayP, p, width, f);
      offer(next, t, rayP + f * (p - rayP), downward);
    }
    rayKm = km;
    rayS = s;
    rayP = p;
  }

  private void offer(int node, double t, double p, boolean downward) {
    if (t < timeS[node]) {
      timeS[node] = t;
      alongX[node] = p;
      down[node] = downward;
    }
  }
}
