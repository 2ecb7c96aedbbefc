package haetae.store.city.mapping;

import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import haetae.world.city.LocalName;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.IOException;
import java.util.List;

/** A city round the places of a file, with one district for all of them. */
public final class NewCity {
  private static final double MARGIN_DEG = 0.01;
  private static final Known COMPUTED =
      new Known(Provenance.ESTIMATED, "box round the places of the imported file");

  private double south = 90;
  private double north = -90;
  private double west = 180;
  private double east = -180;

  private NewCity() {}

  /** Bounds of the places of a file, with a margin of about a kilometre. */
  public static Bounds bounds(ForeignFile file, ColumnMap map) throws IOException {
    map.check(file.columns(), file.name());
    NewCity city = new NewCity();
    LayerRows rows = new LayerRows(file, map, java.util.Map.of());
    file.read(
        (line, column, message) -> {},
        row -> city.take(rows.theirs("latDeg", row).text(), rows.theirs("lonDeg", row).text()));
    if (city.south > city.north) {
      throw new InvalidValue(
          file.name() + ": no row has latDeg and lonDeg that are degrees; expected some (--map)");
    }
    return new Bounds(
        Math.max(-180, round(city.west - MARGIN_DEG)),
        Math.max(-90, round(city.south - MARGIN_DEG)),
        Math.min(180, round(city.east + MARGIN_DEG)),
        Math.min(90, round(city.north + MARGIN_DEG)));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }

  private void take(String latDeg, String lonDeg) {
    try {
      double lat = Double.parseDouble(latDeg);
      double lon = Double.parseDouble(lonDeg);
      if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
        south = Math.min(south, lat);
        north = Math.max(north, lat);
        west = Math.min(west, lon);
        east = Math.max(east, lon);
      }
    } catch (NumberFormatException e) {
      return; // the check of the pack names it
    }
  }

  /**
   * A city without any layer.
   *
   * @param withDistrict whether it has one district that holds all; a pack needs some
   */
  public static City of(CityInfo info, boolean withDistrict) {
    return new City(
        info,
        withDistrict ? List.of(whole(info.bounds())) : List.of(),
        BuildingStock.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static District whole(Bounds b) {
    GeoPoint centre =
        new GeoPoint((b.southDeg() + b.northDeg()) / 2, (b.westDeg() + b.eastDeg()) / 2);
    double heightKm = (b.northDeg() - b.southDeg()) * GeoPoint.KM_PER_DEGREE;
    double widthKm =
        (b.eastDeg() - b.westDeg())
            * GeoPoint.KM_PER_DEGREE
            * Math.cos(Math.toRadians(centre.latDeg()));
    return new District(
        "all",
        LocalName.of("all"),
        centre,
        heightKm * widthKm,
        0,
        0,
        Double.NaN,
        Susceptibility.NONE,
        Double.NaN,
        Area.UNKNOWN,
        COMPUTED);
  }
}
