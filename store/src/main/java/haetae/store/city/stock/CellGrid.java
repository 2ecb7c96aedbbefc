package haetae.store.city.stock;

import haetae.world.city.District;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Squares of 250 m over the bounds of a city, counted from its south-western corner, and which of
 * them each district may build on. A district with an outline has the cells whose middle lies
 * inside. One without has the disc of its area round its centre, less what is nearer to a
 * neighbour: a cell belongs to the district with the least {@code distance² / area} (a
 * multiplicatively weighted Voronoi cell). The sea is not known; see {@link BuiltUp}.
 */
final class CellGrid {
  static final double CELL_KM = 0.25;

  private final Bounds bounds;
  private final double kmPerLonDeg;
  private final int columns;
  private final int rows;

  CellGrid(Bounds bounds) {
    this.bounds = bounds;
    double middle = Math.toRadians((bounds.southDeg() + bounds.northDeg()) / 2);
    kmPerLonDeg = GeoPoint.KM_PER_DEGREE * StrictMath.cos(middle);
    double wideDeg = bounds.eastDeg() - bounds.westDeg();
    columns = count((wideDeg < 0 ? wideDeg + 360 : wideDeg) * kmPerLonDeg);
    rows = count((bounds.northDeg() - bounds.southDeg()) * GeoPoint.KM_PER_DEGREE);
  }

  private static int count(double km) {
    return Math.max(1, (int) Math.ceil(km / CELL_KM));
  }

  /** Kilometres of a place east of the western edge. */
  double eastKm(GeoPoint place) {
    double deg = place.lonDeg() - bounds.westDeg();
    return (deg < 0 ? deg + 360 : deg) * kmPerLonDeg;
  }

  /** Kilometres of a place north of the southern edge. */
  double northKm(GeoPoint place) {
    return (place.latDeg() - bounds.southDeg()) * GeoPoint.KM_PER_DEGREE;
  }

  /** A place within a cell, to 1e-6 degrees, never outside the bounds; x and y from 0 to 1. */
  GeoPoint place(int cell, double x, double y) {
    double north = (row(cell) + y) * CELL_KM / GeoPoint.KM_PER_DEGREE;
    double lat = Math.min(bounds.southDeg() + north, bounds.northDeg());
    double wide = bounds.eastDeg() - bounds.westDeg();
    double east = (cell % columns + x) * CELL_KM / kmPerLonDeg;
    double lon = bounds.westDeg() + Math.min(east, wide < 0 ? wide + 360 : wide);
    return new GeoPoint(micro(lat), micro(lon > 180 ? lon - 360 : lon));
  }

  private int row(int cell) {
    return Math.floorDiv(cell, columns);
  }

  private static double micro(double deg) {
    return StrictMath.rint(deg * 1e6) / 1e6;
  }

  /** Distance of the middle of a cell from a place, squared, km². */
  double distance2(int cell, GeoPoint place) {
    double dx = (cell % columns + 0.5) * CELL_KM - eastKm(place);
    double dy = (row(cell) + 0.5) * CELL_KM - northKm(place);
    return dx * dx + dy * dy;
  }

  /** Cells of one district; at least the one its centre lies in. */
  int[] cellsOf(int district, List<District> districts) {
    District own = districts.get(district);
    double reachKm = own.outline().known() ? outlineReachKm(own) : radiusKm(own);
    List<Integer> cells = new ArrayList<>();
    int south = row(northKm(own.centre()) - reachKm);
    int north = row(northKm(own.centre()) + reachKm);
    for (int y = south; y <= north; y++) {
      int west = column(eastKm(own.centre()) - reachKm);
      int east = column(eastKm(own.centre()) + reachKm);
      for (int x = west; x <= east; x++) {
        if (owns(district, y * columns + x, districts)) {
          cells.add(y * columns + x);
        }
      }
    }
    if (cells.isEmpty()) {
      cells.add(row(northKm(own.centre())) * columns + column(eastKm(own.centre())));
    }
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Radius of the disc of its area, km. */
  static double radiusKm(District district) {
    return Math.sqrt(district.areaKm2() / Math.PI);
  }

  private double outlineReachKm(District district) {
    return district.outline().rings().stream()
        .flatMap(List::stream)
        .mapToDouble(point ->
            Math.hypot(
                eastKm(point) - eastKm(district.centre()),
                northKm(point) - northKm(district.centre())))
        .max()
        .orElse(0);
  }

  private boolean owns(int district, int cell, List<District> districts) {
    District own = districts.get(district);
    if (own.outline().known()) {
      GeoPoint middle = place(cell, 0.5, 0.5);
      return own.outline().contains(middle.latDeg(), middle.lonDeg());
    }
    double least = distance2(cell, own.centre()) / own.areaKm2();
    if (least > 1 / Math.PI) {
      return false;
    }
    for (int i = 0; i < districts.size(); i++) {
      double other = distance2(cell, districts.get(i).centre()) / districts.get(i).areaKm2();
      if (other < least || (other == least && i < district)) {
        return false;
      }
    }
    return true;
  }

  private int row(double northKm) {
    return Math.clamp((long) Math.floor(northKm / CELL_KM), 0, rows - 1);
  }

  private int column(double eastKm) {
    return Math.clamp((long) Math.floor(eastKm / CELL_KM), 0, columns - 1);
  }
}
