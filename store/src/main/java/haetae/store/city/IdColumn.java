package haetae.store.city;

import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;

/** A column whose texts are all different. */
final class IdColumn {
  private final TextColumn column;
  private final Sheet sheet;
  private final IdBook seen = new IdBook();

  IdColumn(Sheet sheet, String name) {
    this.sheet = sheet;
    column = sheet.text(name);
  }

  /** The id of the current row; empty after a complaint that none stands there. */
  String get() {
    String id = column.get();
    if (id.isBlank()) {
      return "";
    }
    int first = seen.lineOf(id, sheet.row().line());
    if (first > 0) {
      column.complain("'" + id + "' is there twice, first on line " + first + "; expected once");
    }
    return id;
  }
}
