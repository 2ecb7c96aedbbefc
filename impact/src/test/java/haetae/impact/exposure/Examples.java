package haetae.impact.exposure;

import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small buildings and cities to test with. */
final class Examples {
  static final Known KNOWN = new Known(Provenance.SYNTHETIC, "a test");

  private Examples() {}

  static Building building(
      Structure structure, int storeys, int year, Use use, double m2, boolean open) {
    return new Building(
        "B1",
        new GeoPoint(36.01, 129.36),
        0,
        structure,
        storeys,
        year,
        use,
        open,
        Optional.empty(),
        "",
        1,
        m2,
        10,
        4,
        1e6,
        KNOWN);
  }

  static Building withCode(Building b, CodeLevel level) {
    return copy(b, b.place(), b.district(), Optional.of(level), b.taxonomy(), b.count(), b.value());
  }

  static Building withTaxonomy(Building b, String taxonomy) {
    return copy(b, b.place(), b.district(), b.codeLevel(), taxonomy, b.count(), b.value());
  }

  static Building at(Building b, GeoPoint place, int district) {
    return copy(b, place, district, b.codeLevel(), b.taxonomy(), b.count(), b.value());
  }

  static Building withCount(Building b, double count) {
    return copy(b, b.place(), b.district(), b.codeLevel(), b.taxonomy(), count, b.value());
  }

  static Building withValue(Building b, double value) {
    return copy(b, b.place(), b.district(), b.codeLevel(), b.taxonomy(), b.count(), value);
  }

  private static Building copy(
      Building b,
      GeoPoint place,
      int district,
      Optional<CodeLevel> level,
      String taxonomy,
      double count,
      double value) {
    return new Building(
        b.id(),
        place,
        district,
        b.structure(),
        b.storeys(),
        b.year(),
        b.use(),
        b.softStorey(),
        level,
        taxonomy,
        count,
        b.floorAreaM2(),
        b.people(),
        b.households(),
        value,
        b.known());
  }

  static District district(String code, GeoPoint centre, double vs30Mps) {
    return new District(
        code,
        LocalName.of(code),
        centre,
        10,
        1000,
        400,
        vs30Mps,
        Susceptibility.NONE,
        Double.NaN,
        Area.UNKNOWN,
        KNOWN);
  }

  static City city(List<District> districts, BuildingStock stock, Bounds bounds) {
    CityInfo info =
        new CityInfo(
            "test",
            LocalName.of("Test"),
            ZoneId.of("Asia/Seoul"),
            bounds,
            "KRW",
            "kma",
            Map.of(),
            Map.of(),
            KNOWN);
    return new City(
        info, districts, stock, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }
}
