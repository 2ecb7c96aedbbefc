package haetae.store.city.osm;

import haetae.world.building.BuildingStock;
import haetae.world.city.LocalName;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * A piece of a city that buildings are sorted into: an administrative area or a cell of a grid.
 *
 * @param population residents the map says; NaN where it does not
 * @param areaKm2 km²
 */
record Zone(
    String code,
    LocalName name,
    Area area,
    GeoPoint centre,
    double areaKm2,
    double population,
    Box box) {
  /** A box of degrees round the rings, to tell quickly what cannot be inside. */
  record Box(double south, double north, double west, double east) {
    static Box of(List<List<GeoPoint>> rings) {
      double south = 90;
      double north = -90;
      double west = 180;
      double east = -180;
      for (List<GeoPoint> ring : rings) {
        for (GeoPoint p : ring) {
          south = Math.min(south, p.latDeg());
          north = Math.max(north, p.latDeg());
          west = Math.min(west, p.lonDeg());
          east = Math.max(east, p.lonDeg());
        }
      }
      return new Box(south, north, west, east);
    }
  }

  /** A zone with the given rings. */
  static Zone of(
      String code, LocalName name, List<List<GeoPoint>> rings, Outline outline, double population) {
    return new Zone(
        code,
        name,
        new Area(rings),
        outline.centre(),
        outline.areaM2() * 1e-6,
        population,
        Box.of(rings));
  }

  boolean contains(double latDeg, double lonDeg) {
    return latDeg >= box.south()
        && latDeg <= box.north()
        && lonDeg >= box.west()
        && lonDeg <= box.east()
        && area.contains(latDeg, lonDeg);
  }

  /** Place in the list of the first zone that holds a building; -1 if none does. */
  static int indexOf(List<Zone> zones, BuildingStock stock, int building) {
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).contains(stock.latDeg(building), stock.lonDeg(building))) {
        return i;
      }
    }
    return -1;
  }
}
