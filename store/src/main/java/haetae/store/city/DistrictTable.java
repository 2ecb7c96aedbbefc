package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.WordColumn;
import haetae.world.city.District;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code districts.csv}: a district a row. */
final class DistrictTable {
  static final String FILE = "districts.csv";

  private final Sheet sheet;
  private final Bounds bounds;
  private final IdColumn code;
  private final NameColumns name;
  private final PlaceColumns place;
  private final NumberColumn areaKm2;
  private final NumberColumn people;
  private final NumberColumn households;
  private final NumberColumn vs30Mps;
  private final WordColumn<Susceptibility> liquefaction;
  private final NumberColumn waterTableM;
  private final KnownColumns known;
  private final List<District> districts = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  DistrictTable(FaultSink faults, Bounds bounds) {
    this.bounds = bounds;
    sheet = new Sheet(faults);
    code = new IdColumn(sheet, "code");
    name = new NameColumns(sheet);
    place = PlaceColumns.required(sheet, bounds);
    areaKm2 = sheet.number("areaKm2", Limits.of(1e-4, 1e6, "km²"));
    people = sheet.number("people", Limits.of(0, 1e8, "people"));
    households = sheet.number("households", Limits.of(0, 1e8, "households"));
    vs30Mps = sheet.numberOr("vs30Mps", Limits.of(50, 5000, "m/s"), Double.NaN);
    liquefaction =
        sheet.wordOr(
            "liquefaction",
            List.of(Susceptibility.values()),
            Susceptibility::word,
            Susceptibility.NONE);
    waterTableM = sheet.numberOr("waterTableM", Limits.of(0, 1000, "m"), Double.NaN);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  /** Reads the file; returns whether all its codes are known. */
  boolean read(InputStream in) throws IOException {
    return sheet.read(in, this::row);
  }

  private void row() {
    String c = code.get();
    lines.putIfAbsent(c, sheet.row().line());
    var n = name.get();
    GeoPoint p = place.get();
    double area = areaOrNaN();
    double persons = people.get();
    double homes = households.get();
    double vs30 = vs30Mps.get();
    Susceptibility soil = liquefaction.get();
    double water = waterTableM.get();
    var k = known.get();
    if (homes > persons) {
      households.complain(
          "is "
              + Limits.plain(homes)
              + " and people "
              + Limits.plain(persons)
              + "; expected no more than people");
    }
    sheet.addTo(
        districts,
        () -> new District(c, n, p, area, persons, homes, vs30, soil, water, Area.UNKNOWN, k));
  }

  /** A district cannot be larger than the box that holds its city. */
  private double areaOrNaN() {
    double area = areaKm2.get();
    double box = boxKm2(bounds);
    if (area > 1.05 * box) {
      areaKm2.complain(
          String.format(
              Locale.ROOT,
              "is %s km²; expected less than the %.0f km² within the bounds (is the column in m² or"
                  + " ha?)",
              Limits.plain(area),
              box));
    }
    return area;
  }

  /** Area of a box of degrees, km². */
  static double boxKm2(Bounds bounds) {
    double wide = bounds.eastDeg() - bounds.westDeg();
    double heightSin =
        Math.sin(Math.toRadians(bounds.northDeg())) - Math.sin(Math.toRadians(bounds.southDeg()));
    return Math.toRadians(wide < 0 ? wide + 360 : wide)
        * heightSin
        * GeoPoint.EARTH_RADIUS_KM
        * GeoPoint.EARTH_RADIUS_KM;
  }

  /** The rows without a fault. */
  List<District> districts() {
    return districts;
  }

  /** Line of each code, those of faulty rows too, in the order of the file. */
  Map<String, Integer> lines() {
    return lines;
  }
}
