package haetae.store.city;

import haetae.store.city.table.FlagColumn;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code buildings.csv}: a building, or several of one kind at one place, a row. */
final class BuildingTable {
  static final String FILE = "buildings.csv";
  private static final List<Optional<CodeLevel>> LEVELS =
      Stream.of(CodeLevel.values()).map(Optional::of).toList();

  private final PackScope scope;
  private final Sheet sheet;
  private final IdColumn id;
  private final PlaceColumns place;
  private final DistrictColumn district;
  private final WordColumn<Structure> structure;
  private final NumberColumn storeys;
  private final NumberColumn year;
  private final WordColumn<Use> use;
  private final FlagColumn softStorey;
  private final WordColumn<Optional<CodeLevel>> codeLevel;
  private final TextColumn taxonomy;
  private final NumberColumn count;
  private final NumberColumn floorAreaM2;
  private final NumberColumn people;
  private final NumberColumn households;
  private final NumberColumn value;
  private final KnownColumns known;
  private final List<Building> made = new ArrayList<>(1);
  private final BuildingStock.Builder stock = new BuildingStock.Builder();

  BuildingTable(PackScope scope) {
    this.scope = scope;
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    place = PlaceColumns.required(sheet, scope.bounds());
    district = DistrictColumn.optional(sheet, scope);
    structure = sheet.word("structure", List.of(Structure.values()), Structure::word);
    storeys = sheet.numberOr("storeys", Limits.whole(0, 200, "storeys"), 0);
    year = sheet.numberOr("year", Limits.whole(500, 2200, ""), 0);
    use = sheet.word("use", List.of(Use.values()), Use::word);
    softStorey = sheet.flagOr("softStorey", false);
    codeLevel =
        sheet.wordOr("codeLevel", LEVELS, level -> level.orElseThrow().word(), Optional.empty());
    taxonomy = sheet.textOr("taxonomy", "");
    count = sheet.numberOr("count", Limits.of(1e-6, 1e7, "buildings"), 1);
    floorAreaM2 = sheet.numberOr("floorAreaM2", Limits.of(1, 1e7, "m²"), Double.NaN);
    people = sheet.numberOr("people", Limits.of(0, 1e6, "people"), 0);
    households = sheet.numberOr("households", Limits.of(0, 1e6, "households"), 0);
    value = sheet.numberOr("value", Limits.of(0, 1e16, ""), Double.NaN);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  BuildingStock read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return stock.build();
  }

  private void row() {
    made.clear();
    String buildingId = id.get();
    var at = place.get();
    int in = district.place();
    Structure carries = structure.get();
    int floors = storeys.whole();
    int built = year.whole();
    Use used = use.get();
    boolean soft = softStorey.get();
    var level = codeLevel.get();
    String type = taxonomy.get();
    double number = count.get();
    double area = floorAreaM2.get();
    double persons = people.get();
    double homes = households.get();
    double cost = value.get();
    var how = known.get();
    sheet.addTo(
        made,
        () ->
            new Building(
                buildingId,
                at,
                in,
                carries,
                floors,
                built,
                used,
                soft,
                level,
                type,
                number,
                area,
                persons,
                homes,
                cost,
                how));
    made.forEach(this::take);
  }

  private void take(Building building) {
    stock.add(building);
    if (building.households() > building.people()) {
      scope
          .warnings(FILE)
          .at(
              sheet.row().line(),
              1,
              "households is "
                  + Limits.plain(building.households())
                  + " and people "
                  + Limits.plain(building.people())
                  + "; expected no more than people");
    }
  }
}
