package haetae.store.city;

import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.CityStation;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.LocalName;
import haetae.world.city.Pipe;
import haetae.world.city.Road;
import haetae.world.city.Shelter;
import haetae.world.city.Susceptibility;
import haetae.world.city.Well;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A city drawn at random, with every awkward text and every digit a number can have. */
final class DrawnCity {
  private static final List<String> TEXTS =
      List.of(
          "포항시",
          "a, b",
          "the \"old\" one",
          " blanks ",
          "# no comment",
          "two\nlines",
          "CR\r\nLF",
          "back\\slash",
          "한글 😀 \t tab",
          "ünïcode",
          "\"");

  private final Random random;
  private final int rows;

  DrawnCity(long seed) {
    random = new Random(seed);
    rows = 1 + random.nextInt(8);
  }

  City draw() {
    return new City(
        info(),
        many(this::district),
        buildings(),
        many(i ->
            new Facility(
                "F" + i, name(), one(FacilityKind.values()), place(), text(), maybe(10), known())),
        many(i -> new Shelter("S" + i, name(), place(), number(500), flag(), known())),
        many(i -> new CityStation("KS.S" + i, name(), place(), maybe(900), flag(), known())),
        many(i -> new Well("W" + i, name(), place(), number(4000), known())),
        many(this::grid),
        many(this::road),
        many(i ->
            new Pipe(
                "P" + i,
                i % 2 == 0 ? "water" : "gas",
                text(),
                10 + number(900),
                number(9),
                place(),
                known())));
  }

  private CityInfo info() {
    return new CityInfo(
        "drawn",
        name(),
        ZoneId.of("Asia/Seoul"),
        new Bounds(129, 36, 130, 37),
        "KRW",
        flag() ? "kma" : "mmi",
        Map.of("earthquake-warning", text(), "a.b c", text()),
        Map.of("operations", text()),
        known());
  }

  private District district(int i) {
    double people = number(1000);
    return new District(
        "D" + i,
        name(),
        place(),
        0.1 + number(900),
        people,
        people * random.nextDouble(),
        flag() ? Double.NaN : 100 + number(900),
        one(Susceptibility.values()),
        maybe(20),
        flag() ? Area.UNKNOWN : outline(),
        known());
  }

  /** A box, perhaps with a hole, and perhaps another box beside. */
  private Area outline() {
    List<List<GeoPoint>> rings = new ArrayList<>();
    double west = 129.1 + number(0.1);
    double south = 36.1 + number(0.1);
    rings.add(box(west, south, 0.2));
    if (flag()) {
      rings.add(box(west + 0.05, south + 0.05, 0.07));
    }
    if (flag()) {
      rings.add(box(west + 0.3, south + 0.3, 0.1));
    }
    return new Area(rings);
  }

  private static List<GeoPoint> box(double west, double south, double size) {
    return List.of(
        new GeoPoint(south, west),
        new GeoPoint(south, west + size),
        new GeoPoint(south + size, west + size),
        new GeoPoint(south + size, west));
  }

  private BuildingStock buildings() {
    BuildingStock.Builder stock = new BuildingStock.Builder();
    for (int i = 0; i < 50 * rows; i++) {
      double people = (float) number(90);
      stock.add(
          new Building(
              (flag() ? "건물 " : "B") + i,
              place(),
              random.nextInt(rows + 1) - 1,
              one(Structure.values()),
              random.nextInt(40),
              flag() ? 0 : 1900 + random.nextInt(120),
              one(Use.values()),
              flag(),
              flag() ? Optional.empty() : Optional.of(one(CodeLevel.values())),
              flag() ? "" : text(),
              0.01 + number(3),
              flag() ? Float.NaN : (float) (1 + number(9e6)),
              people,
              (float) (people / 3),
              maybe(1e15),
              known()));
    }
    return stock.build();
  }

  private GridElement grid(int i) {
    GridElement.Kind kind = one(GridElement.Kind.values());
    boolean line = kind == GridElement.Kind.LINE;
    return new GridElement(
        "G" + i,
        name(),
        kind,
        place(),
        line ? Optional.of(place()) : Optional.empty(),
        i == 0 || flag() ? "" : "G" + random.nextInt(i),
        0.1 + number(700),
        maybe(1000),
        flag(),
        known());
  }

  private Road road(int i) {
    List<GeoPoint> line = IntStream.range(0, 2 + random.nextInt(5)).mapToObj(k -> place()).toList();
    return new Road(
        "R" + i, flag() ? "" : text(), "primary", line, flag(), flag(), flag(), known());
  }

  private <T> List<T> many(IntFunction<T> row) {
    return IntStream.range(0, rows).mapToObj(row).toList();
  }

  private GeoPoint place() {
    return new GeoPoint(36 + random.nextDouble(), 129 + random.nextDouble());
  }

  private LocalName name() {
    return new LocalName(text(), text());
  }

  private Known known() {
    return new Known(one(Provenance.values()), text());
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private double maybe(double most) {
    return flag() ? Double.NaN : number(most);
  }

  /** Sometimes small, sometimes round, mostly with all its digits. */
  private double number(double most) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> most * 1e-9 * random.nextDouble();
      case 2 -> Math.floor(most * random.nextDouble());
      default -> most * random.nextDouble();
    };
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
