package haetae.store.city;

import haetae.store.city.table.Sheet;
import haetae.store.city.table.Spelling;
import haetae.store.city.table.TextColumn;

/** The code of one of the districts, or nothing. */
final class DistrictColumn {
  private final TextColumn column;
  private final PackScope scope;

  DistrictColumn(TextColumn column, PackScope scope) {
    this.column = column;
    this.scope = scope;
  }

  static DistrictColumn optional(Sheet sheet, PackScope scope) {
    return new DistrictColumn(sheet.textOr("district", ""), scope);
  }

  static DistrictColumn required(Sheet sheet, PackScope scope) {
    return new DistrictColumn(sheet.text("district"), scope);
  }

  /** The code of the current row, a district of the pack; empty if nothing stands there. */
  String code() {
    String code = column.get();
    if (!code.isEmpty() && scope.districtsKnown() && !scope.districts().containsKey(code)) {
      String hint = Spelling.hint(code, scope.districts().keySet());
      column.complain("'" + code + "' is no district; expected a code of districts.csv" + hint);
    }
    return code;
  }

  /** Its place in the list of districts; -1 if there is none. */
  int place() {
    return scope.districts().getOrDefault(code(), -1);
  }
}
