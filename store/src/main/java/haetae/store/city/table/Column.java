package haetae.store.city.table;

/** A column that a sheet knows: its name, whether it must be there, where it stands. */
public abstract sealed class Column permits TextColumn, NumberColumn, WordColumn, FlagColumn {
  private final Sheet sheet;
  private final String name;
  private final boolean required;
  private int cell = -1;

  Column(Sheet sheet, String name, boolean required) {
    this.sheet = sheet;
    this.name = name;
    this.required = required;
  }

  /** Name in the header, with its unit. */
  public final String name() {
    return name;
  }

  /** Whether column and cells must be there. */
  public final boolean isRequired() {
    return required;
  }

  /** What may stand in a cell, as words. */
  public abstract String expected();

  /** Takes the current row's cell as wrong: {@code name message}. */
  public final void complain(String message) {
    sheet.complain(Math.max(0, cell), name + " " + message);
  }

  /** Whether something stands in the current row's cell. */
  public final boolean isFilled() {
    return cell >= 0 && !sheet.row().isEmpty(cell);
  }

  /** Where the current row's cell begins, in characters from 1. */
  public final int column() {
    return sheet.row().column(Math.max(0, cell));
  }

  void standsAt(int index) {
    cell = index;
  }

  boolean isThere() {
    return cell >= 0;
  }

  Row row() {
    return sheet.row();
  }

  int cell() {
    return cell;
  }

  /** Whether something stands in the current row's cell; complains where it must and does not. */
  final boolean hasValue() {
    if (cell < 0) {
      if (required) {
        sheet.spoil();
      }
      return false;
    }
    if (!sheet.row().isEmpty(cell)) {
      return true;
    }
    if (required) {
      complain("is empty; expected " + expected());
    }
    return false;
  }

  /** What stands in the current row's cell, quoted and cut for a message. */
  final String quote() {
    String text = row().text(cell);
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}
