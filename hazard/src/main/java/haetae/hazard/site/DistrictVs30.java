package haetae.hazard.site;

import haetae.world.InvalidValue;
import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * Vs30 of the district that contains the place; outside all outlines that of the nearest centre
 * within {@link #NEAREST_KM}. Districts that say no Vs30 (NaN) hand that on.
 *
 * @param name where the table comes from
 * @param measured whether the values were measured
 */
public record DistrictVs30(String name, boolean measured, List<District> districts)
    implements Vs30Source {
  /** Farther than this from every centre nothing is said, km. A design choice. */
  public static final double NEAREST_KM = 10;

  public DistrictVs30 {
    districts = List.copyOf(districts);
    if (districts.isEmpty()) {
      throw new InvalidValue(name + " has no districts; expected one or more");
    }
  }

  @Override
  public double vs30Mps(double latDeg, double lonDeg) {
    for (District district : districts) {
      if (district.outline().contains(latDeg, lonDeg)) {
        return district.vs30Mps();
      }
    }
    return nearest(latDeg, lonDeg);
  }

  private double nearest(double latDeg, double lonDeg) {
    double nearestKm = NEAREST_KM;
    double vs30Mps = Double.NaN;
    for (District district : districts) {
      GeoPoint centre = district.centre();
      double km = GeoPoint.distanceKm(latDeg, lonDeg, centre.latDeg(), centre.lonDeg());
      if (km <= nearestKm) {
        nearestKm = km;
        vs30Mps = district.vs30Mps();
      }
    }
    return vs30Mps;
  }
}
