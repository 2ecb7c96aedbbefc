package haetae.hazard.randomfield;

import java.util.Arrays;

/**
 * An order in which the places seen so far always cover the map evenly: grids of ever smaller cells
 * take one new place a cell. Neighbours among earlier places then lie on all sides, which makes the
 * sequential factor near exact (Guinness 2018, Technometrics 60, 415-429).
 */
final class CoarseToFine {
  private CoarseToFine() {}

  /** Indices of the places, coarse to fine. */
  static int[] order(Places places) {
    int n = places.count();
    double west = Arrays.stream(places.eastKm).min().orElse(0);
    double south = Arrays.stream(places.northKm).min().orElse(0);
    double wide =
        Math.max(
            Arrays.stream(places.eastKm).max().orElse(0) - west,
            Arrays.stream(places.northKm).max().orElse(0) - south);
    int[] order = new int[n];
    boolean[] taken = new boolean[n];
    int count = 0;
    for (int level = 0; level <= 12 && count < n; level++) {
      double cell = wide / (1 << level) * (1 + 1e-9) + 1e-12;
      int side = (1 << level) + 1;
      boolean[] full = new boolean[side * side];
      for (int k = 0; k < count; k++) {
        full[cellOf(places, order[k], west, south, cell, side)] = true;
      }
      for (int i = 0; i < n; i++) {
        if (!taken[i]) {
          int c = cellOf(places, i, west, south, cell, side);
          if (!full[c]) {
            full[c] = true;
            taken[i] = true;
            order[count++] = i;
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (!taken[i]) {
        order[count++] = i;
      }
    }
    return order;
  }

  private static int cellOf(
      Places places, int i, double west, double south, double cell, int side) {
    int column = (int) ((places.eastKm[i] - west) / cell);
    int row = (int) ((places.northKm[i] - south) / cell);
    return Math.min(side - 1, row) * side + Math.min(side - 1, column);
  }
}
