package haetae.app.api.tile;

import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The buildings of a city as vector tiles of the layer {@code buildings}. From zoom {@value #EACH}
 * on each is a point; before, a point stands for all of a cell and says how many. Buildings are in
 * order of their cell at zoom {@value #FINEST}, so that those of a tile are found without going
 * through all.
 */
public final class BuildingTiles {
  /** From this zoom on each building is shown. */
  static final int EACH = 13;

  private static final int FINEST = 16;

  /** Points of a tile at most; where there are more, cells are shown. */
  private static final int MOST = 20_000;

  /** Cells along a side of a tile. */
  private static final int CELLS = 64;

  /** Beyond this latitude the Mercator square ends, degrees. */
  private static final double LAST_LATITUDE_DEG = 85.0511287798066;

  private final City city;
  private final long[] cells; // cell at FINEST (z-order) and row, sorted

  /** Tiles of a city. */
  public BuildingTiles(City city) {
    this.city = city;
    BuildingStock stock = city.buildings();
    cells = new long[stock.size()];
    for (int i = 0; i < cells.length; i++) {
      long side = 1L << FINEST;
      int x = (int) Math.clamp((long) (x(stock.lonDeg(i)) * side), 0, side - 1);
      int y = (int) Math.clamp((long) (y(stock.latDeg(i)) * side), 0, side - 1);
      cells[i] = (interleaved(x, y, FINEST) << 31) | i;
    }
    Arrays.sort(cells);
  }

  /** Across the Mercator square, 0 in the west to 1 in the east. */
  static double x(double lonDeg) {
    return lonDeg / 360 + 0.5;
  }

  /** Down the Mercator square, 0 in the north to 1 in the south. */
  static double y(double latDeg) {
    double lat = Math.toRadians(Math.clamp(latDeg, -LAST_LATITUDE_DEG, LAST_LATITUDE_DEG));
    return 0.5 - Math.log(Math.tan(Math.PI / 4 + lat / 2)) / (2 * Math.PI);
  }

  /** Bits of x and y in turn: all cells of a tile follow each other. */
  private static long interleaved(int x, int y, int zoom) {
    long bits = 0;
    for (int i = zoom - 1; i >= 0; i--) {
      bits = (bits << 2) | (((y >> i) & 1) << 1) | ((x >> i) & 1);
    }
    return bits;
  }

  /**
   * The tile of a zoom, column and row; no bytes if nothing is there.
   *
   * @param z 0 to 22
   */
  public byte[] tile(int z, int x, int y) {
    int up = Math.max(0, z - FINEST);
    int zoom = z - up;
    int shift = 2 * (FINEST - zoom);
    long from = interleaved(x >> up, y >> up, zoom) << shift;
    long to = from + (1L << shift);
    int begin = lowest(from << 31);
    int end = lowest((to << 31) - 1); // no row has this number
    PointLayer layer = new PointLayer("buildings");
    if (z >= EACH && end - begin <= MOST) {
      each(layer, begin, end, z, x, y);
    } else {
      sums(layer, begin, end, z, x, y);
    }
    return layer.tile();
  }

  private int lowest(long key) {
    int found = Arrays.binarySearch(cells, key);
    return found < 0 ? -found - 1 : found;
  }

  private void each(PointLayer layer, int begin, int end, int z, int x, int y) {
    BuildingStock stock = city.buildings();
    for (int k = begin; k < end; k++) {
      int i = (int) (cells[k] & 0x7FFFFFFF);
      int px = along(x(stock.lonDeg(i)), z, x);
      int py = along(y(stock.latDeg(i)), z, y);
      if (px >= 0 && px < PointLayer.EXTENT && py >= 0 && py < PointLayer.EXTENT) {
        layer.add(px, py, properties(stock, i));
      }
    }
  }

  private Map<String, Object> properties(BuildingStock stock, int i) {
    Map<String, Object> says = new LinkedHashMap<>();
    says.put("id", stock.id(i));
    if (stock.district(i) >= 0) {
      says.put("district", city.districts().get(stock.district(i)).code());
    }
    says.put("structure", stock.structure(i).name().toLowerCase(Locale.ROOT));
    says.put("use", stock.use(i).name().toLowerCase(Locale.ROOT));
    says.put("storeys", (long) stock.storeys(i));
    says.put("year", (long) stock.year(i));
    says.put("count", stock.count(i));
    says.put("provenance", stock.known(i).how().word());
    return says;
  }

  private void sums(PointLayer layer, int begin, int end, int z, int x, int y) {
    BuildingStock stock = city.buildings();
    Map<Integer, double[]> byCell = new HashMap<>();
    for (int k = begin; k < end; k++) {
      int i = (int) (cells[k] & 0x7FFFFFFF);
      int px = Math.clamp(along(x(stock.lonDeg(i)), z, x), 0, PointLayer.EXTENT - 1);
      int py = Math.clamp(along(y(stock.latDeg(i)), z, y), 0, PointLayer.EXTENT - 1);
      int step = PointLayer.EXTENT / CELLS;
      double[] sum = byCell.computeIfAbsent(py / step * CELLS + px / step, _ -> new double[2]);
      sum[0] += stock.count(i);
      sum[1] += stock.count(i) * stock.people(i);
    }
    List<Integer> inOrder = new ArrayList<>(byCell.keySet());
    inOrder.sort(null);
    int step = PointLayer.EXTENT / CELLS;
    for (int cell : inOrder) {
      double[] sum = byCell.getOrDefault(cell, new double[2]);
      layer.add(
          cell % CELLS * step + step / 2,
          cell / CELLS * step + step / 2,
          Map.of("count", (double) Math.round(sum[0]), "people", (double) Math.round(sum[1])));
    }
  }

  /** Units from the edge of a tile. */
  private static int along(double ofSquare, int z, int tile) {
    return (int) Math.floor((ofSquare * (1L << z) - tile) * PointLayer.EXTENT);
  }
}
