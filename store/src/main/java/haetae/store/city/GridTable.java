package haetae.store.city;

import haetae.store.city.table.FlagColumn;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.city.GridElement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code grid.csv}: a generator, substation, line, … of the power grid a row. */
final class GridTable {
  static final String FILE = "grid.csv";

  private final Sheet sheet;
  private final IdColumn id;
  private final NameColumns name;
  private final WordColumn<GridElement.Kind> kind;
  private final PlaceColumns place;
  private final PlaceColumns end;
  private final TextColumn from;
  private final NumberColumn voltageKv;
  private final NumberColumn powerMw;
  private final FlagColumn anchored;
  private final KnownColumns known;
  private final GridFeeds feeds;
  private final List<GridElement> elements = new ArrayList<>();

  GridTable(PackScope scope) {
    sheet = new Sheet(scope.faults(FILE));
    feeds = new GridFeeds(scope.faults(FILE));
    id = new IdColumn(sheet, "id");
    name = new NameColumns(sheet);
    kind = sheet.word("kind", List.of(GridElement.Kind.values()), GridTable::word);
    place = PlaceColumns.required(sheet, scope.bounds());
    end = PlaceColumns.optional(sheet, scope.bounds(), "endLatDeg", "endLonDeg");
    from = sheet.textOr("from", "");
    voltageKv = sheet.number("voltageKv", Limits.of(0.1, 1200, "kV"));
    powerMw = sheet.numberOr("powerMw", Limits.of(0, 50_000, "MW"), Double.NaN);
    anchored = sheet.flagOr("anchored", false);
    known = new KnownColumns(sheet);
  }

  /** The word of a kind in a pack: {@code generation}, … */
  static String word(GridElement.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  Sheet sheet() {
    return sheet;
  }

  List<GridElement> read(InputStream in) throws IOException {
    if (sheet.read(in, this::row)) {
      feeds.check();
    }
    return elements;
  }

  private void row() {
    String element = id.get();
    var called = name.get();
    GridElement.Kind what = kind.get();
    var at = place.get();
    var other = end.find();
    String feeder = from.get();
    double voltage = voltageKv.get();
    double power = powerMw.get();
    boolean fixed = anchored.get();
    var how = known.get();
    feeds.add(element, feeder, sheet.row().line(), from.column());
    if (what == GridElement.Kind.LINE && other.isEmpty() && sheet.isGood()) {
      kind.complain("is 'line' and its other end is empty; expected endLatDeg and endLonDeg");
    }
    sheet.addTo(
        elements,
        () ->
            new GridElement(element, called, what, at, other, feeder, voltage, power, fixed, how));
  }
}
