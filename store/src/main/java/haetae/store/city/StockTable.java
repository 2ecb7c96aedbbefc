package haetae.store.city;

import haetae.store.city.stock.StockRow;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.WordColumn;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code building-stock.csv}: the buildings of one class in one district a row. */
final class StockTable {
  static final String FILE = "building-stock.csv";

  private final Sheet sheet;
  private final DistrictColumn district;
  private final WordColumn<Structure> structure;
  private final NumberColumn storeysFrom;
  private final NumberColumn storeysTo;
  private final NumberColumn yearFrom;
  private final NumberColumn yearTo;
  private final WordColumn<Use> use;
  private final NumberColumn softStoreyShare;
  private final NumberColumn buildings;
  private final NumberColumn floorAreaM2;
  private final NumberColumn people;
  private final NumberColumn households;
  private final NumberColumn valuePerM2;
  private final KnownColumns known;
  private final List<StockRow> rows = new ArrayList<>();

  StockTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    district = DistrictColumn.required(sheet, scope);
    structure = sheet.word("structure", List.of(Structure.values()), Structure::word);
    storeysFrom = sheet.numberOr("storeysFrom", Limits.whole(0, 200, "storeys"), 0);
    storeysTo = sheet.numberOr("storeysTo", Limits.whole(0, 200, "storeys"), 0);
    yearFrom = sheet.numberOr("yearFrom", Limits.whole(500, 2200, ""), 0);
    yearTo = sheet.numberOr("yearTo", Limits.whole(500, 2200, ""), 0);
    use = sheet.word("use", List.of(Use.values()), Use::word);
    softStoreyShare = sheet.numberOr("softStoreyShare", Limits.of(0, 1, "as a share"), 0);
    buildings = sheet.number("buildings", Limits.of(1e-6, 1e7, "buildings"));
    floorAreaM2 = sheet.numberOr("floorAreaM2", Limits.of(1, 1e7, "m²"), Double.NaN);
    people = sheet.numberOr("people", Limits.of(0, 1e8, "people"), 0);
    households = sheet.numberOr("households", Limits.of(0, 1e8, "households"), 0);
    valuePerM2 = sheet.numberOr("valuePerM2", Limits.of(0, 1e12, ""), Double.NaN);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<StockRow> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return rows;
  }

  private void row() {
    String code = district.code();
    Structure carries = structure.get();
    int lowest = storeysFrom.whole();
    int highest = storeysTo.whole();
    int first = yearFrom.whole();
    int last = yearTo.whole();
    Use used = use.get();
    double soft = softStoreyShare.get();
    double number = buildings.get();
    double area = floorAreaM2.get();
    double persons = people.get();
    double homes = households.get();
    double cost = valuePerM2.get();
    var how = known.get();
    sheet.addTo(
        rows,
        () ->
            new StockRow(
                code, carries, lowest, highest, first, last, used, soft, number, area, persons,
                homes, cost, how));
  }
}
