package haetae.impact.exposure;

import haetae.hazard.site.DistrictVs30;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * The squares of a city that hold buildings: shaking is wanted at their centres, and all buildings
 * of a square share it. Squares are counted from the south-western corner of the city's bounds,
 * rows along the latitude, columns as wide as a row is high in the middle of the bounds. Immutable.
 */
public final class Cells {
  /** Usual side of a square, km (SCIENCE section 10.4). */
  public static final double USUAL_KM = 0.25;

  /** Ground of a district that says nothing of it, m/s. A design choice. */
  public static final double USUAL_VS30_MPS = 360;

  private final Sites sites;
  private final int[] cellOfBuilding;

  private Cells(Sites sites, int[] cellOfBuilding) {
    this.sites = sites;
    this.cellOfBuilding = cellOfBuilding;
  }

  /**
   * Squares of a city and the ground its districts tell of.
   *
   * @param cellKm side of a square, km
   */
  public static Cells of(City city, double cellKm) {
    Check.inRange("cellKm", cellKm, 0.01, 100, "km");
    Raster raster = Raster.of(city.info().bounds(), cellKm);
    CellNumbers numbers = new CellNumbers();
    BuildingStock stock = city.buildings();
    int[] cellOfBuilding = new int[stock.size()];
    for (int i = 0; i < cellOfBuilding.length; i++) {
      cellOfBuilding[i] = numbers.of(raster.key(stock.latDeg(i), stock.lonDeg(i)));
    }
    double[] latDeg = new double[numbers.size()];
    double[] lonDeg = new double[numbers.size()];
    for (int k = 0; k < latDeg.length; k++) {
      latDeg[k] = raster.latDeg(numbers.key(k));
      lonDeg[k] = raster.lonDeg(numbers.key(k));
    }
    double[] vs30Mps = vs30(city.districts(), latDeg, lonDeg);
    return new Cells(Sites.of(latDeg, lonDeg, vs30Mps), cellOfBuilding);
  }

  private static double[] vs30(List<District> districts, double[] latDeg, double[] lonDeg) {
    double[] vs30Mps = new double[latDeg.length];
    boolean silent = districts.stream().allMatch(d -> Double.isNaN(d.vs30Mps()));
    for (int k = 0; k < vs30Mps.length; k++) {
      vs30Mps[k] = USUAL_VS30_MPS;
    }
    if (silent) {
      return vs30Mps;
    }
    DistrictVs30 source = new DistrictVs30("districts of the city", false, districts);
    for (int k = 0; k < vs30Mps.length; k++) {
      double said = source.vs30Mps(latDeg[k], lonDeg[k]);
      if (!Double.isNaN(said)) {
        vs30Mps[k] = said;
      }
    }
    return vs30Mps;
  }

  /** Centres of the squares that hold buildings, in order of appearance. */
  public Sites sites() {
    return sites;
  }

  /** Place of a building's square in {@link #sites}. */
  public int cell(int building) {
    return cellOfBuilding[building];
  }

  /** {@link #cell} of all buildings. The array belongs to this object; nobody changes it. */
  public int[] cellOfBuilding() {
    return cellOfBuilding;
  }

  /** Rows and columns over the bounds; a key holds both. */
  private record Raster(double westDeg, double southDeg, double latStepDeg, double lonStepDeg) {
    static Raster of(Bounds bounds, double cellKm) {
      double latStep = cellKm / GeoPoint.KM_PER_DEGREE;
      double middle = Math.toRadians((bounds.southDeg() + bounds.northDeg()) / 2);
      double lonStep = latStep / Math.max(0.01, Math.cos(middle));
      return new Raster(bounds.westDeg(), bounds.southDeg(), latStep, lonStep);
    }

    long key(double latDeg, double lonDeg) {
      double east = lonDeg - westDeg;
      long column = (long) Math.floor((east < 0 ? east + 360 : east) / lonStepDeg);
      long row = (long) Math.floor((latDeg - southDeg) / latStepDeg);
      return row << 32 | column;
    }

    double latDeg(long key) {
      return Math.clamp(southDeg + ((key >> 32) + 0.5) * latStepDeg, -90, 90);
    }

    double lonDeg(long key) {
      double east = westDeg + ((int) key + 0.5) * lonStepDeg;
      return east > 180 ? east - 360 : east;
    }
  }
}
