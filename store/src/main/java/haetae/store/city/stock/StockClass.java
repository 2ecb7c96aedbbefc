package haetae.store.city.stock;

import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.District;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A class of buildings of a synthetic city: a line of {@code gyeongbuk-classes.csv}, which says
 * where its numbers are from.
 *
 * @param buildings share of all buildings of the city
 * @param residents share of the city's people who live in them
 * @param workers people who work or learn in them, as a share of the city's people
 * @param openAfter1995 share of those of 1995 or later on an open ground floor
 * @param dong how often, by resident, in a 동; {@code eup} and {@code myeon} likewise
 */
record StockClass(
    Use use,
    Structure structure,
    int storeysFrom,
    int storeysTo,
    double buildings,
    double residents,
    double workers,
    double floorAreaM2,
    double valuePerM2,
    double openAfter1995,
    double dong,
    double eup,
    double myeon) {
  private static final String TABLE = "gyeongbuk-classes.csv";

  /** All classes of the province. */
  static List<StockClass> gyeongbuk() {
    return lines().stream().map(line -> of(line.split(",", -1))).toList();
  }

  private static List<String> lines() {
    try (InputStream in = StockClass.class.getResourceAsStream(TABLE)) {
      byte[] bytes = Objects.requireNonNull(in, TABLE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static StockClass of(String[] c) {
    return new StockClass(
        Use.parse(c[0]),
        Structure.parse(c[1]),
        Integer.parseInt(c[2]),
        Integer.parseInt(c[3]),
        Double.parseDouble(c[4]),
        Double.parseDouble(c[5]),
        Double.parseDouble(c[6]),
        Double.parseDouble(c[7]),
        Double.parseDouble(c[8]),
        Double.parseDouble(c[9]),
        Double.parseDouble(c[10]),
        Double.parseDouble(c[11]),
        Double.parseDouble(c[12]));
  }

  /** How often the class is found in a district, by resident; by the ending of its Korean name. */
  double weight(District district) {
    String name = district.name().local();
    double often = name.endsWith("면") ? myeon : name.endsWith("읍") ? eup : dong;
    return often * district.people();
  }
}
