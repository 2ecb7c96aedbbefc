package haetae.store.city;

import haetae.store.city.table.FlagColumn;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.world.city.CityStation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code stations.csv}: a seismic station a row. Stations may lie 1° outside the bounds: those
 * beyond the border feel a quake first.
 */
final class StationTable {
  static final String FILE = "stations.csv";
  private static final double MARGIN_DEG = 1;

  private final Sheet sheet;
  private final IdColumn id;
  private final NameColumns name;
  private final PlaceColumns place;
  private final NumberColumn elevationM;
  private final FlagColumn working;
  private final KnownColumns known;
  private final List<CityStation> stations = new ArrayList<>();

  StationTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    name = new NameColumns(sheet);
    place = PlaceColumns.required(sheet, scope.widened(MARGIN_DEG).bounds());
    elevationM = sheet.numberOr("elevationM", Limits.of(-12_000, 9_000, "m"), Double.NaN);
    working = sheet.flagOr("working", true);
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<CityStation> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return stations;
  }

  private void row() {
    String station = id.get();
    var called = name.get();
    var at = place.get();
    double height = elevationM.get();
    boolean runs = working.get();
    var how = known.get();
    sheet.addTo(stations, () -> new CityStation(station, called, at, height, runs, how));
  }
}
