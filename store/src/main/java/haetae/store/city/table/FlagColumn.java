package haetae.store.city.table;

/** A column of {@code true} and {@code false}. */
public final class FlagColumn extends Column {
  private final boolean otherwise;

  FlagColumn(Sheet sheet, String name, boolean otherwise) {
    super(sheet, name, false);
    this.otherwise = otherwise;
  }

  /** The flag of the current row; the default where the cell is empty or after a complaint. */
  public boolean get() {
    if (!hasValue()) {
      return otherwise;
    }
    String word = row().text(cell());
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    complain("is " + quote() + "; expected " + expected());
    return otherwise;
  }

  @Override
  public String expected() {
    return "true or false";
  }
}
