package haetae.store.city.osm;

import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.GridElement;
import haetae.world.city.Road;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.List;

/** The box that holds everything of a city; cities across the antimeridian are not known to it. */
final class Extent {
  private static final double STEP_DEG = 1e-3;

  private double south = 90;
  private double north = -90;
  private double west = 180;
  private double east = -180;

  /** Bounds of all layers, rounded outwards to a thousandth of a degree. */
  static Bounds of(
      List<District> districts,
      BuildingStock buildings,
      List<Facility> facilities,
      List<GridElement> grid,
      List<Road> roads) {
    Extent extent = new Extent();
    for (District district : districts) {
      extent.take(district.centre());
      district.outline().rings().forEach(ring -> ring.forEach(extent::take));
    }
    for (int i = 0; i < buildings.size(); i++) {
      extent.take(buildings.latDeg(i), buildings.lonDeg(i));
    }
    facilities.forEach(f -> extent.take(f.place()));
    grid.forEach(g -> {
      extent.take(g.place());
      g.end().ifPresent(extent::take);
    });
    roads.forEach(r -> r.line().forEach(extent::take));
    return extent.bounds();
  }

  private void take(GeoPoint place) {
    take(place.latDeg(), place.lonDeg());
  }

  private void take(double latDeg, double lonDeg) {
    south = Math.min(south, latDeg);
    north = Math.max(north, latDeg);
    west = Math.min(west, lonDeg);
    east = Math.max(east, lonDeg);
  }

  private Bounds bounds() {
    if (south > north) {
      throw new InvalidValue("the map holds no building, facility or road; expected some");
    }
    return new Bounds(
        Math.max(-180, outwards(west, -1)),
        Math.max(-90, outwards(south, -1)),
        Math.min(180, outwards(east, 1)),
        Math.min(90, outwards(north, 1)));
  }

  private static double outwards(double degrees, int side) {
    return (side < 0 ? Math.floor(degrees / STEP_DEG) - 1 : Math.ceil(degrees / STEP_DEG) + 1)
        / Math.round(1 / STEP_DEG);
  }
}
