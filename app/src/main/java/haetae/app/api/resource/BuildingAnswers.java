package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Reply;
import haetae.app.api.tile.BuildingTiles;
import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.city.City;
import haetae.world.city.District;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The buildings of a city: sums by district, and each of them as vector tiles. */
public final class BuildingAnswers {
  private final City city;
  private final BuildingTiles tiles;
  private final Map<String, JsonNode> byDistrict;

  /** Answers for a city; goes once through its buildings. */
  public BuildingAnswers(City city) {
    this.city = city;
    tiles = new BuildingTiles(city);
    byDistrict = sums();
  }

  /** Sums by district, and of those in no district under the code {@code -}. */
  public Reply districts(Question q) {
    return Listing.of(q, byDistrict);
  }

  /** A tile of buildings: each from zoom 13 on, sums of cells before. */
  public Reply tile(Question q) {
    int z = q.whole("z");
    int most = (1 << z) - 1;
    inTile("x", q.whole("x"), most);
    inTile("y", q.whole("y"), most);
    return Reply.of(200, MediaType.TILE, tiles.tile(z, q.whole("x"), q.whole("y")));
  }

  private static void inTile(String name, int value, int most) {
    if (value > most) {
      throw new InvalidValue(name + " is " + value + "; expected 0 to " + most + " at this zoom");
    }
  }

  /** What is added up of a district. */
  private static final class Sum {
    private double buildings;
    private double people;
    private double households;
    private double floorAreaM2;
    private final Map<Structure, Double> byStructure = new EnumMap<>(Structure.class);

    void add(BuildingStock stock, int i) {
      double count = stock.count(i);
      buildings += count;
      people += count * stock.people(i);
      households += count * stock.households(i);
      floorAreaM2 += Double.isNaN(stock.floorAreaM2(i)) ? 0 : count * stock.floorAreaM2(i);
      byStructure.merge(stock.structure(i), count, Double::sum);
    }

    ObjectNode node(String code, String name) {
      ObjectNode node = Json.object().put("code", code).put("name", name);
      node.put("buildings", Math.round(buildings)).put("people", Math.round(people));
      node.put("households", Math.round(households)).put("floorAreaM2", Math.round(floorAreaM2));
      ObjectNode structures = node.putObject("byStructure");
      byStructure.forEach((structure, n) ->
          structures.put(structure.name().toLowerCase(Locale.ROOT), Math.round(n)));
      return node;
    }
  }

  private Map<String, JsonNode> sums() {
    Sum[] sums = new Sum[city.districts().size() + 1]; // the last: in no district
    for (int d = 0; d < sums.length; d++) {
      sums[d] = new Sum();
    }
    BuildingStock stock = city.buildings();
    for (int i = 0; i < stock.size(); i++) {
      int d = stock.district(i);
      sums[d < 0 ? sums.length - 1 : d].add(stock, i);
    }
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (int d = 0; d < city.districts().size(); d++) {
      District district = city.districts().get(d);
      rows.put(district.code(), sums[d].node(district.code(), district.name().local()));
    }
    if (sums[sums.length - 1].buildings > 0) {
      rows.put("-", sums[sums.length - 1].node("-", "-"));
    }
    return rows;
  }
}
