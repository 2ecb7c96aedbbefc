package haetae.store.city;

import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.world.city.LocalName;

/** {@code nameLocal}, which must be there, and {@code nameEn}. */
final class NameColumns {
  private static final LocalName NOBODY = LocalName.of("-");

  private final TextColumn local;
  private final TextColumn english;

  NameColumns(Sheet sheet) {
    local = sheet.text("nameLocal");
    english = sheet.textOr("nameEn", "");
  }

  /** The name of the current row. */
  LocalName get() {
    String name = local.get();
    String other = english.get();
    if (name.isBlank()) {
      return NOBODY;
    }
    return new LocalName(name, other.isBlank() ? name : other);
  }
}
