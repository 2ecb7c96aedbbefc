package haetae.store.city;

import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.city.Pipe;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code pipes.csv}: the pipes of one kind round a place a row. */
final class PipeTable {
  static final String FILE = "pipes.csv";

  private final Sheet sheet;
  private final IdColumn id;
  private final WordColumn<String> service;
  private final TextColumn material;
  private final NumberColumn diameterMm;
  private final NumberColumn lengthKm;
  private final PlaceColumns place;
  private final KnownColumns known;
  private final List<Pipe> pipes = new ArrayList<>();

  PipeTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    service = sheet.word("service", List.of("water", "sewer", "gas"), word -> word);
    material = sheet.text("material");
    diameterMm = sheet.number("diameterMm", Limits.of(10, 5000, "mm"));
    lengthKm = sheet.number("lengthKm", Limits.of(0, 100_000, "km"));
    place = PlaceColumns.required(sheet, scope.bounds());
    known = new KnownColumns(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  List<Pipe> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return pipes;
  }

  private void row() {
    String pipe = id.get();
    String carries = service.get();
    String made = material.get();
    double wide = diameterMm.get();
    double length = lengthKm.get();
    var at = place.get();
    var how = known.get();
    sheet.addTo(pipes, () -> new Pipe(pipe, carries, made, wide, length, at, how));
  }
}
