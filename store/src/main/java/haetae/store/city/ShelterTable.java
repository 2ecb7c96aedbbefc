package haetae.store.city;

import haetae.store.city.table.FlagColumn;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.world.city.Shelter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code shelters.csv}: a place to stay after an earthquake a row. */
final class ShelterTable {
  static final String FILE = "shelters.csv";

  private final Sheet sheet;
  private final IdColumn id;
  private final NameColumns name;
  private final PlaceColumns place;
  private final NumberColumn capacityPeople;
  private final FlagColumn indoor;
  private final KnownColumns known;
  private final List<Shelter> shelters = new ArrayList<>();

  ShelterTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    name = new NameColumns(sheet);
    place = PlaceColumns.required(sheet, scope.bounds());
    capacityPeople = sheet.number("capacityPeople", Limits.of(0, 1e6, "people"));
    indoor = sheet.flagOr("indoor", true);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<Shelter> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return shelters;
  }

  private void row() {
    String shelter = id.get();
    var called = name.get();
    var at = place.get();
    double holds = capacityPeople.get();
    boolean roof = indoor.get();
    var how = known.get();
    sheet.addTo(shelters, () -> new Shelter(shelter, called, at, holds, roof, how));
  }
}
