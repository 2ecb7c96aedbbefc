package haetae.impact.ground;

import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Optional;

/**
 * The district of a place: the one whose outline contains it, else the one with the nearest centre
 * within {@link #NEAREST_KM}. Immutable.
 */
public final class DistrictGround {
  /** Farther than this from every centre a place is in no district, km. A design choice. */
  public static final double NEAREST_KM = 10;

  private final List<District> districts;

  /** The districts of a city. */
  public DistrictGround(List<District> districts) {
    this.districts = List.copyOf(districts);
  }

  /** The district of a place. */
  public Optional<District> district(double latDeg, double lonDeg) {
    for (District district : districts) {
      if (district.outline().contains(latDeg, lonDeg)) {
        return Optional.of(district);
      }
    }
    return nearest(latDeg, lonDeg);
  }

  private Optional<District> nearest(double latDeg, double lonDeg) {
    double nearestKm = NEAREST_KM;
    Optional<District> found = Optional.empty();
    for (District district : districts) {
      GeoPoint centre = district.centre();
      double km = GeoPoint.distanceKm(latDeg, lonDeg, centre.latDeg(), centre.lonDeg());
      if (km < nearestKm) {
        nearestKm = km;
        found = Optional.of(district);
      }
    }
    return found;
  }

  /** The ground of a place; firm outside all districts. */
  public GroundHere at(double latDeg, double lonDeg) {
    return district(latDeg, lonDeg).map(GroundHere::of).orElse(GroundHere.FIRM);
  }

  /** The ground of many places. */
  public List<GroundHere> at(double[] latDeg, double[] lonDeg) {
    GroundHere[] ground = new GroundHere[latDeg.length];
    for (int i = 0; i < ground.length; i++) {
      ground[i] = at(latDeg[i], lonDeg[i]);
    }
    return List.of(ground);
  }
}
