package haetae.hazard.randomfield;

import java.util.Arrays;

/**
 * For each place of an order, the nearest of those before it. Places are kept in the cells of a
 * square grid that is made finer as it fills, so that the search looks at a few cells only.
 */
final class EarlierNeighbours {
  private static final int PER_CELL = 4;

  private final Places places;
  private final int[] order;
  private final int most;
  private final double west;
  private final double south;
  private final double wide;
  private int side = 1;
  private int[][] cells = new int[1][0];
  private int[] filled = new int[1];

  /**
   * @param most how many neighbours at most
   */
  EarlierNeighbours(Places places, int[] order, int most) {
    this.places = places;
    this.order = order;
    this.most = most;
    west = Arrays.stream(places.eastKm).min().orElse(0);
    south = Arrays.stream(places.northKm).min().orElse(0);
    double east = Arrays.stream(places.eastKm).max().orElse(0);
    double north = Arrays.stream(places.northKm).max().orElse(0);
    wide = Math.max(Math.max(east - west, north - south) * (1 + 1e-9), 1e-9);
  }

  /** Positions in the order of the neighbours of each position, nearest first. */
  int[][] find() {
    int[][] found = new int[order.length][];
    for (int k = 0; k < order.length; k++) {
      if (k > PER_CELL * side * side) {
        refine(k);
      }
      found[k] = nearest(k);
      put(k);
    }
    return found;
  }

  private void refine(int count) {
    side *= 2;
    cells = new int[side * side][0];
    filled = new int[side * side];
    for (int k = 0; k < count; k++) {
      put(k);
    }
  }

  private void put(int k) {
    int c = row(k) * side + column(k);
    if (filled[c] == cells[c].length) {
      cells[c] = Arrays.copyOf(cells[c], Math.max(4, 2 * filled[c]));
    }
    cells[c][filled[c]++] = k;
  }

  private int column(int k) {
    return (int) ((places.eastKm[order[k]] - west) / wide * side);
  }

  private int row(int k) {
    return (int) ((places.northKm[order[k]] - south) / wide * side);
  }

  private int[] nearest(int k) {
    int want = Math.min(most, k);
    int[] found = new int[want];
    double[] km = new double[want];
    int count = 0;
    double cellKm = wide / side;
    for (int ring = 0; ring <= side; ring++) {
      if (count == want && (want == 0 || km[count - 1] <= (ring - 1) * cellKm)) {
        break;
      }
      for (int row = Math.max(0, row(k) - ring); row <= Math.min(side - 1, row(k) + ring); row++) {
        boolean edge = Math.abs(row - row(k)) == ring;
        int step = edge || ring == 0 ? 1 : 2 * ring;
        for (int column = column(k) - ring; column <= column(k) + ring; column += step) {
          if (column >= 0 && column < side) {
            count = look(k, row * side + column, found, km, count);
          }
        }
      }
    }
    return found;
  }

  /** Sorts the places of a cell into the nearest found so far. */
  private int look(int k, int cell, int[] found, double[] km, int count) {
    for (int at = 0; at < filled[cell]; at++) {
      int other = cells[cell][at];
      double distance = places.distanceKm(order[k], order[other]);
      if (count == found.length && (count == 0 || distance >= km[count - 1])) {
        continue;
      }
      int slot = count < found.length ? count++ : count - 1;
      while (slot > 0 && km[slot - 1] > distance) {
        km[slot] = km[slot - 1];
        found[slot] = found[slot - 1];
        slot--;
      }
      km[slot] = distance;
      found[slot] = other;
    }
    return count;
  }
}
