package haetae.store.city;

import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.world.city.Well;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code wells.csv}: a borehole a row. */
final class WellTable {
  static final String FILE = "wells.csv";

  private final Sheet sheet;
  private final IdColumn id;
  private final NameColumns name;
  private final PlaceColumns place;
  private final NumberColumn depthM;
  private final KnownColumns known;
  private final List<Well> wells = new ArrayList<>();

  WellTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    name = new NameColumns(sheet);
    place = PlaceColumns.required(sheet, scope.bounds());
    depthM = sheet.number("depthM", Limits.of(0, 15_000, "m"));
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<Well> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return wells;
  }

  private void row() {
    String well = id.get();
    var called = name.get();
    var at = place.get();
    double deep = depthM.get();
    var how = known.get();
    sheet.addTo(wells, () -> new Well(well, called, at, deep, how));
  }
}
