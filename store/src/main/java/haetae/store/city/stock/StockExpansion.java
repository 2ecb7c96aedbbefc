package haetae.store.city.stock;

import haetae.world.InvalidValue;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a stock -> single buildings at places, the same on every machine. A row of 1,450
 * buildings becomes 1,450 buildings; one of 2.5 becomes 3 that stand for 0.83 each, so that sums
 * over rows, districts and the city are those of the table. Where they stand: {@link CellGrid},
 * {@link BuiltUp}; what they are: {@link RowBuildings}.
 */
public final class StockExpansion {
  private final List<District> districts;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<BuiltUp> builtUp = new ArrayList<>();
  private final Draws draws;
  private final BuildingStock.Builder builder = new BuildingStock.Builder();
  private double softLeft;

  private StockExpansion(CityInfo info, List<District> districts, List<StockRow> rows, long seed) {
    this.districts = districts;
    districts.forEach(d -> places.put(d.code(), places.size()));
    draws = new Draws(seed);
    int[] buildings = new int[districts.size()];
    rows.forEach(row -> buildings[place(row)] += entries(row));
    CellGrid grid = new CellGrid(info.bounds());
    for (int i = 0; i < buildings.length; i++) {
      builtUp.add(new BuiltUp(grid, i, districts, buildings[i], new Draws(draws.bits())));
    }
  }

  /** The buildings of the rows, with a seed from the id of the city. */
  public static BuildingStock expand(CityInfo info, List<District> districts, List<StockRow> rows) {
    return expand(info, districts, rows, Draws.seed(info.id()));
  }

  /**
   * The buildings of the rows.
   *
   * @param seed another seed gives other places, and other single years and storeys, but the same
   *     sums
   * @throws InvalidValue if a row names none of the districts
   */
  public static BuildingStock expand(
      CityInfo info, List<District> districts, List<StockRow> rows, long seed) {
    StockExpansion expansion = new StockExpansion(info, districts, rows, seed);
    rows.forEach(expansion::add);
    return expansion.builder.build();
  }

  private int place(StockRow row) {
    Integer place = places.get(row.districtCode());
    if (place == null) {
      throw new InvalidValue(
          "a stock row names district '" + row.districtCode() + "'; expected a known code");
    }
    return place;
  }

  private static int entries(StockRow row) {
    return Math.max(1, (int) Math.round(row.buildings()));
  }

  private void add(StockRow row) {
    RowBuildings spread = new RowBuildings(row, entries(row), softBuildings(row), draws);
    for (int i = 0; i < spread.size(); i++) {
      builder.add(building(row, spread, i));
    }
  }

  /** Open ground floors of a row, a whole number; what is cut off is left to the next rows. */
  private int softBuildings(StockRow row) {
    if (row.softStoreyShare() == 0) {
      return 0;
    }
    double exact = row.softStoreyShare() * entries(row) + softLeft;
    int whole = Math.clamp(Math.round(exact), 0, entries(row));
    softLeft = exact - whole;
    return whole;
  }

  private Building building(StockRow row, RowBuildings spread, int i) {
    int district = place(row);
    BuiltUp plots = builtUp.get(district);
    double size = spread.size(i);
    double floorAreaM2 = row.floorAreaM2() * size;
    return new Building(
        districts.get(district).code() + "-" + (plots.handedOut() + 1),
        plots.next(),
        district,
        row.structure(),
        spread.storeys(i),
        spread.year(i),
        row.use(),
        spread.soft(i),
        Optional.empty(),
        "",
        row.buildings() / spread.size(),
        floorAreaM2,
        row.people() / row.buildings() * size,
        row.households() / row.buildings() * size,
        floorAreaM2 * row.valuePerM2(),
        row.known());
  }
}
