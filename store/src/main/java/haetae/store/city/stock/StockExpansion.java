package haetae.store.city.stock;

import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a stock -> buildings; each row becomes one entry at the centre of its district. */
public final class StockExpansion {
  private StockExpansion() {}

  /** The buildings of the rows; every row names one of the districts. */
  public static BuildingStock expand(CityInfo info, List<District> districts, List<StockRow> rows) {
    Map<String, Integer> places = new HashMap<>();
    districts.forEach(d -> places.put(d.code(), places.size()));
    BuildingStock.Builder builder = new BuildingStock.Builder();
    for (StockRow row : rows) {
      int district = places.getOrDefault(row.districtCode(), -1);
      builder.add(building(builder.size(), row, district, districts.get(district)));
    }
    return builder.build();
  }

  private static Building building(int number, StockRow row, int index, District district) {
    return new Building(
        district.code() + "-" + number,
        district.centre(),
        index,
        row.structure(),
        (row.storeysFrom() + row.storeysTo()) / 2,
        (row.yearFrom() + row.yearTo()) / 2,
        row.use(),
        row.softStoreyShare() > 0.5,
        Optional.empty(),
        "",
        row.buildings(),
        row.floorAreaM2(),
        row.people() / row.buildings(),
        row.households() / row.buildings(),
        row.floorAreaM2() * row.valuePerM2(),
        row.known());
  }
}
