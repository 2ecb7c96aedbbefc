package haetae.impact.network;

import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.LocalName;
import haetae.world.city.Pipe;
import haetae.world.city.Road;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small cities for tests, about 40 N 20 E. */
public final class TestCities {
  public static final Known KNOWN = new Known(Provenance.SYNTHETIC, "a test");

  private TestCities() {}

  public static GeoPoint place(double northKm, double eastKm) {
    return new GeoPoint(
        40 + northKm / GeoPoint.KM_PER_DEGREE,
        20 + eastKm / GeoPoint.KM_PER_DEGREE / Math.cos(Math.toRadians(40)));
  }

  public static District district(String code, GeoPoint centre, Susceptibility liquefaction) {
    return new District(
        code,
        LocalName.of(code),
        centre,
        10,
        1000,
        400,
        Double.NaN,
        liquefaction,
        2,
        Area.UNKNOWN,
        KNOWN);
  }

  public static Facility facility(String id, FacilityKind kind, GeoPoint at, String fragility) {
    return new Facility(id, LocalName.of(id), kind, at, fragility, Double.NaN, KNOWN);
  }

  public static GridElement element(
      String id, GridElement.Kind kind, GeoPoint at, String from, double voltageKv) {
    return new GridElement(
        id,
        LocalName.of(id),
        kind,
        at,
        Optional.empty(),
        from,
        voltageKv,
        Double.NaN,
        false,
        KNOWN);
  }

  public static Pipe pipe(String id, String material, double lengthKm, GeoPoint at) {
    return new Pipe(id, "water", material, 150, lengthKm, at, KNOWN);
  }

  public static City city(
      List<District> districts,
      BuildingStock buildings,
      List<Facility> facilities,
      List<GridElement> grid,
      List<Road> roads,
      List<Pipe> pipes) {
    CityInfo info =
        new CityInfo(
            "test",
            LocalName.of("Test"),
            ZoneId.of("UTC"),
            new Bounds(19, 39, 21, 41),
            "KRW",
            "mmi",
            Map.of(),
            Map.of(),
            KNOWN);
    return new City(
        info,
        districts,
        buildings,
        facilities,
        List.of(),
        List.of(),
        List.of(),
        grid,
        roads,
        pipes);
  }

  public static City of(List<Facility> facilities, List<GridElement> grid) {
    return city(
        List.of(district("a", place(0, 0), Susceptibility.NONE)),
        BuildingStock.empty(),
        facilities,
        grid,
        List.of(),
        List.of());
  }
}
