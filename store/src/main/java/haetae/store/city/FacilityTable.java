package haetae.store.city;

import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code facilities.csv}: a hospital, fire station, bridge, … a row. */
final class FacilityTable {
  static final String FILE = "facilities.csv";

  private final Sheet sheet;
  private final IdColumn id;
  private final NameColumns name;
  private final WordColumn<FacilityKind> kind;
  private final PlaceColumns place;
  private final TextColumn fragility;
  private final NumberColumn capacity;
  private final KnownColumns known;
  private final List<Facility> facilities = new ArrayList<>();

  FacilityTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    name = new NameColumns(sheet);
    kind = sheet.word("kind", List.of(FacilityKind.values()), FacilityKind::word);
    place = PlaceColumns.required(sheet, scope.bounds());
    fragility = sheet.textOr("fragility", "");
    capacity = sheet.numberOr("capacity", Limits.of(0, 1e7, ""), Double.NaN);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<Facility> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return facilities;
  }

  private void row() {
    String facility = id.get();
    var called = name.get();
    FacilityKind what = kind.get();
    var at = place.get();
    String breaks = fragility.get();
    double holds = capacity.get();
    var how = known.get();
    sheet.addTo(facilities, () -> new Facility(facility, called, what, at, breaks, holds, how));
  }
}
